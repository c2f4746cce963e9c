import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SharedWith } from '#app/records/network-view/ui/SharedWith.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedPresentation } from '../present.ts';

interface PresentationTableProps {
  readonly rows: readonly PresentedPresentation[];
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
}

/** Presentations: starting one, for whom it is, the ways to print and to change it. */
export function PresentationTable({ rows, regions }: PresentationTableProps) {
  const { t, i18n } = useTranslation('view');
  const beside = 'link tap relative z-10 inline-flex min-h-6 items-center';
  const columns: Column<PresentedPresentation>[] = [
    {
      key: 'name',
      label: t('column'),
      render: ({ id, name, audience }) => (
        <>
          <RowLink to={`/netzwerk/praesentationen/${id}`}>{name}</RowLink>{' '}
          {audience === 'public' && <Badge tone="accent">{t('audience.mark')}</Badge>}
        </>
      ),
    },
    {
      key: 'count',
      label: t('presentations.count'),
      numeric: true,
      render: ({ steps }) => (
        <>
          <span className="hidden text-quiet phone:inline">{t('presentations.count')} </span>
          {steps.length}
        </>
      ),
    },
    {
      key: 'for',
      label: t('for'),
      render: ({ regionKey }) => <SharedWith regionKey={regionKey} regions={regions} />,
    },
    {
      key: 'changed',
      label: t('changed'),
      wideOnly: true,
      render: ({ updatedAt }) => formatInstant(updatedAt, i18n.language),
    },
    {
      key: 'edit',
      label: t('edit'),
      render: ({ id, name, mayChange }) => (
        <span className="inline-flex gap-3">
          <Link className={beside} to={`/netzwerk/praesentationen/${id}/drucken`}>
            {t('stage.print')}
            <span className="sr-only"> {name}</span>
          </Link>
          {mayChange && (
            <Link
              className={beside}
              to={`/netzwerk/praesentationen/${id}/bearbeiten`}
              aria-label={t('presentations.editOf', { name })}
            >
              {t('edit')}
            </Link>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable caption={t('presentations.caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
  );
}
