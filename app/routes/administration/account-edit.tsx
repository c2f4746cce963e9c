import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changeAccount, viewAccount } from '#app/records/account/administer.server.ts';
import { AccountForm } from '#app/records/account/ui/AccountForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Konto – Akteursnetz' }];

export const loader = page(({ ask, params }) => ask(viewAccount, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeAccount, {
    fixed: { id: visit.params.id ?? '' },
    done: () => redirectWithNotice('/verwaltung/konten', { key: 'saved' }),
  }),
);

export default function EditAccount() {
  const { t } = useTranslation('account');
  const { account, regions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={account.name} back={{ to: '/verwaltung/konten', label: t('users') }} />
      <AccountForm
        draft={account}
        regions={regions}
        answer={useActionData<typeof action>()}
        submitLabel={t('saveUser')}
      />
    </>
  );
}
