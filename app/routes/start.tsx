import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewStart } from '#app/operations/start.server.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { MeetingLine } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';

export const meta: MetaFunction = () => [{ title: 'Start – Akteursnetz' }];

export const loader = page(async ({ ask, actor }) => ({
  start: await ask(viewStart),
  name: actor.kind === 'user' ? actor.name : '',
  organisationId: actor.kind === 'user' ? actor.organisationId : null,
  partner: actor.kind === 'user' && actor.role === 'PARTNER',
}));

export default function Start() {
  const { t, i18n } = useTranslation('start');
  const { start, name, organisationId, partner } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const { followUps, recent, upcoming, numbers, seesMeetings, today } = start;
  if (partner) return <PartnerStart name={name} organisationId={organisationId} />;
  const figures = [
    [t('organisations'), numbers.organisations],
    [t('contacts'), numbers.contacts],
    [t('meetingsThisYear'), numbers.meetings],
  ] as const;
  return (
    <>
      <PageHeader title={t('hello', { name })} />
      <div className="max-w-[60ch]">
        <ActorPicker
          id="find"
          name="find"
          single
          label={t('find')}
          hint={t('findHint')}
          searchUrl="/suche/akteure"
          chosen={[]}
          onChange={([option]) => {
            if (option)
              navigate(`/${option.kind === 'contact' ? 'kontakte' : 'organisationen'}/${option.id}`);
          }}
        />
      </div>
      <div className="grid gap-x-12 lg:grid-cols-2">
        {followUps && (
          <Section
            id="wiedervorlagen"
            title={t('followUps')}
            aside={
              <Link className="link" to="/wiedervorlagen?view=all">
                {t('allFollowUps')}
              </Link>
            }
          >
            {followUps.items.length === 0 && <p className="text-quiet">{t('noFollowUps')}</p>}
            <ul>
              {followUps.items.map((row) => (
                <FollowUpRow key={row.id} followUp={row} today={today} />
              ))}
            </ul>
          </Section>
        )}
        {seesMeetings && (
          <Section id="treffen" title={t('recent')}>
            {recent.length === 0 && <p className="text-quiet">{t('noMeetings')}</p>}
            <ul className="divide-y divide-line">
              {recent.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} today={today} />
              ))}
            </ul>
          </Section>
        )}
        {upcoming.length > 0 && (
          <Section id="demnaechst" title={t('upcoming')}>
            <ul className="divide-y divide-line">
              {upcoming.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} today={today} />
              ))}
            </ul>
          </Section>
        )}
        <Section id="zahlen" title={t('numbers')}>
          <dl className="grid max-w-md grid-cols-[1fr_auto] gap-y-1 tabular-nums">
            {figures.map(([label, value]) => (
              <div key={label} className="contents">
                <dt>{label}</dt>
                <dd className="text-right">{value.toLocaleString(i18n.language)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3">
            <LinkButton to="/netzwerk">{t('toNetwork')}</LinkButton>
          </p>
        </Section>
      </div>
    </>
  );
}

function PartnerStart({
  name,
  organisationId,
}: {
  readonly name: string;
  readonly organisationId: string | null;
}) {
  const { t } = useTranslation('start');
  return (
    <>
      <PageHeader title={t('hello', { name })} lead={organisationId ? t('ownLead') : t('ownMissing')} />
      {organisationId && (
        <LinkButton to={`/organisationen/${organisationId}`} look="primary">
          {t('own')}
        </LinkButton>
      )}
    </>
  );
}
