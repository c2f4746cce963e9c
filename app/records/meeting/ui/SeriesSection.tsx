import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { useDates } from '#app/ui/format.ts';
import { Section } from '#app/ui/PageHeader.tsx';
import type { PresentedSeries } from '../present-series.ts';
import { useRuleWords } from './rule-words.ts';
import { useMeetingWords } from './words.ts';

interface SeriesSectionProps {
  readonly series: PresentedSeries;
  /** When the meeting that is looked at begins: those nearest to it are shown first. */
  readonly start: string;
  readonly today: string;
}

const shownBeside = 3;

/** The rule by which a meeting repeats, and the other dates. */
export function SeriesSection({ series, start, today }: SeriesSectionProps) {
  const { t } = useTranslation('meeting');
  const { ruleWords } = useRuleWords();
  const { statusLabel } = useMeetingWords();
  const dates = useDates(today);
  const [all, setAll] = useState(false);
  const { rule, others } = series;
  const next = others.findIndex((one) => one.start > start);
  const here = next < 0 ? others.length : next;
  const shown = all ? others : others.slice(Math.max(0, here - shownBeside), here + shownBeside);
  return (
    <Section id="reihe" title={t('series')}>
      {rule && <p className="mb-2">{ruleWords(rule)}</p>}
      <ul className="columns-2 gap-x-6 phone:columns-1">
        {shown.map((one) => (
          <li key={one.id} className="py-0.5">
            <Link className="link tap inline-flex min-h-6 items-center" to={`/treffen/${one.id}`}>
              {dates.instant(one.start)}
            </Link>
            {one.status !== 'PLANNED' && (
              <span className="text-sm text-quiet"> {statusLabel(one.status)}</span>
            )}
          </li>
        ))}
      </ul>
      {others.length > shown.length && (
        <Button type="button" look="quiet" onClick={() => setAll(true)}>
          {t('allDates', { count: others.length + 1 })}
        </Button>
      )}
    </Section>
  );
}
