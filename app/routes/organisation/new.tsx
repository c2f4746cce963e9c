import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareOrganisation } from '#app/records/organisation/choices.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { OrganisationForm } from '#app/records/organisation/ui/OrganisationForm.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('organisationNew');

export const loader = page(async ({ ask }) => {
  const [prepared, ownFields] = await Promise.all([
    ask(prepareOrganisation),
    ask(listOwnFieldsInUse, { kind: 'organisation' }),
  ]);
  return { ...prepared, ownFields };
});

export const action = formPage((visit) =>
  submit(visit, createOrganisation, {
    done: ({ id, name }) => redirectWithNotice(`/organisationen/${id}`, { key: 'created', name }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewOrganisation() {
  const { t } = useTranslation('organisation');
  const { choices, id, today, ownFields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/organisationen', label: t('title') }} />
      <KeptForm form="organisation" record={null} answer={answer}>
        {(kept) => (
          <OrganisationForm
            key={kept.key}
            draft={{ id, visibility: 'OFFICE' }}
            choices={choices}
            ownFields={ownFields}
            today={today}
            answer={kept.answer}
            submitLabel={t('create')}
            cancelTo="/organisationen"
          />
        )}
      </KeptForm>
    </>
  );
}
