import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import type { PresentedContactSummary } from '../present.ts';
import { ChannelLinks } from './ChannelLinks.tsx';

interface ContactTableProps {
  readonly rows: readonly PresentedContactSummary[];
  readonly sort: string;
}

/** The list of people: name, function, and how to reach them as far as the viewer may know. */
export function ContactTable({ rows, sort }: ContactTableProps) {
  const { t } = useTranslation('contact');
  const reachable = rows.some((row) => row.channels.length > 0);
  const columns: Column<PresentedContactSummary>[] = [
    {
      key: 'name',
      label: t('field.name'),
      sort: ['name', '-name'],
      render: (row) => <RowLink to={`/kontakte/${row.id}`}>{row.name}</RowLink>,
    },
    { key: 'position', label: t('field.position'), render: (row) => row.position },
    {
      key: 'organisation',
      label: t('field.organisation'),
      render: (row) =>
        row.organisation && (
          <Link className="hover:underline" to={`/organisationen/${row.organisation.id}`}>
            {row.organisation.name}
          </Link>
        ),
    },
    ...(reachable
      ? [
          {
            key: 'channels',
            label: t('field.channels'),
            wideOnly: true,
            render: (row: PresentedContactSummary) => <ChannelLinks channels={row.channels} />,
          },
        ]
      : []),
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
