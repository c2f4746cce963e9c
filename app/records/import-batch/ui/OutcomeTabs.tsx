import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { type RowOutcome, rowOutcomes } from '../terms.ts';

interface OutcomeTabsProps {
  readonly counts: Readonly<Record<RowOutcome, number>>;
  readonly total: number;
  readonly current: string;
}

/** How many rows come to what; each number shows its rows. */
export function OutcomeTabs({ counts, total, current }: OutcomeTabsProps) {
  const { t, i18n } = useTranslation('import');
  const number = new Intl.NumberFormat(i18n.language);
  const shelves = [
    { key: 'all', label: t('allRows'), count: total },
    ...rowOutcomes.map((outcome) => ({
      key: outcome,
      label: t(`outcome.${outcome}`),
      count: counts[outcome],
    })),
  ];
  return (
    <nav aria-label={t('shownRows')} className="no-print mb-3">
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {shelves.map(({ key, label, count }) => (
          <li key={key}>
            <Link
              to={`?outcome=${key}`}
              preventScrollReset
              aria-current={key === current ? 'page' : undefined}
              className="tap inline-flex min-h-8 items-center gap-1.5 rounded-md px-2.5 hover:underline aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium"
            >
              {label} <span className="text-quiet tabular-nums">{number.format(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
