import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isRole } from '#app/access/role.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import {
  disableAccount,
  enableAccount,
  listAccountsUseCase,
} from '#app/records/account/administer.server.ts';
import type { PresentedAccount } from '#app/records/account/present.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { type Column, DataTable, RowLink } from '#app/ui/DataTable.tsx';
import { FilterBar } from '#app/ui/FilterBar.tsx';
import { formatInstant } from '#app/ui/format.ts';
import { Badge, PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Konten – Akteursnetz' }];

export const loader = page(({ ask, url }) => ask(listAccountsUseCase, queryOf(url)));

/** Disables or enables; each can be taken back. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  const disable = verb === 'disable';
  const { id, version, name } = await ask(disable ? disableAccount : enableAccount, reference);
  return redirectWithNotice('/verwaltung/konten', {
    key: disable ? 'accountDisabled' : 'accountEnabled',
    name,
    undo: {
      action: '/verwaltung/konten',
      fields: { verb: disable ? 'enable' : 'disable', id, version: String(version) },
    },
  });
});

export default function Accounts() {
  const { t, i18n } = useTranslation(['account', 'common']);
  const { accounts } = useLoaderData<typeof loader>();
  const columns: Column<PresentedAccount>[] = [
    {
      key: 'name',
      label: t('name'),
      render: (row) => <RowLink to={`/verwaltung/konten/${row.id}`}>{row.name}</RowLink>,
    },
    { key: 'email', label: t('email'), render: (row) => row.email },
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
      wideOnly: true,
      render: (row) => (row.lastSignInAt ? formatInstant(row.lastSignInAt, i18n.language) : t('never')),
    },
    {
      key: 'state',
      label: t('state'),
      render: (row) => (
        <Form method="post" className="flex items-center gap-2">
          {row.disabled && <Badge tone="harm">{t('disabled')}</Badge>}
          <input type="hidden" name="id" value={row.id} />
          <input type="hidden" name="version" value={row.version} />
          <Button look="quiet" name="verb" value={row.disabled ? 'enable' : 'disable'}>
            {row.disabled ? t('enable') : t('disable')}
            <span className="sr-only">: {row.name}</span>
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('users')}
        back={{ to: '/verwaltung', label: t('administration') }}
        actions={<LinkButton to="/verwaltung/konten/neu">{t('newUser')}</LinkButton>}
      />
      <FilterBar searchLabel={`${t('name')}, ${t('email')}`} filters={[]} />
      <DataTable caption={t('users')} columns={columns} rows={accounts} rowKey={(row) => row.id} />
    </>
  );
}
