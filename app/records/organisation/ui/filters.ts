import { useTranslation } from 'react-i18next';
import { useAgeOptions } from '#app/ui/age-options.ts';
import type { Filter } from '#app/ui/FilterBar.tsx';
import { organisationKinds, sectors } from '../terms.ts';

interface Named {
  readonly name: string;
}

export interface FilterChoices {
  readonly regions: ReadonlyArray<Named & { readonly key: string }>;
  readonly counties: ReadonlyArray<Named & { readonly key: string }>;
  readonly staff: ReadonlyArray<Named & { readonly id: string }>;
  readonly tags: ReadonlyArray<Named & { readonly sortKey: string }>;
}

/** The filters that all lists of actors share: where, which sector, and who looks after it. */
export function usePlaceFilters({ regions, counties, staff }: FilterChoices) {
  const { t } = useTranslation(['organisation', 'list']);
  const sector: Filter = {
    name: 'sector',
    label: t('field.sector'),
    main: true,
    options: sectors.map((value) => ({ value, label: t(`sector.${value}`) })),
  };
  const county: Filter = {
    name: 'county',
    label: t('field.county'),
    main: true,
    options: counties.map(({ key, name }) => ({ value: key, label: name })),
  };
  const region: Filter = {
    name: 'region',
    label: t('field.region'),
    options: regions.map(({ key, name }) => ({ value: key, label: name })),
  };
  const steward: Filter = {
    name: 'steward',
    label: t('field.steward'),
    options: [
      { value: 'none', label: t('list:nobody') },
      ...staff.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
  return { sector, county, region: regions.length > 1 && region, steward: staff.length > 0 && steward };
}

export function tagFilter(label: string, tags: FilterChoices['tags']): Filter | false {
  const options = tags.map(({ name, sortKey }) => ({ value: sortKey, label: name }));
  return options.length > 0 && { name: 'tag', label, options };
}

/** The filters of the list of organisations, as far as this reader is shown what they ask. */
export function useOrganisationFilters(choices: FilterChoices, columns: readonly string[]): Filter[] {
  const { t } = useTranslation(['organisation', 'list']);
  const { sector, county, region, steward } = usePlaceFilters(choices);
  const ages = useAgeOptions();
  const kinds = organisationKinds
    .map((value) => ({ value, label: t(`kind.${value}`) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'de'));
  const filters: ReadonlyArray<Filter | false> = [
    sector,
    county,
    region,
    { name: 'kind', label: t('field.kind'), options: kinds },
    tagFilter(t('list:filter.tag'), choices.tags),
    steward,
    columns.includes('contact') && { name: 'contact', label: t('list:filter.contact'), options: ages.ever },
    { name: 'confirmed', label: t('list:filter.confirmed'), options: ages.ever },
    { name: 'changed', label: t('list:filter.changed'), options: ages.changed },
  ];
  return filters.filter((filter) => filter !== false);
}
