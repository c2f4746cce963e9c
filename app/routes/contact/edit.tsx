import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareContact } from '#app/records/contact/prepare.server.ts';
import { ContactForm } from '#app/records/contact/ui/ContactForm.tsx';
import { changeContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { ownDraft } from '#app/records/own-field/ui/own-text.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('contactEdit');

export const loader = page(async ({ ask, params }) => {
  const { contact, today } = await ask(viewContact, { id: params.id });
  const [, ownFields] = await Promise.all([
    ask(prepareContact),
    ask(listOwnFieldsInUse, { kind: 'contact' }),
  ]);
  return { contact, today, ownFields };
});

export const action = formPage((visit) =>
  submit(visit, changeContact, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'contact', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/kontakte/${id}`, { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditContact() {
  const { t, i18n } = useTranslation('contact');
  const { contact, today, ownFields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/kontakte/${contact.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: contact.name }} />
      <KeptForm key={contact.id} form="contact" record={contact.id} version={contact.version} answer={answer}>
        {(kept) => (
          <ContactForm
            key={kept.key}
            draft={{
              ...contact,
              tags: contact.tags.join(', '),
              ownFields: ownDraft(contact.own, i18n.language),
            }}
            ownFields={ownFields}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('save')}
            cancelTo={to}
            today={today}
          />
        )}
      </KeptForm>
    </>
  );
}
