import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatPlainDay, useDates } from '#app/ui/format.ts';
import type { PresentedListingSummary } from '../present.ts';
import { ListingStateBadge } from './ListingStateBadge.tsx';
import { useListingWords } from './words.ts';

interface ListingTableProps {
  readonly rows: readonly PresentedListingSummary[];
  readonly sort: string;
  readonly today: string;
}

/** The list of offers and needs. */
export function ListingTable({ rows, sort, today }: ListingTableProps) {
  const { t, i18n } = useTranslation('listing');
  const { directionLabel, kindLabel } = useListingWords();
  const dates = useDates(today);
  const columns: Column<PresentedListingSummary>[] = [
    {
      key: 'title',
      label: t('field.title'),
      sort: ['title', '-title'],
      render: (row) => (
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          <RowLink to={`/angebote/${row.id}`}>{row.title}</RowLink>
          <ListingStateBadge state={row.state} />
        </span>
      ),
    },
    {
      key: 'kind',
      label: t('field.kind'),
      render: (row) => `${directionLabel(row.direction)} · ${kindLabel(row.kind)}`,
    },
    { key: 'organisation', label: t('field.organisationId'), render: (row) => row.organisation.name },
    { key: 'territory', label: t('field.territoryKey'), wideOnly: true, render: (row) => row.territory },
    {
      key: 'validUntil',
      label: t('field.validUntil'),
      wideOnly: true,
      render: (row) => (
        <span className="whitespace-nowrap">
          {row.validUntil ? formatPlainDay(row.validUntil, i18n.language) : t('unlimited')}
        </span>
      ),
    },
    {
      key: 'updated',
      label: t('field.updated'),
      sort: ['updated', '-updated'],
      wideOnly: true,
      render: (row) => <span className="whitespace-nowrap">{dates.day(dayOf(new Date(row.updatedAt)))}</span>,
    },
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
