import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { viewOwnField } from '#app/records/own-field/administer.server.ts';
import { changeOwnField } from '#app/records/own-field/define.server.ts';
import { OwnFieldForm } from '#app/records/own-field/ui/OwnFieldForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('ownField');

export const loader = page(({ ask, params }) => ask(viewOwnField, { id: params.id }));

export const action = page((visit) =>
  submit(visit, changeOwnField, {
    fixed: { id: visit.params.id ?? '' },
    done: () => redirectWithNotice('/verwaltung/felder', { key: 'saved' }),
  }),
);

export default function EditOwnField() {
  const { t } = useTranslation('ownField');
  const field = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={field.label}
        lead={t(`types.${field.type}`)}
        back={{ to: '/verwaltung/felder', label: t('title') }}
      />
      <OwnFieldForm draft={field} answer={answer} submitLabel={t('save')} />
    </>
  );
}
