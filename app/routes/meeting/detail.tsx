import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOffice } from '#app/access/actor.ts';
import { page } from '#app/doors/web/page.server.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { MeetingPeople } from '#app/records/meeting/ui/MeetingPeople.tsx';
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
  const { meeting, followUps, today } = await ask(viewMeeting, { id: params.id });
  return {
    meeting: { ...meeting, minutes: null },
    // Rendered here: the renderer is no weight in the page that way.
    minutes: meeting.minutes ? renderMarkdown(meeting.minutes) : null,
    agenda: meeting.agenda ? renderMarkdown(meeting.agenda) : null,
    followUps,
    today,
    mayEdit: isOffice(actor),
  };
});

export default function MeetingDetail() {
  const { t } = useTranslation(['meeting', 'common']);
  const { meeting, minutes, agenda, followUps, today, mayEdit } = useLoaderData<typeof loader>();
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
              <LinkButton to={`/treffen/neu?vorlage=${meeting.id}`}>{t('duplicate')}</LinkButton>
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
          <Section id="beteiligte" title={t('attendees')}>
            <MeetingPeople attendances={meeting.attendances} />
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
