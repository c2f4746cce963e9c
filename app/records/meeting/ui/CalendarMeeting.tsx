import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatClock } from '#app/ui/format.ts';
import { Badge } from '#app/ui/PageHeader.tsx';
import type { MonthDay } from '../calendar.server.ts';

type Line = MonthDay['items'][number];

/** A meeting in a cell: its time and its title; what else there is to know stands in words behind it. */
export function CellMeeting({ line, tabIndex }: { readonly line: Line; readonly tabIndex: number }) {
  const { t, i18n } = useTranslation('meeting');
  const cancelled = line.status === 'CANCELLED';
  return (
    <Link
      to={`/treffen/${line.id}`}
      tabIndex={tabIndex}
      title={line.title}
      className={`block rounded-sm border-l-3 px-1 text-sm leading-5 hover:underline ${
        line.status === 'PLANNED' ? 'border-accent bg-accent-soft' : 'border-strong-line bg-sunken'
      } ${cancelled ? 'text-quiet line-through' : 'text-ink'}`}
    >
      <span className="line-clamp-2 hyphens-auto print:line-clamp-none print:text-xs">
        {!line.continues && <span className="tabular-nums">{formatClock(line.start, i18n.language)} </span>}
        {line.title}
      </span>
      {line.confidential && <span className="text-ageing"> {t('confidentialMark')}</span>}
      {line.asks && <span className="font-medium"> {t('due.mark')}</span>}
      {cancelled && <span className="sr-only"> {t('status.CANCELLED')}</span>}
    </Link>
  );
}

interface AgendaMeetingProps {
  readonly line: Omit<Line, 'continues'>;
  readonly detail: string;
}

/** The same with room for its words. */
export function AgendaMeeting({ line, detail }: AgendaMeetingProps) {
  const { t, i18n } = useTranslation('meeting');
  const times = [line.start, line.end].filter((one) => one !== null);
  return (
    <li className="grid grid-cols-[6.5rem_1fr] gap-x-3 py-1.5 phone:grid-cols-[3.5rem_1fr]">
      <span className="text-quiet tabular-nums">
        {formatClock(line.start, i18n.language)}
        {times.length > 1 && (
          <span className="phone:block">–{formatClock(line.end ?? line.start, i18n.language)}</span>
        )}
      </span>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <Link
            to={`/treffen/${line.id}`}
            className={`link font-medium ${line.status === 'CANCELLED' ? 'line-through' : ''}`}
          >
            {line.title}
          </Link>
          {line.status === 'PLANNED' && !line.asks && <Badge tone="accent">{t('plannedMark')}</Badge>}
          {line.status === 'CANCELLED' && <Badge tone="harm">{t('status.CANCELLED')}</Badge>}
          {line.asks && <Badge tone="ageing">{t('due.mark')}</Badge>}
          {line.confidential && <Badge tone="ageing">{t('confidentialMark')}</Badge>}
        </p>
        {detail && <p className="text-sm text-quiet">{detail}</p>}
      </div>
    </li>
  );
}
