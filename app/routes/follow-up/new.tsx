import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { prepareFollowUp } from '#app/records/follow-up/prepare.server.ts';
import { FollowUpForm } from '#app/records/follow-up/ui/FollowUpForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('followUpNew');

/** `?organisation=…`, `?kontakt=…`, `?treffen=…`, `?projekt=…` or `?vermittlung=…` says what it is about, `?titel=…` what there is to do. */
export const loader = page(async ({ ask, url }) => {
  const query = queryOf(url);
  return {
    ...(await ask(prepareFollowUp)),
    subject: {
      ...(query.titel && { title: query.titel.slice(0, 300) }),
      ...(query.organisation && { organisationId: query.organisation }),
      ...(query.kontakt && { contactId: query.kontakt }),
      ...(query.treffen && { meetingId: query.treffen }),
      ...(query.projekt && { projectId: query.projekt }),
      ...(query.vermittlung && { introductionId: query.vermittlung }),
    },
  };
});

export const action = formPage((visit) =>
  submit(visit, createFollowUp, {
    done: ({ title }) => redirectWithNotice('/wiedervorlagen', { key: 'created', name: title }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewFollowUp() {
  const { t } = useTranslation('followUp');
  const { id, staff, self, today, subject } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/wiedervorlagen', label: t('title') }} />
      <KeptForm form="follow-up" record={null} answer={answer}>
        {(kept) => (
          <FollowUpForm
            key={kept.key}
            draft={{ id, ...subject, assigneeId: self }}
            staff={staff}
            today={today}
            answer={kept.answer}
            resumed={kept.names !== undefined}
            submitLabel={t('create')}
          />
        )}
      </KeptForm>
    </>
  );
}
