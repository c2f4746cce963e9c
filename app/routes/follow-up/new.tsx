import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { prepareFollowUp } from '#app/records/follow-up/prepare.server.ts';
import { FollowUpForm } from '#app/records/follow-up/ui/FollowUpForm.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Neue Wiedervorlage – Akteursnetz' }];

/** `?organisation=…`, `?kontakt=…`, `?treffen=…` or `?projekt=…` says what it is about. */
export const loader = page(async ({ ask, url }) => {
  const query = queryOf(url);
  return {
    ...(await ask(prepareFollowUp)),
    subject: {
      ...(query.organisation && { organisationId: query.organisation }),
      ...(query.kontakt && { contactId: query.kontakt }),
      ...(query.treffen && { meetingId: query.treffen }),
      ...(query.projekt && { projectId: query.projekt }),
    },
  };
});

export const action = page((visit) =>
  submit(visit, createFollowUp, {
    done: ({ title }) => redirectWithNotice('/wiedervorlagen', { key: 'created', name: title }),
  }),
);

export default function NewFollowUp() {
  const { t } = useTranslation('followUp');
  const { id, staff, self, today, subject } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/wiedervorlagen', label: t('title') }} />
      <FollowUpForm
        draft={{ id, ...subject, assigneeId: self }}
        staff={staff}
        today={today}
        answer={useActionData<typeof action>()}
        submitLabel={t('create')}
      />
    </>
  );
}
