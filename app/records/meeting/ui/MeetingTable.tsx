import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedMeetingSummary } from '../present.ts';
import { useMeetingWords } from './words.ts';

interface MeetingTableProps {
  readonly rows: readonly PresentedMeetingSummary[];
  readonly sort: string;
  readonly today: string;
}

function several(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
}

/** The list of meetings. */
export function MeetingTable({ rows, sort, today }: MeetingTableProps) {
  const { t } = useTranslation('meeting');
  const dates = useDates(today);
  const { kindLabel } = useMeetingWords();
  const columns: Column<PresentedMeetingSummary>[] = [
    {
      key: 'title',
      label: t('title'),
      render: (row) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <RowLink to={`/treffen/${row.id}`}>{row.title}</RowLink>
          {row.status === 'PLANNED' && <Badge tone="accent">{t('plannedMark')}</Badge>}
          {row.status === 'CANCELLED' && <Badge tone="harm">{t('status.CANCELLED')}</Badge>}
          {row.confidential && <Badge tone="ageing">{t('confidentialMark')}</Badge>}
        </span>
      ),
    },
    {
      key: 'start',
      label: t('field.when'),
      sort: ['start', '-start'],
      render: (row) => <span className="whitespace-nowrap">{dates.instant(row.start)}</span>,
    },
    { key: 'kind', label: t('field.kind'), render: (row) => kindLabel(row.kind) },
    {
      key: 'organisations',
      label: t('organisations'),
      wideOnly: true,
      render: (row) => several(row.organisations, 3),
    },
    { key: 'people', label: t('people'), numeric: true, wideOnly: true, render: (row) => row.people.length },
    { key: 'place', label: t('field.place'), wideOnly: true, render: (row) => row.place },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
    />
  );
}
