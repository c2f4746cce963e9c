import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareContact } from '#app/records/contact/prepare.server.ts';
import { ContactForm } from '#app/records/contact/ui/ContactForm.tsx';
import { changeContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Kontakt bearbeiten – Akteursnetz' }];

export const loader = page(async ({ ask, params }) => {
  const { contact, today } = await ask(viewContact, { id: params.id });
  await ask(prepareContact);
  return { contact, today };
});

export const action = formPage((visit) =>
  submit(visit, changeContact, {
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/kontakte/${id}`, { key: 'saved' }),
  }),
);

export default function EditContact() {
  const { t } = useTranslation('contact');
  const { contact, today } = useLoaderData<typeof loader>();
  const to = `/kontakte/${contact.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: contact.name }} />
      <ContactForm
        draft={contact}
        answer={useActionData<typeof action>()}
        submitLabel={t('save')}
        cancelTo={to}
        today={today}
      />
    </>
  );
}
