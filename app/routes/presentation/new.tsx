import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createPresentation, preparePresentation } from '#app/records/presentation/create.server.ts';
import { PresentationForm } from '#app/records/presentation/ui/PresentationForm.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { EmptyState, PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('presentationNew');

export const loader = page(({ ask }) => ask(preparePresentation));

export const action = formPage((visit) =>
  submit(visit, createPresentation, {
    done: ({ name }) => redirectWithNotice('/netzwerk/praesentationen', { key: 'presentationSaved', name }),
  }),
);

export default function NewPresentation() {
  const { t } = useTranslation('view');
  const { id, views, regions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={t('presentations.new')}
        back={{ to: '/netzwerk/praesentationen', label: t('presentations.title') }}
      />
      {views.length === 0 ? (
        <EmptyState
          action={
            <LinkButton to="/netzwerk" look="primary">
              {t('toNetwork')}
            </LinkButton>
          }
        >
          {t('presentations.noViews')}
        </EmptyState>
      ) : (
        <PresentationForm
          draft={{ id, name: '', audience: 'viewer', regionKey: null, steps: [] }}
          views={views}
          regions={regions}
          answer={answer}
          submitLabel={t('presentations.create')}
        />
      )}
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another presentation. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
