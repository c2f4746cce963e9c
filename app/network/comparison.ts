import type { z } from 'zod';
import { addDays } from '#app/kernel/day.ts';
import { isoDay } from '#app/kernel/json.ts';
import { type NetworkFilter, networkFilter } from './filter.ts';

/** What two days of the network are compared by. Wrong days are errors; the page reads its address with `comparisonIn` first. */
export const comparisonQuestion = networkFilter
  .pick({ sector: true, county: true, layer: true, audience: true })
  .extend({ before: isoDay(), asOf: isoDay() });

export type ComparisonQuestion = z.output<typeof comparisonQuestion>;

/** How far back it is looked if nobody says, in days. */
const usualSpan = 365;

/** What an address asks, fit for the use case: a day that cannot be compared with is left out. */
export function comparisonIn(query: Readonly<Record<string, string>>, today: string): ComparisonQuestion {
  const { sector, county, layer, audience, asOf: asked } = networkFilter.parse(query);
  const { asOf: before } = networkFilter.parse({ asOf: query.before });
  const asOf = asked !== null && asked < today ? asked : today;
  const usual = addDays(asOf, -usualSpan);
  return { sector, county, layer, audience, asOf, before: before !== null && before < asOf ? before : usual };
}

/** The picture of one of the days: everything that the filter lets through, whatever its weight. */
export function filterOn(question: ComparisonQuestion, asOf: string): NetworkFilter {
  const { sector, county, layer, audience } = question;
  return { ...networkFilter.parse({}), sector, county, layer, audience, asOf };
}
