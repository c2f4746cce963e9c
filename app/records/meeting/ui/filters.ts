import { useTranslation } from 'react-i18next';
import { type FilterChoices, usePlaceFilters } from '#app/records/organisation/ui/filters.ts';
import { useAgeOptions } from '#app/ui/age-options.ts';
import type { Filter } from '#app/ui/FilterBar.tsx';
import { meetingKinds, meetingStatuses } from '../terms.ts';

export interface MeetingFilterChoices extends Omit<FilterChoices, 'tags'> {
  readonly fieldsOfAction: ReadonlyArray<{
    readonly id: string;
    readonly code: string;
    readonly title: string;
  }>;
  readonly named: { readonly id: string; readonly name: string } | null;
}

/** The filters of the list of meetings; sector, county and steward are those of an organisation that took part. */
export function useMeetingFilters(choices: MeetingFilterChoices): Filter[] {
  const { t } = useTranslation(['meeting', 'list']);
  const { sector, county, region, steward } = usePlaceFilters({ ...choices, tags: [] });
  const ages = useAgeOptions();
  const { named, fieldsOfAction } = choices;
  const filters: ReadonlyArray<Filter | false> = [
    {
      name: 'kind',
      label: t('field.kind'),
      main: true,
      options: meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
    },
    {
      name: 'status',
      label: t('field.status'),
      main: true,
      options: meetingStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
    },
    { name: 'from', label: t('list:filter.from') },
    { name: 'to', label: t('list:filter.to') },
    { ...sector, main: false },
    { ...county, main: false },
    region,
    steward,
    fieldsOfAction.length > 0 && {
      name: 'field',
      label: t('list:filter.field'),
      options: fieldsOfAction.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
    },
    { name: 'changed', label: t('list:filter.changed'), options: ages.changed },
    named !== null && {
      name: 'organisation',
      label: t('list:filter.organisation'),
      fixed: true,
      options: [{ value: named.id, label: named.name }],
    },
  ];
  return filters.filter((filter) => filter !== false);
}
