import { type Actor, audienceOf } from '#app/access/actor.ts';
import { type Scope, scopeKey } from '#app/access/scope.ts';
import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { revisionOf } from '#app/kernel/revision.server.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import type { ActorRow } from '#app/records/organisation/actor-store.server.ts';
import { halfLifeDays } from '#app/records/setting/store.server.ts';
import type { Ties } from './derive.ts';
import type { DrawnCounty } from './draw.ts';
import type { EvidenceRows } from './evidence/rows.ts';
import type { Withheld } from './picture.ts';
import { viewpointOf } from './viewpoint.server.ts';
import { type Room, theRoom } from './workers/room.server.ts';

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
  if (scope.kind === 'published') {
    const others = scope.regionKeys === 'all' ? [] : (['regions'] as const);
    return ['unpublished', 'people', 'confidential', 'small-groups', ...others];
  }
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
  readonly revision: number;
  readonly halfLife: number;
}

export async function networkVersion({ db, scope, today }: ReadContext): Promise<NetworkVersion> {
  const [revision, halfLife] = await Promise.all([revisionOf(db, 'network'), halfLifeDays(db)]);
  return { key: ['4', revision, halfLife, today, scopeKey(scope)].join(' '), revision, halfLife };
}

/**
 * Asks the room about the viewer's network, made as new as the version. Where
 * the room has lost it, with its thread, it is read once more.
 */
export async function askRoom<Result>(
  { db, scope }: ReadContext,
  { revision }: NetworkVersion,
  ask: (room: Room, key: string) => Promise<Result>,
): Promise<Result> {
  const viewpoint = viewpointOf(db, scope);
  try {
    await viewpoint.follow(revision);
    return await ask(theRoom(), viewpoint.key);
  } catch {
    viewpoint.forget();
    await viewpoint.follow(revision);
    return ask(theRoom(), viewpoint.key);
  }
}

async function assemble(context: ReadContext, version: NetworkVersion): Promise<WholeNetwork> {
  const { halfLife } = version;
  return askRoom(context, version, async (room, key) => {
    const { book, counties } = viewpointOf(context.db, context.scope);
    const asked = room.ask('today', { key, today: context.today, halfLife });
    // Before the next change is taken up: what is answered is about these.
    const actors = book.sortedActors();
    const rows = book.rows();
    const { ties, positions } = await asked;
    return { actors, ids: actors.map(({ id }) => id), counties, rows, ties, positions, halfLife };
  });
}

const networks = keeping<WholeNetwork>(4);

/** The whole network that the actor may see, as it stands today. */
export function wholeNetwork(context: ReadContext, version: NetworkVersion): Promise<WholeNetwork> {
  return networks(context).get(version.key, () => assemble(context, version));
}
