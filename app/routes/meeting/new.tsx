import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formPage, redirectWithNotice, submit } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { prepareMeeting } from '#app/records/meeting/prepare.server.ts';
import { MeetingForm } from '#app/records/meeting/ui/MeetingForm.tsx';
import { KeptForm } from '#app/ui/kept/KeptForm.tsx';
import { sendOrKeep } from '#app/ui/kept/send-or-keep.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('meetingNew');

/** `?mit=organisation:…` begins with somebody, `&und=…` with somebody beside them, `?projekt=…` with a project, `?vorlage=…` like an earlier meeting, `?folge=…` as the next after it. */
export const loader = page(({ ask, url }) =>
  ask(prepareMeeting, {
    attendee: url.searchParams.get('mit') ?? undefined,
    beside: url.searchParams.get('und') ?? undefined,
    template: url.searchParams.get('vorlage') ?? undefined,
    next: url.searchParams.get('folge') ?? undefined,
    project: url.searchParams.get('projekt') ?? undefined,
  }),
);

export const action = formPage((visit) =>
  submit(visit, logMeeting, {
    done: ({ id, title }) => redirectWithNotice(`/treffen/${id}`, { key: 'logged', name: title }),
  }),
);

/** Where the server can't be reached, the form comes back as it was. */
export const clientAction = sendOrKeep;

export default function NewMeeting() {
  const { t } = useTranslation('meeting');
  const { draft, attendees, gone, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} back={{ to: '/treffen', label: t('title') }} />
      {gone > 0 && <p className="mb-4 max-w-[60ch] text-quiet">{t('gone', { count: gone })}</p>}
      <KeptForm key={draft.id} form="meeting" record={null} answer={answer}>
        {(kept) => (
          <MeetingForm
            key={kept.key}
            draft={draft}
            attendees={attendees}
            choices={choices}
            answer={kept.answer}
            names={kept.names}
            submitLabel={t('log')}
            cancelTo="/treffen"
          />
        )}
      </KeptForm>
    </>
  );
}

/** The form keeps its id and its times while it is being sent; asking again would make it another meeting. */
export function shouldRevalidate({ formMethod }: { formMethod?: string }) {
  return formMethod === undefined || formMethod === 'GET';
}
