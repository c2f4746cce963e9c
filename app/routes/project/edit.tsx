import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareProjectChange } from '#app/records/project/prepare.server.ts';
import { ProjectForm } from '#app/records/project/ui/ProjectForm.tsx';
import { changeProject } from '#app/records/project/update.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('projectEdit');

export const loader = page(({ ask, params }) => ask(prepareProjectChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeProject, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'project', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/projekte/${id}`, { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditProject() {
  const { t } = useTranslation('project');
  const { draft, participants, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/projekte/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: draft.title }} />
      <KeptForm key={draft.id} form="project" record={draft.id} version={draft.version} answer={answer}>
        {(kept) => (
          <ProjectForm
            key={kept.key}
            draft={draft}
            participants={participants}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('save')}
            cancelTo={to}
          />
        )}
      </KeptForm>
    </>
  );
}
