import { Link, useLoaderData, useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewStart } from '#app/operations/start.server.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import { MeetingLine } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { DueMeetings } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
import { viewPartnerStart } from '#app/records/profile/start.server.ts';
import { PartnerStart } from '#app/records/profile/ui/PartnerStart.tsx';
import { ActorPicker } from '#app/ui/ActorPicker.tsx';
import { LinkButton } from '#app/ui/Button.tsx';
import { useCount } from '#app/ui/count.ts';
import { PageHeader, Section } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('start');

const shownListings = 8;

export const loader = page(async ({ ask, actor }) => {
  const organisationId = actor.kind === 'user' ? actor.organisationId : null;
  const partner = actor.kind === 'user' && actor.role === 'PARTNER';
  const own = partner && organisationId ? { organisation: organisationId, size: shownListings } : null;
  const [start, profile, listings] = await Promise.all([
    partner ? null : ask(viewStart),
    own && ask(viewPartnerStart),
    own && ask(listListingsUseCase, own),
  ]);
  return {
    start,
    profile,
    listings: listings?.items ?? [],
    name: actor.kind === 'user' ? actor.name : '',
  };
});

export default function Start() {
  const { start, profile, listings, name } = useLoaderData<typeof loader>();
  if (!start) return <PartnerStart name={name} profile={profile} listings={listings} />;
  return <OfficeStart name={name} start={start} />;
}

type StartView = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['start']>;

/** What the office and leadership find when they come in. */
function OfficeStart({ name, start }: { readonly name: string; readonly start: StartView }) {
  const { t } = useTranslation('start');
  const count = useCount();
  const navigate = useNavigate();
  const { followUps, due, recent, upcoming, numbers, partners, requests, seesMeetings, today } = start;
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
      {due && due.total > 0 && (
        <div className="no-print">
          <Section id="nachgefragt" title={t('due')}>
            <DueMeetings due={due} today={today} />
          </Section>
        </div>
      )}
      {((partners && partners.changes + partners.claims > 0) || requests > 0) && (
        <p className="mt-5 flex flex-wrap gap-x-5">
          {partners && partners.changes > 0 && (
            <Link className="link tap inline-flex min-h-7 items-center" to="/rueckmeldungen">
              {t('partnerChanges', { count: partners.changes, shown: count(partners.changes) })}
            </Link>
          )}
          {partners && partners.claims > 0 && (
            <Link className="link tap inline-flex min-h-7 items-center" to="/rueckmeldungen/verbindungen">
              {t('partnerClaims', { count: partners.claims, shown: count(partners.claims) })}
            </Link>
          )}
          {requests > 0 && (
            <Link className="link tap inline-flex min-h-7 items-center" to="/betroffenenanfragen">
              {t('dataRequests', { count: requests, shown: count(requests) })}
            </Link>
          )}
        </p>
      )}
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
                <dd className="text-right">{count(value)}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 flex flex-wrap gap-2">
            <LinkButton to="/netzwerk">{t('toNetwork')}</LinkButton>
            <LinkButton to="/netzwerk/erkenntnisse">{t('toInsights')}</LinkButton>
          </p>
        </Section>
      </div>
    </>
  );
}
