import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { listingDirections, listingKinds } from '#app/records/listing/terms.ts';
import {
  attendanceRoles,
  attendanceStatuses,
  meetingKinds,
  meetingStatuses,
} from '#app/records/meeting/terms.ts';
import { useCount } from '#app/ui/count.ts';
import { formatDay } from '#app/ui/format.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import type { PresentedPerson } from '../person.ts';
import { Aside, Lines } from './Lines.tsx';
import { useDays } from './use-days.ts';

interface MentionsPartProps {
  readonly person: PresentedPerson;
}

/** The meetings by date and title. */
function Meetings({ person: { meetings, meetingCount } }: MentionsPartProps) {
  const { t, i18n } = useTranslation(['ownFile', 'meeting']);
  const count = useCount();
  return (
    <>
      <p className="mb-2 max-w-[70ch] text-quiet">{t('meetingsLead')}</p>
      <Lines rows={meetings} none={t('meetingsNone')}>
        {({ title, start, kind, standing, role, attendance, binned }) => {
          const known = meetingKinds.find((one) => one === kind);
          const status = meetingStatuses.find((one) => one === standing);
          const part = attendanceRoles.find((one) => one === role);
          const answer = attendanceStatuses.find((one) => one === attendance);
          return (
            <>
              <span className="tabular-nums">{formatDay(dayOf(new Date(start)), i18n.language)}</span> {title}
              <Aside
                parts={[
                  known && t(`meeting:kind.${known}`),
                  status !== 'TOOK_PLACE' && status && t(`meeting:status.${status}`),
                  part && part !== 'GUEST' && t(`meeting:role.${part}`),
                  answer && t(`meeting:attendance.${answer}`),
                  binned && t('inBin'),
                ]}
              />
            </>
          );
        }}
      </Lines>
      {meetingCount > meetings.length && (
        <p className="mt-2 text-quiet">
          {t('meetingsShown', { shown: count(meetings.length), total: count(meetingCount) })}
        </p>
      )}
    </>
  );
}

function Listings({ person }: MentionsPartProps) {
  const { t } = useTranslation(['ownFile', 'listing']);
  const { day } = useDays();
  return (
    <Lines rows={person.listings} none={t('listingsNone')}>
      {({ id, title, direction, kind, organisation, published, validUntil, binned }) => {
        const which = listingDirections.find((one) => one === direction);
        const known = listingKinds.find((one) => one === kind);
        return (
          <>
            {binned ? (
              title
            ) : (
              <Link className="link" to={`/angebote/${id}`}>
                {title}
              </Link>
            )}
            <Aside
              parts={[
                which && t(`listing:direction.${which}`),
                known && t(`listing:kind.${known}`),
                t('listingOf', { organisation }),
                t(published ? 'published' : 'unpublished'),
                validUntil && t('validUntil', { day: day(validUntil) }),
                binned && t('inBin'),
              ]}
            />
          </>
        );
      }}
    </Lines>
  );
}

/** What else refers to the person: named where the title is the person's to know, counted where it is another's note. */
function Besides({ person }: MentionsPartProps) {
  const { t } = useTranslation('ownFile');
  const { dayOfInstant } = useDays();
  const { projects, registrations, besides, invitations, campaigns } = person;
  const notes = besides.followUps + besides.introductions > 0;
  const lines = [
    ...projects.map(({ title, binned }) => [t('projects'), title, binned && t('inBin')] as const),
    ...registrations.map(
      ({ title, start, registeredAt }) =>
        [t('registrations'), `${title}, ${dayOfInstant(start)}`, dayOfInstant(registeredAt)] as const,
    ),
    ...invitations.map(
      ({ email, createdAt, usedAt, revokedAt }) =>
        [
          t('invitations'),
          t('invitedAt', { day: dayOfInstant(createdAt), email }),
          usedAt
            ? t('accepted', { day: dayOfInstant(usedAt) })
            : revokedAt && t('revoked', { day: dayOfInstant(revokedAt) }),
        ] as const,
    ),
    ...campaigns.map(
      ({ title, createdAt, mailsSent, answeredAt }) =>
        [
          t('campaigns'),
          t('campaignAsked', { day: dayOfInstant(createdAt), title }),
          answeredAt
            ? t('campaignAnswered', { day: dayOfInstant(answeredAt) })
            : t('mails', { count: mailsSent }),
        ] as const,
    ),
    ...(besides.followUps > 0 ? [[t('followUps', { count: besides.followUps }), '', ''] as const] : []),
    ...(besides.introductions > 0
      ? [[t('introductions', { count: besides.introductions }), '', ''] as const]
      : []),
  ];
  return (
    <>
      <Lines rows={lines} none={t('besidesNone')}>
        {([what, which, more]) => (
          <>
            {which ? `${what}: ${which}` : what}
            <Aside parts={[more]} />
          </>
        )}
      </Lines>
      {notes && <p className="mt-2 max-w-[70ch] text-quiet">{t('besidesHint')}</p>}
    </>
  );
}

/** Where others refer to the person: meetings, offers and needs, and the rest. */
export function MentionsPart({ person }: MentionsPartProps) {
  const { t } = useTranslation('ownFile');
  return (
    <>
      <Section id="treffen" title={t('meetings')}>
        <Meetings person={person} />
      </Section>
      <Section id="angebote" title={t('listings')}>
        <Listings person={person} />
      </Section>
      <Section id="sonstiges" title={t('besides')}>
        <Besides person={person} />
      </Section>
    </>
  );
}
