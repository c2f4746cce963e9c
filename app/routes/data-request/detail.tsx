import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, readForm, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { liftRestriction, restrictContact } from '#app/records/contact/restrict.server.ts';
import { answerDataRequest } from '#app/records/data-request/answer.server.ts';
import { AnswerForm } from '#app/records/data-request/ui/AnswerForm.tsx';
import { RequestFacts } from '#app/records/data-request/ui/RequestFacts.tsx';
import { RequestStatusBadge } from '#app/records/data-request/ui/RequestStatusBadge.tsx';
import { RestrictForm } from '#app/records/data-request/ui/RestrictForm.tsx';
import { TellPerson } from '#app/records/data-request/ui/TellPerson.tsx';
import { viewDataRequest } from '#app/records/data-request/view.server.ts';
import { formatInstant } from '#app/ui/format.ts';
import type { KeptAnswer } from '#app/ui/kept/KeptForm.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('dataRequest');

export const loader = page(async ({ ask, params, actor }) => ({
  ...(await ask(viewDataRequest, { id: params.id })),
  mayLift: actor.kind === 'user' && actor.role === 'ADMIN',
}));

/** Closes the request with an answer, or restricts the processing of the person's data (`verb=restrict`) and lifts that (`verb=lift`). */
export const action = formPage(async (visit) => {
  const { ask, params, request } = visit;
  const form = await readForm(request);
  const verb = form.get('verb');
  if (verb === 'restrict' || verb === 'lift') {
    const reference = { id: form.get('contactId'), version: form.get('contactVersion') };
    const { name } = await ask(verb === 'lift' ? liftRestriction : restrictContact, reference);
    return redirectWithNotice(`/betroffenenanfragen/${params.id}`, {
      key: verb === 'lift' ? 'restrictionLifted' : 'restricted',
      name,
    });
  }
  return submit(visit, answerDataRequest, {
    form,
    fixed: { id: params.id ?? '' },
    done: () => redirectWithNotice('/betroffenenanfragen', { key: 'requestAnswered' }),
  });
});

export default function DataRequest() {
  const { t, i18n } = useTranslation('dataRequest');
  const { request, reader, sendsMail, mayLift } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>() as KeptAnswer | undefined;
  const { kind, status, overdue, record, message, answer, answeredAt } = request;
  const instant = (iso: string) => formatInstant(iso, i18n.language);
  const open = status === 'OPEN';
  const byAccount = request.channel === 'ACCOUNT';
  // What is shown in "Meine Daten" is no answer to somebody who has no account.
  const gathers = !byAccount && (kind === 'ACCESS' || kind === 'PORTABILITY');
  return (
    <article>
      <PageHeader
        title={t(`kind.${kind}`)}
        lead={<RequestStatusBadge status={status} overdue={overdue} />}
        back={{ to: open ? '/betroffenenanfragen' : '/betroffenenanfragen?view=done', label: t('title') }}
      />
      <RequestFacts request={request} />
      <Section id="worum" title={t('message')}>
        <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere">{message ?? t('messageNone')}</p>
      </Section>
      {open && (
        <Section id="aufgabe" title={t('toDo')}>
          <p className="max-w-[70ch]">{gathers ? t('taskGather') : t(`task.${kind}`)}</p>
          {!byAccount && <p className="mt-2 max-w-[70ch]">{t(record ? 'taskIdentity' : 'taskUnknown')}</p>}
        </Section>
      )}
      {open && (!byAccount || request.extension !== null) && <TellPerson request={request} sender={reader} />}
      {record && (open || record.restricted) && <RestrictForm record={record} mayLift={mayLift} />}
      <Section id="antwort" title={t('answerTitle')}>
        {open ? (
          <>
            {!byAccount && <p className="mb-4 max-w-[70ch] text-quiet">{t('answerYourself')}</p>}
            {byAccount && !sendsMail && <p className="mb-4 max-w-[70ch] text-quiet">{t('noMail')}</p>}
            <AnswerForm key={request.version} version={request.version} reads={byAccount} answer={given} />
          </>
        ) : (
          <>
            <p className="max-w-[70ch] whitespace-pre-line wrap-anywhere">{answer}</p>
            {answeredAt && (
              <p className="mt-2 text-sm text-quiet">
                {request.handledBy
                  ? t('answeredBy', { name: request.handledBy, when: instant(answeredAt) })
                  : t('answeredAt', { when: instant(answeredAt) })}
              </p>
            )}
          </>
        )}
      </Section>
    </article>
  );
}
