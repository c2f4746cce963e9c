import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { compareVersions } from '#app/operations/history/compare.server.ts';
import { prepareMeetingChange } from '#app/records/meeting/prepare.server.ts';
import { MeetingForm } from '#app/records/meeting/ui/MeetingForm.tsx';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetingEdit');

export const loader = page(({ ask, params }) => ask(prepareMeetingChange, { id: params.id }));

export const action = formPage((visit) =>
  submit(visit, changeMeeting, {
    compare: (form) =>
      visit.ask(compareVersions, { kind: 'meeting', id: form.id, version: form.version, form }),
    fixed: { id: visit.params.id ?? '' },
    done: ({ id }) => redirectWithNotice(`/treffen/${id}`, { key: 'saved' }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function EditMeeting() {
  const { t } = useTranslation('meeting');
  const { draft, attendees, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const to = `/treffen/${draft.id}`;
  return (
    <>
      <PageHeader title={t('edit')} back={{ to, label: draft.title }} />
      <KeptForm key={draft.id} form="meeting" record={draft.id} version={draft.version} answer={answer}>
        {(kept) => (
          <MeetingForm
            key={kept.key}
            draft={draft}
            attendees={attendees}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('save')}
            cancelTo={to}
          />
        )}
      </KeptForm>
    </>
  );
}
