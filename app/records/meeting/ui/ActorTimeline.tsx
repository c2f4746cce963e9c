import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentedFollowUp } from '#app/records/follow-up/present.ts';
import { FollowUpRow } from '#app/records/follow-up/ui/FollowUpRow.tsx';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { PresentedMeetingSummary } from '../present.ts';
import { useMeetingWords } from './words.ts';

interface Timeline {
  readonly meetings: readonly PresentedMeetingSummary[];
  readonly followUps: readonly PresentedFollowUp[];
  readonly today: string;
}

const shownAtFirst = 10;

/** What happened and what is to come with one actor: open follow-ups first, then the meetings, latest first. */
export function ActorTimeline({ timeline, empty }: { readonly timeline: Timeline; readonly empty: string }) {
  const { t } = useTranslation(['followUp', 'meeting']);
  const [all, setAll] = useState(false);
  const { meetings, followUps, today } = timeline;
  const open = followUps.filter((row) => row.status === 'OPEN');
  if (meetings.length === 0 && followUps.length === 0) return <p className="text-quiet">{empty}</p>;
  const shown = all ? meetings : meetings.slice(0, shownAtFirst);
  return (
    <div className="max-w-[80ch] space-y-4">
      {open.length > 0 && (
        <div>
          <h3 className="text-sm font-semibold text-quiet">{t('title')}</h3>
          <ul>
            {open.map((row) => (
              <FollowUpRow key={row.id} followUp={row} today={today} />
            ))}
          </ul>
        </div>
      )}
      <ul className="divide-y divide-line">
        {shown.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} today={today} />
        ))}
      </ul>
      {meetings.length > shown.length && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('meeting:allOfThem', { count: meetings.length })}
        </Button>
      )}
    </div>
  );
}

/** A meeting in one line: when, what, with whom. */
export function MeetingLine({
  meeting,
  today,
}: {
  readonly meeting: PresentedMeetingSummary;
  readonly today: string;
}) {
  const { t } = useTranslation('meeting');
  const dates = useDates(today);
  const { kindLabel } = useMeetingWords();
  const shown = meeting.organisations.slice(0, 4).join(', ');
  const rest = meeting.organisations.length - 4;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Link to={`/treffen/${meeting.id}`} className="link font-medium">
          {meeting.title}
        </Link>
        {meeting.status === 'PLANNED' && <Badge tone="accent">{t('plannedMark')}</Badge>}
        {meeting.confidential && <Badge tone="ageing">{t('confidentialMark')}</Badge>}
      </p>
      <p className="text-sm text-quiet">
        {dates.instant(meeting.start)} · {kindLabel(meeting.kind)}
        {shown && ` · ${shown}`}
        {rest > 0 && ` +${rest}`}
      </p>
    </li>
  );
}
