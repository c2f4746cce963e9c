import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { prepareProject } from '#app/records/project/prepare.server.ts';
import { ProjectForm } from '#app/records/project/ui/ProjectForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('projectNew');

/** `?organisation=…` begins with somebody who takes part. */
export const loader = page(({ ask, url }) =>
  ask(prepareProject, { organisation: url.searchParams.get('organisation') ?? undefined }),
);

export const action = formPage((visit) =>
  submit(visit, createProject, {
    done: ({ id, title }) => redirectWithNotice(`/projekte/${id}`, { key: 'created', name: title }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewProject() {
  const { t } = useTranslation('project');
  const { draft, participants, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/projekte', label: t('title') }} />
      <KeptForm key={draft.id} form="project" record={null} answer={answer}>
        {(kept) => (
          <ProjectForm
            key={kept.key}
            draft={draft}
            participants={participants}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('create')}
            cancelTo="/projekte"
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another project. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
