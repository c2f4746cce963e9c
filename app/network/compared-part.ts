import type { ComparisonQuestion } from './comparison.ts';

/** What of the network is compared, as an address says it: all but the days. */
export function comparedPart({
  sector,
  county,
  layer,
  audience,
}: Omit<ComparisonQuestion, 'before' | 'asOf'>): Array<[string, string]> {
  const part = { sector, county, layer, audience: audience === 'public' ? audience : null };
  return Object.entries(part).filter((entry): entry is [string, string] => entry[1] !== null);
}
