import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { prepareContact } from '#app/records/contact/prepare.server.ts';
import { ContactForm } from '#app/records/contact/ui/ContactForm.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('contactNew');

export const loader = page(async ({ ask, url }) => {
  const [prepared, ownFields] = await Promise.all([
    ask(prepareContact, { organisationId: url.searchParams.get('organisation') ?? undefined }),
    ask(listOwnFieldsInUse, { kind: 'contact' }),
  ]);
  return { ...prepared, ownFields };
});

export const action = formPage((visit) =>
  submit(visit, createContact, {
    done: ({ id, name }) => redirectWithNotice(`/kontakte/${id}`, { key: 'created', name }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewContact() {
  const { t } = useTranslation('contact');
  const { id, organisation, today, ownFields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const affiliations = organisation
    ? [{ id: '', organisation, position: null, from: null, to: null, primary: true }]
    : [];
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/kontakte', label: t('title') }} />
      <KeptForm form="contact" record={null} answer={answer}>
        {(kept) => (
          <ContactForm
            key={kept.key}
            draft={{ id, channels: [], affiliations, legalBasis: 'PUBLIC_TASK' }}
            ownFields={ownFields}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('create')}
            cancelTo="/kontakte"
            today={today}
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another person. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
