import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { extendDataRequest } from '#app/records/data-request/extend.server.ts';
import { ExtendForm } from '#app/records/data-request/ui/ExtendForm.tsx';
import { viewDataRequest } from '#app/records/data-request/view.server.ts';
import { formatPlainDay } from '#app/ui/format.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('dataRequestExtend');

export const loader = page(({ ask, params }) => ask(viewDataRequest, { id: params.id }));

/** Moves the last day once, with the reason that the person is told. */
export const action = formPage((visit) => {
  const address = `/betroffenenanfragen/${visit.params.id}`;
  return submit(visit, extendDataRequest, {
    fixed: { id: visit.params.id ?? '' },
    done: () => redirectWithNotice(address, { key: 'requestExtended' }),
  });
});

export default function ExtendDataRequest() {
  const { t, i18n } = useTranslation('dataRequest');
  const { request, extendedDue } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as KeptAnswer | undefined;
  const back = `/betroffenenanfragen/${request.id}`;
  const day = (value: string) => formatPlainDay(value, i18n.language);
  return (
    <>
      <PageHeader
        title={t('extend')}
        lead={
          request.extendable
            ? t('extendLead', { until: day(request.dueOn), later: day(extendedDue) })
            : t('notExtendable')
        }
        back={{ to: back, label: t(`kind.${request.kind}`) }}
      />
      {request.extendable && <ExtendForm version={request.version} cancelTo={back} answer={answer} />}
    </>
  );
}
