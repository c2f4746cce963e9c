import { type Actor, audienceOf } from '#app/access/actor.ts';
import { type Scope, scopeKey } from '#app/access/scope.ts';
import { originOf } from '#app/database/reading.server.ts';
import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { revisionOf } from '#app/kernel/revision.server.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { type ActorRow, listActors } from '#app/records/organisation/actor-store.server.ts';
import { halfLifeDays } from '#app/records/setting/store.server.ts';
import { listCountiesWithPlace } from '#app/records/territory/county-store.server.ts';
import { derive, type Ties } from './derive.ts';
import type { DrawnCounty } from './draw.ts';
import type { EvidenceRows } from './evidence/rows.ts';
import { readEvidence } from './evidence.server.ts';
import { Kept } from './kept.server.ts';
import type { Withheld } from './picture.ts';
import { placeActors } from './place.ts';

/** All that the pictures of one viewer's network on one day have in common. */
export interface WholeNetwork {
  readonly actors: readonly ActorRow[];
  readonly ids: readonly string[];
  readonly counties: readonly DrawnCounty[];
  readonly rows: EvidenceRows;
  /** Ties of today. */
  readonly ties: Ties;
  readonly positions: Float64Array;
  readonly halfLife: number;
}

/** What is left out for this viewer: said without a number, so that nothing can be inferred from it. */
export function withheldFrom(actor: Actor, scope: Scope): Withheld[] {
  return [
    ...(audienceOf(actor) === 'leadership' ? (['confidential'] as const) : []),
    ...(scope.kind === 'regions' ? (['regions'] as const) : []),
    'restricted',
  ];
}

/** The instant before which meetings have begun: now, or the end of a past day in the office's zone. */
export function untilOf(asOf: string, today: string, now: Date): Date {
  return asOf >= today ? now : (fromLocalInput(`${addDays(asOf, 1)}T00:00`) ?? now);
}

export interface NetworkVersion {
  /** Changes whenever the network of this viewer may have changed: by a write, by the day, by the office's half-life. */
  readonly key: string;
  readonly halfLife: number;
}

export async function networkVersion({ db, scope, today }: ReadContext): Promise<NetworkVersion> {
  const [revision, halfLife] = await Promise.all([revisionOf(db, 'network'), halfLifeDays(db)]);
  return { key: ['1', revision, halfLife, today, scopeKey(scope)].join(' '), halfLife };
}

async function readNetwork({ db, scope, today, now }: ReadContext, halfLife: number): Promise<WholeNetwork> {
  const [actors, rows] = await Promise.all([
    listActors(db, scope),
    readEvidence(db, { scope, until: now, focus: [] }),
  ]);
  const keys = [...new Set(actors.map(({ countyKey }) => countyKey))].filter((key) => key !== null);
  const counties = await listCountiesWithPlace(db, keys);
  const ids = actors.map(({ id }) => id);
  const ties = derive(rows, ids, { level: 'organisation', asOf: today, halfLifeDays: halfLife });
  return { actors, ids, counties, rows, ties, positions: placeActors(actors, counties, ties), halfLife };
}

// Per database: tests open several in one process, and their revisions count alike.
const networks = new WeakMap<object, Kept<WholeNetwork>>();

/** The whole network that the actor may see, as it stands today. */
export function wholeNetwork(context: ReadContext, { key, halfLife }: NetworkVersion): Promise<WholeNetwork> {
  const origin = originOf(context.db);
  const kept = networks.get(origin) ?? new Kept<WholeNetwork>(4);
  networks.set(origin, kept);
  return kept.get(key, () => readNetwork(context, halfLife));
}
