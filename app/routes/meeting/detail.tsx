import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page } from '#app/doors/web/page.server.ts';
import { AttachmentForm } from '#app/records/attachment/ui/AttachmentForm.tsx';
import { AttachmentList } from '#app/records/attachment/ui/AttachmentList.tsx';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { MeetingPeople } from '#app/records/meeting/ui/MeetingPeople.tsx';
import { PlannedActions } from '#app/records/meeting/ui/PlannedActions.tsx';
import { SeriesSection } from '#app/records/meeting/ui/SeriesSection.tsx';
import { TookPlaceQuestion } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
import { useMeetingWords } from '#app/records/meeting/ui/words.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import { renderMarkdown } from '#app/ui/markdown.ts';
import { Badge, Columns, Facts, PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { Prose } from '#app/ui/Prose.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.meeting.title ?? 'Treffen'} – Akteursnetz` },
];

export const loader = page(async ({ ask, params, actor }) => {
  const { meeting, asks, series, attachments, followUps, today } = await ask(viewMeeting, { id: params.id });
  return {
    meeting: { ...meeting, minutes: null },
    // Rendered here: the renderer is no weight in the page that way.
    minutes: meeting.minutes ? renderMarkdown(meeting.minutes) : null,
    agenda: meeting.agenda ? renderMarkdown(meeting.agenda) : null,
    asks,
    series,
    attachments,
    followUps,
    today,
    mayEdit: isOffice(actor),
  };
});

export default function MeetingDetail() {
  const { t } = useTranslation(['meeting', 'common', 'attachment']);
  const { meeting, minutes, agenda, asks, series, attachments, followUps, today, mayEdit } =
    useLoaderData<typeof loader>();
  const dates = useDates(today);
  const { kindLabel } = useMeetingWords();
  return (
    <article>
      <PageHeader
        title={meeting.title}
        back={{ to: '/treffen?zurueck', label: t('title') }}
        lead={
          <span className="flex flex-wrap items-baseline gap-x-2">
            {kindLabel(meeting.kind)} · {dates.full(meeting.start)}
            {meeting.status === 'PLANNED' && <Badge tone="accent">{t('plannedMark')}</Badge>}
            {meeting.status === 'CANCELLED' && <Badge tone="harm">{t('status.CANCELLED')}</Badge>}
            {meeting.confidential && <Badge tone="ageing">{t('confidentialMark')}</Badge>}
          </span>
        }
        actions={
          mayEdit && (
            <>
              <LinkButton to="bearbeiten">{t('common:edit')}</LinkButton>
              <LinkButton to="verlauf" look="quiet">
                {t('common:history')}
              </LinkButton>
              <LinkButton to={`/treffen/neu?folge=${meeting.id}`}>{t('next')}</LinkButton>
              <Form method="post" action="/treffen/papierkorb">
                <input type="hidden" name="id" value={meeting.id} />
                <input type="hidden" name="version" value={meeting.version} />
                <Button look="quiet" name="verb" value="bin">
                  {t('common:bin')}
                </Button>
              </Form>
            </>
          )
        }
      />
      {asks && (
        <div className="mb-5 max-w-[100ch]">
          <TookPlaceQuestion key={meeting.version} meeting={meeting} today={today} own />
        </div>
      )}
      <Columns>
        <div>
          <Facts
            items={[
              [t('field.end'), meeting.end && dates.full(meeting.end)],
              [t('field.place'), meeting.place],
              [
                t('field.projectId'),
                meeting.project && !meeting.projectBinned ? (
                  <Link key="project" className="link" to={`/projekte/${meeting.projectId}`}>
                    {meeting.project}
                  </Link>
                ) : (
                  meeting.project
                ),
              ],
              [
                t('field.fieldOfActionIds'),
                meeting.fieldsOfAction.map(({ code, title }) => `${code} ${title}`).join('\n'),
              ],
              [t('field.regionKey'), meeting.region],
              [t('loggedBy'), meeting.loggedBy],
            ]}
          />
          {mayEdit && !asks && meeting.status === 'PLANNED' && (
            <PlannedActions
              id={meeting.id}
              version={meeting.version}
              hasFollowing={series?.others.some((one) => one.start > meeting.start) ?? false}
            />
          )}
          {series && <SeriesSection series={series} start={meeting.start} today={today} />}
          <Section id="beteiligte" title={t('attendees')}>
            <MeetingPeople
              meetingId={meeting.id}
              version={meeting.version}
              attendances={meeting.attendances}
              mayMark={mayEdit && meeting.status !== 'CANCELLED'}
            />
            {meeting.status === 'TOOK_PLACE' && (
              <p className="mt-2 text-sm text-quiet">
                {t('evidence')}{' '}
                <Link className="link" to="/netzwerk">
                  {t('common:nav.network')}
                </Link>
              </p>
            )}
          </Section>
        </div>
        <div>
          {agenda && (
            <Section id="tagesordnung" title={t('field.agenda')}>
              <Prose html={agenda} />
            </Section>
          )}
          <Section id="protokoll" title={t('field.minutes')}>
            {minutes ? (
              <Prose html={minutes} />
            ) : (
              <p className="text-quiet">{meeting.minutesWithheld ? t('minutesWithheld') : t('noMinutes')}</p>
            )}
          </Section>
          {(attachments.length > 0 || mayEdit) && (
            <Section id="anhaenge" title={t('attachment:title')}>
              <AttachmentList
                at={`/treffen/${meeting.id}`}
                attachments={attachments}
                mayDetach={mayEdit}
                today={today}
              />
              {mayEdit && (
                <AttachmentForm key={attachments.length} at={`/treffen/${meeting.id}`} of="meeting" />
              )}
            </Section>
          )}
          {followUps.length > 0 && (
            <Section id="wiedervorlagen" title={t('followUps')}>
              <ul className="max-w-[80ch]">
                {followUps.map((row) => (
                  <FollowUpRow key={row.id} followUp={row} today={today} />
                ))}
              </ul>
            </Section>
          )}
        </div>
      </Columns>
    </article>
  );
}
