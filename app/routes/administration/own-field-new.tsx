import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareOwnField } from '#app/records/own-field/administer.server.ts';
import { createOwnField } from '#app/records/own-field/define.server.ts';
import { OwnFieldForm } from '#app/records/own-field/ui/OwnFieldForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('ownFieldNew');

export const loader = page(({ ask, url }) =>
  ask(prepareOwnField, { kind: url.searchParams.get('art') ?? undefined }),
);

export const action = page((visit) =>
  submit(visit, createOwnField, {
    done: ({ label: name }) => redirectWithNotice('/verwaltung/felder', { key: 'created', name }),
  }),
);

export default function NewOwnField() {
  const { t } = useTranslation('ownField');
  const { id, kind } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t(`new.${kind}`)} back={{ to: '/verwaltung/felder', label: t('title') }} />
      <OwnFieldForm draft={{ id, kind, options: [] }} answer={answer} submitLabel={t('create')} />
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another field. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
