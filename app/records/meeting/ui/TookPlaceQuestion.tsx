import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import type { PresentedAttendance, PresentedDueMeeting } from '../present.ts';
import { useMeetingWords } from './words.ts';

type Asked = Pick<PresentedDueMeeting, 'id' | 'version' | 'title' | 'start' | 'attendances'>;

interface TookPlaceQuestionProps {
  readonly meeting: Asked;
  readonly today: string;
  /** On the meeting's own page its name stands above already. */
  readonly own?: boolean;
}

/** A planned meeting whose time has passed: one press says what became of it, and who was there goes along. */
export function TookPlaceQuestion({ meeting, today, own = false }: TookPlaceQuestionProps) {
  const { t } = useTranslation('meeting');
  const dates = useDates(today);
  const { id, version, title, start, attendances } = meeting;
  const to = `/treffen/${id}`;
  return (
    <section
      aria-label={t('due.region', { title })}
      className="no-print rounded-md bg-accent-soft px-4 py-2.5"
    >
      <Form method="post" action={`${to}/stand`}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="chosen" value="on" />
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          {own ? (
            <p className="font-medium">{t('due.own')}</p>
          ) : (
            <p className="min-w-0">
              <Link className="link font-medium" to={to}>
                {title}
              </Link>{' '}
              <span className="text-sm whitespace-nowrap">{dates.instant(start)}</span>
            </p>
          )}
          <div className="flex flex-wrap gap-1.5">
            <Button
              look="primary"
              name="verb"
              value="take-place"
              aria-label={`${t('due.tookPlace')}: ${title}`}
            >
              {t('due.tookPlace')}
            </Button>
            <LinkButton to={`${to}/verschieben`} aria-label={`${t('due.postponed')}: ${title}`}>
              {t('due.postponed')}
            </LinkButton>
            <Button name="verb" value="cancel" aria-label={`${t('due.cancelled')}: ${title}`}>
              {t('due.cancelled')}
            </Button>
          </div>
        </div>
        {attendances.length > 0 && <WhoWasThere attendances={attendances} title={title} />}
      </Form>
    </section>
  );
}

/** All but those who declined are ticked: mostly nothing is left to do here. */
function WhoWasThere({
  attendances,
  title,
}: {
  readonly attendances: readonly PresentedAttendance[];
  readonly title: string;
}) {
  const { t } = useTranslation('meeting');
  const { attendanceLabel } = useMeetingWords();
  const name = ({ contact, organisation }: PresentedAttendance) =>
    [contact?.name ?? (organisation ? null : t('unnamed')), organisation?.name].filter(Boolean).join(', ');
  return (
    <details className="mt-1">
      <summary
        className="tap inline-flex min-h-7 items-center text-sm text-accent"
        aria-label={`${t('due.who')} ${title}`}
      >
        {t('due.who')}
      </summary>
      <div className="flex flex-col pb-1">
        {attendances.map((one) => (
          <label key={one.id} className="tap inline-flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              name="attended"
              value={one.id}
              defaultChecked={one.status !== 'DECLINED'}
              className="size-5 flex-none accent-accent"
            />
            <span>
              {name(one)} <span className="text-sm text-quiet">({attendanceLabel(one.status)})</span>
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}

interface DueMeetingsProps {
  readonly due: { readonly items: readonly PresentedDueMeeting[]; readonly total: number };
  readonly today: string;
}

/** The latest few that are asked about; those behind them follow when these are answered. */
export function DueMeetings({ due, today }: DueMeetingsProps) {
  const { t } = useTranslation('meeting');
  const rest = due.total - due.items.length;
  return (
    <div className="max-w-[100ch] space-y-2">
      {due.items.map((meeting) => (
        <TookPlaceQuestion key={`${meeting.id}-${meeting.version}`} meeting={meeting} today={today} />
      ))}
      {rest > 0 && <p className="text-sm text-quiet">{t('due.more', { count: rest })}</p>}
    </div>
  );
}
