import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createAccount, prepareAccount } from '#app/records/account/administer.server.ts';
import { AccountForm } from '#app/records/account/ui/AccountForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('accountNew');

export const loader = page(({ ask }) => ask(prepareAccount));

export const action = formPage((visit) =>
  submit(visit, createAccount, {
    done: ({ name }) => redirectWithNotice('/verwaltung/konten', { key: 'created', name }),
  }),
);

export default function NewAccount() {
  const { t } = useTranslation('account');
  const { id, regions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('newUser')} back={{ to: '/verwaltung/konten', label: t('users') }} />
      <AccountForm
        draft={{ id }}
        regions={regions}
        answer={useActionData<typeof action>()}
        submitLabel={t('createUser')}
        cancelTo="/verwaltung/konten"
      />
    </>
  );
}

/** The form keeps its id while it is being sent. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
