import { Link, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#app/kernel/day.ts';
import { monthOf } from '#app/kernel/month.ts';
import { formatDay, formatWeekday } from '#app/ui/format.ts';
import type { Month, MonthDay } from '../calendar.server.ts';
import { CellMeeting } from './CalendarMeeting.tsx';
import { useDayGrid } from './use-day-grid.ts';

function arrivedAt(state: unknown): string | null {
  const day: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'day') : null;
  return typeof day === 'string' && isDay(day) ? day : null;
}

/** A month in weeks. On a phone a cell has room for the number of its meetings alone; the list above names them. */
export function MonthGrid({ data, label }: { readonly data: Month; readonly label: string }) {
  const { t, i18n } = useTranslation('meeting');
  const navigate = useNavigate();
  const { state } = useLocation();
  const [parameters] = useSearchParams();
  const { month, today, weeks } = data;
  const arrived = arrivedAt(state);
  const { grid, active, ready, onKeyDown, onFocus } = useDayGrid({
    month,
    initial: monthOf(today) === month ? today : `${month}-01`,
    arrived: arrived && monthOf(arrived) === month ? arrived : null,
    onLeave: (day) => {
      const query = new URLSearchParams(parameters);
      query.set('view', 'month');
      query.set('month', monthOf(day));
      navigate(`?${query}`, { state: { day }, preventScrollReset: true });
    },
  });
  const to = (day: string) => {
    const query = new URLSearchParams(parameters);
    query.delete('month');
    query.set('view', 'agenda');
    query.set('from', day);
    return `?${query}`;
  };
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days in rows are a table; being walked by keys makes it a grid
      role="grid"
      aria-label={label}
      aria-describedby="month-keys"
      className="w-full table-fixed border-collapse"
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map(({ day }) => (
            <th
              key={day}
              scope="col"
              abbr={formatWeekday(day, i18n.language, 'long')}
              className="pb-1 text-left text-sm font-semibold text-quiet phone:text-center"
            >
              {formatWeekday(day, i18n.language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day} className="print:break-inside-avoid">
            {week.map((cell) => (
              <td
                key={cell.day}
                data-day={cell.day}
                tabIndex={cell.day === active ? 0 : -1}
                aria-current={cell.day === today ? 'date' : undefined}
                className={`h-28 border border-line p-1 align-top phone:h-12 phone:p-0 print:h-20 ${cell.outside ? 'bg-sunken' : ''}`}
                onFocus={() => cell.outside || onFocus(cell.day)}
              >
                <DayCell
                  cell={cell}
                  isToday={cell.day === today}
                  name={formatDay(cell.day, i18n.language)}
                  words={t('countMeetings', { count: cell.total })}
                  to={to(cell.day)}
                  more={t('moreOfDay', { count: cell.total - cell.items.length })}
                  // Without scripts every link is reached by Tab.
                  tabIndex={ready ? -1 : 0}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  readonly cell: MonthDay;
  readonly isToday: boolean;
  readonly name: string;
  readonly words: string;
  readonly more: string;
  readonly to: string;
  readonly tabIndex: number;
}

function DayCell({ cell, isToday, name, words, more, to, tabIndex }: DayCellProps) {
  const number = Number(cell.day.slice(8));
  return (
    <div className="space-y-0.5">
      <Link
        to={to}
        tabIndex={tabIndex}
        aria-label={`${name}, ${words}`}
        className="flex min-h-6 items-center gap-1 rounded-sm px-0.5 text-sm hover:underline phone:min-h-11 phone:flex-col phone:justify-center phone:gap-0"
      >
        <span
          className={`grid min-w-6 place-items-center rounded-full px-1 tabular-nums ${
            isToday ? 'bg-accent font-semibold text-on-accent' : cell.outside ? 'text-quiet' : 'font-medium'
          }`}
        >
          {number}
        </span>
        {cell.total > 0 && (
          <span className="hidden min-w-4 rounded-full bg-accent-soft px-1 text-center text-xs phone:inline-block">
            {cell.total}
          </span>
        )}
      </Link>
      <div className="space-y-0.5 phone:hidden">
        {cell.items.map((line) => (
          <CellMeeting key={line.id} line={line} tabIndex={tabIndex} />
        ))}
        {cell.total > cell.items.length && (
          <Link to={to} tabIndex={tabIndex} className="link block px-1 text-sm">
            {more}
          </Link>
        )}
      </div>
    </div>
  );
}
