import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { prepareRecordedRequest, recordDataRequest } from '#app/records/data-request/record.server.ts';
import { RecordForm } from '#app/records/data-request/ui/RecordForm.tsx';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('dataRequestNew');

export const loader = page(({ ask }) => ask(prepareRecordedRequest));

/** Writes down what came by letter or telephone; the request's own page then says what the person has to be told. */
export const action = formPage((visit) =>
  submit(visit, recordDataRequest, {
    done: ({ id, name }) =>
      redirectWithNotice(`/betroffenenanfragen/${id}`, { key: 'requestRecorded', name }),
  }),
);

export default function NewDataRequest() {
  const { t } = useTranslation('dataRequest');
  const { id, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as KeptAnswer | undefined;
  return (
    <>
      <PageHeader
        title={t('new')}
        lead={t('newLead')}
        back={{ to: '/betroffenenanfragen', label: t('title') }}
      />
      <RecordForm id={id} today={today} answer={answer} />
    </>
  );
}

/** The form keeps its id while it is being sent; asking again would make it another request. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
