import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareOrganisation } from '#app/records/organisation/choices.server.ts';
import { OrganisationForm } from '#app/records/organisation/ui/OrganisationForm.tsx';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { ownDraft } from '#app/records/own-field/ui/own-text.tsx';
import { listOwnFieldsInUse } from '#app/records/own-field/use.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('organisationEdit');

export const loader = page(async ({ ask, params }) => {
  const organisation = await ask(viewOrganisation, { id: params.id });
  const [{ choices, today }, ownFields] = await Promise.all([
    ask(prepareOrganisation),
    ask(listOwnFieldsInUse, { kind: 'organisation' }),
  ]);
  return { organisation, choices, ownFields, today };
});

export const action = formPage((visit) =>
  submit(visit, changeOrganisation, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'organisation', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/organisationen/${id}`, { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditOrganisation() {
  const { t, i18n } = useTranslation('organisation');
  const { organisation, choices, ownFields, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/organisationen/${organisation.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: organisation.name }} />
      <KeptForm
        key={organisation.id}
        form="organisation"
        record={organisation.id}
        version={organisation.version}
        answer={answer}
      >
        {(kept) => (
          <OrganisationForm
            key={kept.key}
            draft={{
              ...organisation,
              tags: organisation.tags.join(', '),
              ownFields: ownDraft(organisation.own, i18n.language),
            }}
            choices={choices}
            ownFields={ownFields}
            today={today}
            answer={kept.answer}
            submitLabel={t('save')}
            cancelTo={to}
          />
        )}
      </KeptForm>
    </>
  );
}
