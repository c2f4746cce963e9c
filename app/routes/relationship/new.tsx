import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { prepareRelationship } from '#app/records/relationship/prepare.server.ts';
import { RelationshipForm } from '#app/records/relationship/ui/RelationshipForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('relationshipNew');

/** `?von=…` puts an organisation on the one side. */
export const loader = page(({ ask, url }) =>
  ask(prepareRelationship, { organisationId: url.searchParams.get('von') ?? undefined }),
);

export const action = formPage((visit) =>
  submit(visit, createRelationship, {
    done: ({ from }) =>
      redirectWithNotice(`/${from.kind === 'contact' ? 'kontakte' : 'organisationen'}/${from.id}`, {
        key: 'saved',
      }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewRelationship() {
  const { t } = useTranslation('relationship');
  const { id, types, from, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = from ? `/organisationen/${from.id}` : '/organisationen';
  return (
    <>
      <PageHeader title={t('new')} back={{ to: back, label: from?.label ?? t('title') }} />
      <KeptForm form="relationship" record={null} answer={answer}>
        {(kept) => (
          <RelationshipForm
            key={kept.key}
            draft={{ id, from, to: null }}
            types={types}
            today={today}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('create')}
            cancelTo={back}
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another relationship. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
