import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { changePresentation, preparePresentationChange } from '#app/records/presentation/change.server.ts';
import { removePresentation } from '#app/records/presentation/remove.server.ts';
import { PresentationForm } from '#app/records/presentation/ui/PresentationForm.tsx';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('presentationEdit');

export const loader = page(({ ask, params }) => ask(preparePresentationChange, { id: params.id }));

/** Changes it, or deletes it (`verb=remove`), which can be taken back. */
export const action = page(async (visit) => {
  const form = await readForm(visit.request);
  const id = visit.params.id ?? '';
  if (form.get('verb') !== 'remove') {
    return submit(visit, changePresentation, {
      form,
      fixed: { id },
      done: ({ name }) => redirectWithNotice('/netzwerk/praesentationen', { key: 'presentationSaved', name }),
    });
  }
  const { name, version } = await visit.ask(removePresentation, { id, version: form.get('version') });
  return redirectWithNotice('/netzwerk/praesentationen', {
    key: 'presentationRemoved',
    name,
    undo: { action: '/netzwerk/praesentationen', fields: { id, version: String(version) } },
  });
});

export default function EditPresentation() {
  const { t } = useTranslation('view');
  const { presentation, views, regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t('presentations.editTitle')}
        back={{ to: '/netzwerk/praesentationen', label: t('presentations.title') }}
        actions={
          <>
            <LinkButton to={`/netzwerk/praesentationen/${presentation.id}`}>
              {t('presentations.start')}
            </LinkButton>
            <Form method="post">
              <input type="hidden" name="version" value={presentation.version} />
              <Button look="harm" name="verb" value="remove">
                {t('presentations.remove')}
              </Button>
            </Form>
          </>
        }
      />
      <PresentationForm
        draft={presentation}
        views={views}
        regions={regions}
        answer={answer}
        submitLabel={t('presentations.change')}
      />
    </>
  );
}
