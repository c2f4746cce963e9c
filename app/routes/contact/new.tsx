import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { prepareContact } from '#app/records/contact/prepare.server.ts';
import { ContactForm } from '#app/records/contact/ui/ContactForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Neuer Kontakt – Akteursnetz' }];

export const loader = page(({ ask, url }) =>
  ask(prepareContact, { organisationId: url.searchParams.get('organisation') ?? undefined }),
);

export const action = formPage((visit) =>
  submit(visit, createContact, {
    done: ({ id, name }) => redirectWithNotice(`/kontakte/${id}`, { key: 'created', name }),
  }),
);

export default function NewContact() {
  const { t } = useTranslation('contact');
  const { id, organisation, today } = useLoaderData<typeof loader>();
  const affiliations = organisation
    ? [{ id: '', organisation, position: null, from: null, to: null, primary: true }]
    : [];
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/kontakte', label: t('title') }} />
      <ContactForm
        draft={{ id, channels: [], affiliations, legalBasis: 'PUBLIC_TASK' }}
        answer={useActionData<typeof action>()}
        submitLabel={t('create')}
        cancelTo="/kontakte"
        today={today}
      />
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another person. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
