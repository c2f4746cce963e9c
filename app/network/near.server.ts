import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import { halfLifeDays } from '#app/records/setting/store.server.ts';
import type { DeriveOptions } from './derive.ts';
import type { EvidenceRows } from './evidence/rows.ts';
import { organisationsNamedIn, readEvidence } from './evidence.server.ts';
import type { Moment } from './filter.ts';
import { untilOf } from './load.server.ts';

/** The evidence around one or two organisations, without reading the rest of the network. */
export interface Nearby {
  readonly rows: EvidenceRows;
  readonly options: DeriveOptions;
}

/** Reads only what has to do with every organisation of the focus; the ties among these come out as in the whole. */
export async function readNearby(
  { db, scope, now, today }: ReadContext,
  focus: readonly string[],
  moment: Moment,
): Promise<Nearby> {
  const until = untilOf(moment.asOf, today, now);
  const [rows, halfLife] = await Promise.all([readEvidence(db, { scope, until, focus }), halfLifeDays(db)]);
  return { rows, options: { level: 'organisation', halfLifeDays: halfLife, ...moment } };
}

/** The visible ones among the organisations that the evidence names, in order: what `derive` wants. */
export async function visibleIn({ db, scope }: ReadContext, rows: EvidenceRows): Promise<string[]> {
  const named = organisationsNamedIn(rows);
  const visible = new Set<string>();
  for (let start = 0; start < named.length; start += 5_000) {
    for (const id of await visibleOrganisationIds(db, scope, named.slice(start, start + 5_000)))
      visible.add(id);
  }
  return named.filter((id) => visible.has(id)).sort();
}
