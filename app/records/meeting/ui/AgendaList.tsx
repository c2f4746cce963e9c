import { useTranslation } from 'react-i18next';
import { useDates } from '#app/ui/format.ts';
import type { Agenda } from '../calendar.server.ts';
import { AgendaMeeting } from './CalendarMeeting.tsx';
import { useMeetingWords } from './words.ts';

interface AgendaListProps {
  readonly days: Agenda['days'];
  readonly today: string;
}

/** Day after day what there is. */
export function AgendaList({ days, today }: AgendaListProps) {
  const dates = useDates(today);
  const { t } = useTranslation('meeting');
  const { kindLabel } = useMeetingWords();
  const detail = ({ kind, place, organisations }: AgendaListProps['days'][number]['meetings'][number]) => {
    const rest = organisations.length - 3;
    const who = `${organisations.slice(0, 3).join(', ')}${rest > 0 ? ` +${rest}` : ''}`;
    return [kindLabel(kind), place, who].filter(Boolean).join(' · ');
  };
  return (
    <div className="max-w-[90ch]">
      {days.map(({ day, meetings }) => (
        <section
          key={day}
          aria-label={`${dates.day(day)}, ${t('countMeetings', { count: meetings.length })}`}
          className="mb-4"
        >
          <h2 className={`border-b border-line pb-0.5 text-base ${day === today ? 'text-accent' : ''}`}>
            {dates.day(day)}
          </h2>
          <ul className="divide-y divide-line">
            {meetings.map((line) => (
              <AgendaMeeting key={line.id} line={line} detail={detail(line)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
