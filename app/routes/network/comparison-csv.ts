import { wordsFor } from '#app/doors/web/csv.server.ts';
import { page, queryOf } from '#app/doors/web/page.server.ts';
import { csvText } from '#app/kernel/csv.ts';
import { dayOf } from '#app/kernel/day.ts';
import { compareNetwork } from '#app/network/compare.server.ts';
import { comparisonIn } from '#app/network/comparison.ts';
import { tieChanges } from '#app/network/tie-change.ts';

const round = (value: number) => Math.round(value * 1000) / 1000;

/** Every tie that has changed between two days as a file, in the words of the page. */
export const loader = page(async (visit) => {
  const { ask, url, context } = visit;
  const question = comparisonIn(queryOf(url), dayOf(context.environment.now()));
  const { ties } = await ask(compareNetwork, question);
  const words = await wordsFor(visit, 'comparison');
  const text = csvText([
    [words('change'), 'aId', words('one'), 'bId', words('other'), question.before, question.asOf],
    ...tieChanges.flatMap((change) =>
      ties[change].map(({ a, b, was, is }) => [
        words(`ties.${change}`),
        a.id,
        a.name,
        b.id,
        b.name,
        round(was),
        round(is),
      ]),
    ),
  ]);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="vergleich-${question.before}-${question.asOf}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
