import type { Actor } from '#app/access/actor.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { findPlacement, listRegions } from '#app/records/territory/store.server.ts';

export interface Placement {
  readonly countyKey: string | null;
  readonly regionKeys: readonly string[];
}

/**
 * Where an organisation belongs: the regions of its territory, or, without one,
 * those that the actor works in. A territory outside the actor's regions is
 * refused, for the actor would lose sight of what it has just made.
 */
export async function placeOrganisation(
  db: Transaction,
  actor: Actor,
  territoryKey: string | null,
): Promise<Placement> {
  const bounded = actor.kind === 'user' && actor.role !== 'ADMIN';
  if (territoryKey === null) {
    const regions = await listRegions(db, bounded ? actor.regionKeys : 'all');
    return { countyKey: null, regionKeys: regions.map((region) => region.key) };
  }
  const placement = await findPlacement(db, territoryKey);
  if (!placement) throw invalidField('territoryKey', 'territory');
  if (bounded && !placement.regionKeys.some((key) => actor.regionKeys.includes(key))) {
    throw invalidField('territoryKey', 'territory-outside');
  }
  return placement;
}
