import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { halfLifeDays } from '#app/records/setting/store.server.ts';
import type { DeriveOptions } from './derive.ts';
import type { EvidenceRows } from './evidence/rows.ts';
import { readEvidence } from './evidence.server.ts';
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
