import { Link, useLoaderData, useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page } from '#app/doors/web/page.server.ts';
import { viewStart } from '#app/operations/start.server.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { listListingsUseCase } from '#app/records/listing/list.server.ts';
import type { PresentedListingSummary } from '#app/records/listing/present.ts';
import { ListingLines } from '#app/records/listing/ui/ListingLines.tsx';
import { MeetingLine } from '#app/records/meeting/ui/ActorTimeline.tsx';
import { DueMeetings } from '#app/records/meeting/ui/TookPlaceQuestion.tsx';
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
  const [start, listings] = await Promise.all([ask(viewStart), own && ask(listListingsUseCase, own)]);
  return {
    start,
    listings: listings?.items ?? [],
    name: actor.kind === 'user' ? actor.name : '',
    organisationId,
    partner,
  };
});

export default function Start() {
  const { t } = useTranslation('start');
  const count = useCount();
  const { start, listings, name, organisationId, partner } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const { followUps, due, recent, upcoming, numbers, seesMeetings, today } = start;
  if (partner) return <PartnerStart name={name} organisationId={organisationId} listings={listings} />;
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
          <p className="mt-3">
            <LinkButton to="/netzwerk">{t('toNetwork')}</LinkButton>
          </p>
        </Section>
      </div>
    </>
  );
}

interface PartnerStartProps {
  readonly name: string;
  readonly organisationId: string | null;
  readonly listings: readonly PresentedListingSummary[];
}

function PartnerStart({ name, organisationId, listings }: PartnerStartProps) {
  const { t } = useTranslation(['start', 'listing']);
  return (
    <>
      <PageHeader title={t('hello', { name })} lead={organisationId ? t('ownLead') : t('ownMissing')} />
      {organisationId && (
        <>
          <LinkButton to={`/organisationen/${organisationId}`} look="primary">
            {t('own')}
          </LinkButton>
          <Section
            id="angebote"
            title={t('listing:ownTitle')}
            aside={
              <Link className="link" to="/angebote/neu">
                {t('listing:new')}
              </Link>
            }
          >
            <ListingLines listings={listings} empty={t('listing:ownEmpty')} />
          </Section>
        </>
      )}
    </>
  );
}
