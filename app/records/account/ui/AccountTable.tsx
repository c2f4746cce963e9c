import { Form, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isRole } from '#app/access/role.ts';
import { Button } from '#app/ui/Button.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedAccount } from '../present.ts';

interface AccountTableProps {
  readonly rows: readonly PresentedAccount[];
  readonly sort: string;
  /** Whoever looks: that account has no button to disable itself. */
  readonly ownId: string | null;
}

/** Accounts as rows; each takes the list's filters along, so that the way back leads to the same list. */
export function AccountTable({ rows, sort, ownId }: AccountTableProps) {
  const { t, i18n } = useTranslation(['account', 'common']);
  const { search } = useLocation();
  const columns: Column<PresentedAccount>[] = [
    {
      key: 'name',
      label: t('name'),
      sort: ['name', '-name'],
      render: (row) => <RowLink to={`/verwaltung/konten/${row.id}${search}`}>{row.name}</RowLink>,
    },
    { key: 'email', label: t('email'), sort: ['email', '-email'], render: (row) => row.email },
    {
      key: 'role',
      label: t('role'),
      render: (row) => (isRole(row.role) ? t(`common:role.${row.role}`) : row.role),
    },
    {
      key: 'regions',
      label: t('regions'),
      wideOnly: true,
      render: (row) => (row.role === 'ADMIN' ? t('allRegions') : row.regions.join(', ')),
    },
    {
      key: 'organisation',
      label: t('organisation'),
      wideOnly: true,
      render: (row) => row.organisation?.name,
    },
    {
      key: 'last',
      label: t('lastSignIn'),
      sort: ['last', '-last'],
      wideOnly: true,
      render: (row) => (row.lastSignInAt ? formatInstant(row.lastSignInAt, i18n.language) : t('never')),
    },
    {
      key: 'state',
      label: t('state'),
      render: (row) => <AccountState account={row} own={row.id === ownId} />,
    },
  ];
  return (
    <DataTable
      caption={t('users')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      currentSort={sort}
    />
  );
}

function AccountState({ account, own }: { readonly account: PresentedAccount; readonly own: boolean }) {
  const { t } = useTranslation('account');
  if (own) return <span className="text-quiet">{t('ownAccount')}</span>;
  return (
    // Above the row's link, which on a phone covers the whole row.
    <Form method="post" className="relative flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={account.id} />
      <input type="hidden" name="version" value={account.version} />
      <Button
        look="quiet"
        className="-my-1.5 -ml-3"
        name="verb"
        value={account.disabled ? 'enable' : 'disable'}
      >
        {account.disabled ? t('enable') : t('disable')}
        <span className="sr-only">: {account.name}</span>
      </Button>
      {account.disabled && <Badge tone="harm">{t('disabled')}</Badge>}
    </Form>
  );
}
