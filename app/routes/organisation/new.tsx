import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareOrganisation } from '#app/records/organisation/choices.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { OrganisationForm } from '#app/records/organisation/ui/OrganisationForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Neue Organisation – Akteursnetz' }];

export const loader = page(({ ask }) => ask(prepareOrganisation));

export const action = formPage((visit) =>
  submit(visit, createOrganisation, {
    done: ({ id, name }) => redirectWithNotice(`/organisationen/${id}`, { key: 'created', name }),
  }),
);

export default function NewOrganisation() {
  const { t } = useTranslation('organisation');
  const { choices, id } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/organisationen', label: t('title') }} />
      <OrganisationForm
        draft={{ id, visibility: 'OFFICE' }}
        choices={choices}
        answer={useActionData<typeof action>()}
        submitLabel={t('create')}
        cancelTo="/organisationen"
      />
    </>
  );
}
