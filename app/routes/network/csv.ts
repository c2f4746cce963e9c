import { page, queryOf } from '#app/doors/web/page.server.ts';
import { csvText } from '#app/kernel/csv.ts';
import { notFound } from '#app/kernel/failure.ts';
import { sortedActors, sortedTies } from '#app/network/rows.ts';
import { viewNetwork } from '#app/network/view.server.ts';

const round = (value: number) => Math.round(value * 1000) / 1000;

/** The tables of the network as files: `akteure.csv` and `verbindungen.csv`, under the same filters. */
export const loader = page(async ({ ask, params, url }) => {
  const table = params.table;
  if (table !== 'akteure.csv' && table !== 'verbindungen.csv') throw notFound();
  const query = queryOf(url);
  const picture = await ask(viewNetwork, query);
  const sort = query.sort ?? '';
  const text =
    table === 'akteure.csv'
      ? csvText([
          ['id', 'name', 'sector', 'county', 'place', 'degree', 'strength', 'betweenness'],
          ...sortedActors(picture, sort).rows.map(({ id, name, sector, county, place, measures }) => [
            id,
            name,
            sector,
            county,
            place,
            measures.degree,
            round(measures.strength),
            round(measures.betweenness),
          ]),
        ])
      : csvText([
          [
            'aId',
            'a',
            'bId',
            'b',
            'weight',
            'declared',
            'relationships',
            'meetings',
            'projects',
            'people',
            'last',
          ],
          ...sortedTies(picture, sort).rows.map(({ a, b, weight, declared, counts, last }) => [
            a.id,
            a.name,
            b.id,
            b.name,
            round(weight),
            round(declared),
            counts.relationship,
            counts.meeting,
            counts.project,
            counts.people,
            last,
          ]),
        ]);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="netzwerk-${picture.asOf}-${table}"`,
      'Cache-Control': 'no-store',
    },
  });
});
