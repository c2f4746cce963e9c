import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { prepareRelationship } from '#app/records/relationship/prepare.server.ts';
import { RelationshipForm } from '#app/records/relationship/ui/RelationshipForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Neue Beziehung – Akteursnetz' }];

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

export default function NewRelationship() {
  const { t } = useTranslation('relationship');
  const { id, types, from, today } = useLoaderData<typeof loader>();
  const back = from ? `/organisationen/${from.id}` : '/organisationen';
  return (
    <>
      <PageHeader title={t('new')} back={{ to: back, label: from?.label ?? t('title') }} />
      <RelationshipForm
        draft={{ id, from, to: null }}
        types={types}
        today={today}
        answer={useActionData<typeof action>()}
        submitLabel={t('create')}
        cancelTo={back}
      />
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another relationship. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
