import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnField } from '#app/records/own-field/terms.ts';
import { useOwnColumns } from '#app/records/own-field/ui/own-list.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import { selectionForm } from '#app/ui/SelectionBar.tsx';
import type { PresentedContactLine } from '../present.ts';
import { contactColumns } from '../terms.ts';
import { ChannelLinks } from './ChannelLinks.tsx';
import { type ContactColumn, contactTexts } from './columns.ts';

type Row = PresentedContactLine;

interface ContactTableProps {
  readonly rows: readonly Row[];
  readonly sort: string;
  /** Keys of the columns beside the name. */
  readonly shown: readonly string[];
  readonly ownFields: readonly OwnField[];
  readonly today: string;
  /** May the reader change several at once? */
  readonly mayTick: boolean;
}

/** What a phone has room for beside the name. */
const narrow: readonly string[] = ['position', 'organisation', 'contact'];

/** The list of people: name, function, and how to reach them as far as the viewer may know. */
export function ContactTable({ rows, sort, shown, ownFields, today, mayTick }: ContactTableProps) {
  const { t } = useTranslation('contact');
  const dates = useDates(today);
  const texts = contactTexts(t);
  const drawn: Partial<Record<ContactColumn, (row: Row) => ReactNode>> = {
    organisation: (row) =>
      row.organisation && (
        <Link className="hover:underline" to={`/organisationen/${row.organisation.id}`}>
          {row.organisation.name}
        </Link>
      ),
    channels: (row) => <ChannelLinks channels={row.channels} />,
    contact: (row) => (
      <span className="whitespace-nowrap">
        {row.lastContactAt ? dates.dayOfInstant(row.lastContactAt) : t('neverMet')}
      </span>
    ),
    updated: (row) => <span className="whitespace-nowrap">{dates.dayOfInstant(row.updatedAt)}</span>,
    retainUntil: (row) => row.retainUntil && dates.day(row.retainUntil),
    tags: (row) => (
      <span className="flex flex-wrap gap-1">
        {row.tags.map((tag) => (
          <Badge key={tag}>{tag}</Badge>
        ))}
      </span>
    ),
  };
  const sorts: Partial<Record<ContactColumn, readonly [string, string]>> = {
    contact: ['contact', '-contact'],
    updated: ['updated', '-updated'],
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      label: texts.name[0],
      sort: ['name', '-name'],
      render: (row) => <RowLink to={`/kontakte/${row.id}`}>{row.name}</RowLink>,
    },
    ...contactColumns
      .filter((key) => shown.includes(key))
      .map((key): Column<Row> => {
        const [label, text] = texts[key];
        const order = sorts[key];
        return {
          key,
          label,
          wideOnly: !narrow.includes(key),
          render: drawn[key] ?? text,
          ...(order && { sort: order }),
        };
      }),
    ...useOwnColumns<Row>(ownFields, shown),
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
      tick={mayTick ? { form: selectionForm, label: (row) => row.name } : undefined}
    />
  );
}
