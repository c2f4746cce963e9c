import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { compareNetwork } from '#app/network/compare.server.ts';
import { comparedPart } from '#app/network/compared-part.ts';
import { comparisonIn } from '#app/network/comparison.ts';
import { tieChanges } from '#app/network/tie-change.ts';
import { viewTimeline } from '#app/network/timeline.server.ts';
import { ChangeLists } from '#app/network/ui/ChangeLists.tsx';
import { ComparedPictures } from '#app/network/ui/ComparedPictures.tsx';
import { ComparisonFilters } from '#app/network/ui/ComparisonFilters.tsx';
import { useFigures } from '#app/network/ui/figures.ts';
import { useStatus } from '#app/network/ui/NetworkStatus.tsx';
import { PublicNote } from '#app/network/ui/PublicNote.tsx';
import { formatPlainDay } from '#app/ui/format.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { titled } from '#app/ui/title.ts';

export const meta = titled('comparison');

/** Rows that a list shows at once; the file holds all. */
const mostRows = 25;

const cut = <Row,>(rows: readonly Row[]) => ({ rows: rows.slice(0, mostRows), all: rows.length });

export const loader = page(async ({ ask, url, context }) => {
  const today = dayOf(context.environment.now());
  const question = comparisonIn(queryOf(url), today);
  const [compared, timeline] = await Promise.all([ask(compareNetwork, question), ask(viewTimeline, {})]);
  const { ties, come, gone, before, now, counties } = compared;
  const rest = comparedPart(question);
  const dataUrl = (day: string) => `/netzwerk/daten?${new URLSearchParams([['asOf', day], ...rest])}`;
  return {
    question,
    today,
    counties,
    periods: timeline.periods,
    before,
    now,
    ties: {
      new: cut(ties.new),
      lost: cut(ties.lost),
      stronger: cut(ties.stronger),
      weaker: cut(ties.weaker),
    },
    come: cut(come),
    gone: cut(gone),
    beforeUrl: dataUrl(question.before),
    nowUrl: dataUrl(question.asOf),
    query: new URLSearchParams([['before', question.before], ['asOf', question.asOf], ...rest]).toString(),
  };
});

export default function Comparison() {
  const { t, i18n } = useTranslation('comparison');
  const { question, today, counties, periods, before, now, ties, come, gone, beforeUrl, nowUrl, query } =
    useLoaderData<typeof loader>();
  const { audience: shown } = question;
  const { count } = useFigures();
  const status = useStatus();
  const day = (text: string) => formatPlainDay(text, i18n.language);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { before: day(before.asOf), now: day(now.asOf) })}
        back={{ to: shown === 'public' ? '/netzwerk?audience=public' : '/netzwerk', label: t('network') }}
        actions={
          <Link
            reloadDocument
            className="link tap inline-flex min-h-9 items-center"
            to={`/netzwerk/vergleich.csv?${query}`}
          >
            {t('csv')}
          </Link>
        }
      />
      <PublicNote page="/netzwerk/vergleich" />
      <ComparisonFilters question={question} counties={counties} periods={periods} today={today} />
      <ul aria-label={t('balance')} className="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
        {[
          ...tieChanges.map((change) => ({ id: change, text: t(`ties.${change}`), all: ties[change].all })),
          { id: 'come', text: t('actors.come'), all: come.all },
          { id: 'gone', text: t('actors.gone'), all: gone.all },
        ].map(({ id, text, all }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="block h-full rounded-md bg-sunken px-3 py-2 no-underline hover:bg-line"
            >
              <span className="block text-2xl tabular-nums">{count(all)}</span>
              <span className="text-sm text-quiet">{text}</span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-label={t('pictures')}>
        <ComparedPictures beforeUrl={beforeUrl} nowUrl={nowUrl} />
      </section>
      <ChangeLists
        ties={ties}
        come={come}
        gone={gone}
        asOf={question.asOf}
        before={question.before}
        linked={shown !== 'public'}
      />
      <p className="mt-6 text-xs text-quiet">
        {t('rule')} {status.withheld(now)}.
      </p>
    </>
  );
}
