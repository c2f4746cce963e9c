import { wordsFor } from '#app/doors/web/csv.server.ts';
import { displayOf } from '#app/doors/web/locale.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { csvText } from '#app/kernel/csv.ts';
import { dayOf } from '#app/kernel/day.ts';
import { questionIn } from '#app/network/insight-filter.ts';
import { viewInsights } from '#app/network/insights.server.ts';
import { becauseOf, linksTo, sentenceOf, type Words } from '#app/network/ui/insight-words.ts';

/** All insights of a question as a file, in the words of the page; whoever computes with it has the figures beside. */
export const loader = page(async (visit) => {
  const { ask, url, context } = visit;
  const today = dayOf(context.environment.now());
  const filter = questionIn(queryOf(url), today);
  const shown = await ask(viewInsights, filter);
  const words = (await wordsFor(visit, 'insight')) as unknown as Words;
  const { locale } = await displayOf(visit);
  const teller = { words, locale, names: shown.names };
  const looking = {
    level: shown.level,
    asOf: shown.asOf === today ? null : shown.asOf,
    county: filter.territory ?? null,
    sector: filter.sector ?? null,
  };
  const themeOf = (kind: string) => shown.kinds.find(({ id }) => id === kind)?.theme ?? '';
  const columns = ['theme', 'kind', 'sentence', 'figure', 'certainty', 'because', 'evidence'] as const;
  const text = csvText([
    columns.map((column) => words(`column.${column}`)),
    ...shown.insights.map((insight) => [
      words(`theme.${themeOf(insight.kind)}`),
      words(`kind.${insight.kind}.name`),
      sentenceOf(insight, teller),
      Math.round(insight.figure.value * 1000) / 1000,
      words(`certainty.word.${insight.certainty.word}`),
      becauseOf(insight.certainty, insight.figure, teller),
      insight.evidence
        .flatMap((one) => linksTo(one, looking, teller))
        .map(({ to }) => new URL(to, context.appUrl).href)
        .join(' '),
    ]),
  ]);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="erkenntnisse-${shown.asOf}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
