import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedNetworkView } from '../present.ts';
import { SharedWith } from './SharedWith.tsx';

interface NetworkViewTableProps {
  readonly rows: readonly PresentedNetworkView[];
  readonly regions: ReadonlyArray<{ readonly key: string; readonly name: string }>;
}

/** Saved views: opening one, for whom it is, and the way to change it. */
export function NetworkViewTable({ rows, regions }: NetworkViewTableProps) {
  const { t, i18n } = useTranslation('view');
  const columns: Column<PresentedNetworkView>[] = [
    {
      key: 'name',
      label: t('column'),
      render: ({ id, name, audience }) => (
        <>
          <RowLink to={`/netzwerk/ansichten/${id}`}>{name}</RowLink>{' '}
          {audience === 'public' && <Badge tone="accent">{t('audience.mark')}</Badge>}
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
      render: ({ id, name, mayChange }) =>
        mayChange && (
          <Link
            className="link tap relative z-10 inline-flex min-h-6 items-center"
            to={`/netzwerk/ansichten/${id}/bearbeiten`}
            aria-label={t('editOf', { name })}
          >
            {t('edit')}
          </Link>
        ),
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
