import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import { selectionForm } from '#app/ui/SelectionBar.tsx';
import type { PresentedMeetingLine } from '../present.ts';
import { meetingColumns } from '../terms.ts';
import { type MeetingColumn, meetingTexts } from './columns.ts';

type Row = PresentedMeetingLine;

interface MeetingTableProps {
  readonly rows: readonly Row[];
  readonly sort: string;
  /** Keys of the columns beside the title. */
  readonly shown: readonly string[];
  readonly today: string;
  /** May the reader change several at once? */
  readonly mayTick: boolean;
}

/** What a phone has room for beside the title. */
const narrow: readonly string[] = ['start', 'kind', 'status'];

function several(names: readonly string[], shown: number): string {
  const rest = names.length - shown;
  return `${names.slice(0, shown).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
}

/** The list of meetings. */
export function MeetingTable({ rows, sort, shown, today, mayTick }: MeetingTableProps) {
  const { t } = useTranslation('meeting');
  const dates = useDates(today);
  const texts = meetingTexts(t);
  const drawn: Partial<Record<MeetingColumn, (row: Row) => ReactNode>> = {
    start: (row) => <span className="whitespace-nowrap">{dates.instant(row.start)}</span>,
    organisations: (row) => several(row.organisations, 3),
    people: (row) => row.people.length,
    updated: (row) => <span className="whitespace-nowrap">{dates.dayOfInstant(row.updatedAt)}</span>,
  };
  const sorts: Partial<Record<MeetingColumn, readonly [string, string]>> = {
    start: ['start', '-start'],
    updated: ['updated', '-updated'],
  };
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: texts.title[0],
      sort: ['title', '-title'],
      render: (row) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <RowLink to={`/treffen/${row.id}`}>{row.title}</RowLink>
          {row.status === 'PLANNED' && <Badge tone="accent">{t('plannedMark')}</Badge>}
          {row.status === 'CANCELLED' && <Badge tone="harm">{t('status.CANCELLED')}</Badge>}
          {row.confidential && <Badge tone="ageing">{t('confidentialMark')}</Badge>}
        </span>
      ),
    },
    ...meetingColumns
      .filter((key) => shown.includes(key))
      .map((key): Column<Row> => {
        const [label, text] = texts[key];
        const order = sorts[key];
        return {
          key,
          label,
          numeric: key === 'people',
          wideOnly: !narrow.includes(key),
          render: drawn[key] ?? text,
          ...(order && { sort: order }),
        };
      }),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
      tick={mayTick ? { form: selectionForm, label: (row) => row.title } : undefined}
    />
  );
}
