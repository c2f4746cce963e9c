import { useTranslation } from 'react-i18next';
import { type FilterChoices, tagFilter, usePlaceFilters } from '#app/records/organisation/ui/filters.ts';
import { useAgeOptions } from '#app/ui/age-options.ts';
import type { Filter } from '#app/ui/FilterBar.tsx';

/** The filters of the list of people, as far as this reader is shown what they ask. */
export function useContactFilters(
  choices: FilterChoices,
  columns: readonly string[],
  organisation: { readonly id: string; readonly name: string } | null,
): Filter[] {
  const { t } = useTranslation('list');
  const { sector, county, region, steward } = usePlaceFilters(choices);
  const ages = useAgeOptions();
  // A partner sees the people of its own organisation: nothing to narrow by place.
  const insider = columns.includes('contact');
  const filters: ReadonlyArray<Filter | false> = [
    insider && sector,
    insider && county,
    insider && region,
    columns.includes('tags') && tagFilter(t('filter.tag'), choices.tags),
    insider && steward,
    insider && { name: 'contact', label: t('filter.contact'), options: ages.ever },
    { name: 'changed', label: t('filter.changed'), options: ages.changed },
    organisation !== null && {
      name: 'organisation',
      label: t('filter.organisation'),
      fixed: true,
      options: [{ value: organisation.id, label: organisation.name }],
    },
  ];
  return filters.filter((filter) => filter !== false);
}
