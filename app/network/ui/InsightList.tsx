import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Badge, Section } from '#app/ui/PageHeader.tsx';
import type { Insight, Word } from '../insight/insight.ts';
import { themes } from '../insight/kind.ts';
import type { InsightFilter } from '../insight-filter.ts';
import type { ShownInsights } from '../insights.server.ts';
import { becauseOf, figureText, type Looking, linksTo, sentenceOf, type Teller } from './insight-words.ts';
import { useTeller } from './use-teller.ts';

/** So many of a kind are read at once; the others fold out. */
const first = 3;

const tones = { sure: 'accent', likely: 'plain', unsure: 'ageing' } as const satisfies Record<Word, string>;

interface Telling extends Looking {
  readonly teller: Teller;
}

function Line({ insight, telling }: { readonly insight: Insight; readonly telling: Telling }) {
  const { t } = useTranslation('insight');
  const { teller } = telling;
  const { certainty, figure, evidence } = insight;
  const links = evidence.flatMap((one) => linksTo(one, telling, teller));
  const seen = links.filter(({ to }, at) => links.findIndex((other) => other.to === to) === at).slice(0, 3);
  return (
    <li className="grid grid-cols-[4rem_1fr] gap-x-4 py-2 lg:grid-cols-[4rem_1fr_15rem] phone:grid-cols-[3rem_1fr] phone:gap-x-3">
      <span className="text-right text-base tabular-nums" aria-hidden="true">
        {figureText(figure.value, figure.digits, teller)}
      </span>
      <div className="min-w-0">
        <p>{sentenceOf(insight, teller)}</p>
        <ul aria-label={t('evidence')} className="no-print flex flex-wrap gap-x-4 text-sm">
          {seen.map(({ to, label }) => (
            <li key={to} className="min-w-0">
              <Link className="link tap inline-flex min-h-6 items-center" to={to}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <p className="text-sm text-quiet max-lg:col-start-2">
        <Badge tone={tones[certainty.word]}>{t(`certainty.word.${certainty.word}`)}</Badge>{' '}
        {becauseOf(certainty, figure, teller)}
      </p>
    </li>
  );
}

interface KindProps {
  readonly kind: string;
  readonly insights: readonly Insight[];
  readonly total: number;
  readonly telling: Telling;
}

function KindOfInsight({ kind, insights, total, telling }: KindProps) {
  const { t } = useTranslation('insight');
  const [shown, folded] = [insights.slice(0, first), insights.slice(first)];
  const list = (items: readonly Insight[]) => (
    <ul className="divide-y divide-line">
      {items.map((insight) => (
        <Line key={insight.key} insight={insight} telling={telling} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={`insight-${kind}`} className="mt-4 break-inside-avoid-page">
      <h3 id={`insight-${kind}`} className="font-semibold">
        {telling.teller.words(`kind.${kind}.name`)}
      </h3>
      <details className="no-print text-sm text-quiet">
        <summary className="tap min-h-6 cursor-pointer underline decoration-dotted">{t('about')}</summary>
        <p className="max-w-[75ch] pb-1">{telling.teller.words(`kind.${kind}.about`)}</p>
      </details>
      {list(shown)}
      {folded.length > 0 && (
        <details className="no-print">
          <summary className="link tap min-h-6 cursor-pointer py-1 text-sm">
            {t('more', { shown: folded.length })}
          </summary>
          {list(folded)}
        </details>
      )}
      {total > insights.length && (
        <p className="no-print text-sm text-quiet">{t('total', { shown: insights.length, all: total })}</p>
      )}
      {total > shown.length && (
        <p className="hidden text-sm text-quiet print:block">
          {t('total', { shown: shown.length, all: total })}
        </p>
      )}
    </section>
  );
}

interface InsightListProps {
  readonly shown: ShownInsights;
  readonly today: string;
  readonly filter: InsightFilter;
}

/** All insights, theme by theme, each sentence with its figure, how sure it is and where to look it up. */
export function InsightList({ shown, today, filter }: InsightListProps) {
  const { t } = useTranslation('insight');
  const teller = useTeller(shown.names);
  const telling = {
    teller,
    level: shown.level,
    asOf: shown.asOf === today ? null : shown.asOf,
    county: filter.territory ?? null,
    sector: filter.sector ?? null,
  };
  const of = (kind: string) => shown.insights.filter((insight) => insight.kind === kind);
  const sections = themes.map((theme) => {
    const kinds = shown.kinds.filter((kind) => kind.theme === theme && of(kind.id).length > 0);
    return (
      <Section key={theme} id={theme} title={t(`theme.${theme}`)}>
        {kinds.length === 0 && <p className="text-quiet">{t('nothing')}</p>}
        {kinds.map(({ id }) => (
          <KindOfInsight
            key={id}
            kind={id}
            insights={of(id)}
            total={shown.totals[id] ?? 0}
            telling={telling}
          />
        ))}
      </Section>
    );
  });
  return (
    <>
      <nav aria-label={t('themes')} className="no-print">
        <ul className="flex flex-wrap gap-x-5">
          {themes.map((theme) => (
            <li key={theme}>
              <a className="link tap inline-flex min-h-6 items-center" href={`#${theme}`}>
                {t(`theme.${theme}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="max-w-[72rem]">{sections}</div>
    </>
  );
}
