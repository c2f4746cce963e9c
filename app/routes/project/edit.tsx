import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareProjectChange } from '#app/records/project/prepare.server.ts';
import { ProjectForm } from '#app/records/project/ui/ProjectForm.tsx';
import { changeProject } from '#app/records/project/update.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('projectEdit');

export const loader = page(({ ask, params }) => ask(prepareProjectChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeProject, {
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/projekte/${id}`, { key: 'saved' }),
  }),
);

export default function EditProject() {
  const { t } = useTranslation('project');
  const { draft, participants, choices } = useLoaderData<typeof loader>();
  const to = `/projekte/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: draft.title }} />
      <ProjectForm
        draft={draft}
        participants={participants}
        choices={choices}
        answer={useActionData<typeof action>()}
        submitLabel={t('save')}
        cancelTo={to}
      />
    </>
  );
}
