import { z } from 'zod';
import { type Actor, userIdOf } from '#app/access/actor.ts';
import type { Verdict } from '#app/access/permission.ts';
import { id, optionalTerritoryKey, requiredText, version } from '#app/kernel/field.ts';
import { arrangedLists } from '../account/terms.ts';

export const savedFilterInput = z.strictObject({
  /** Chosen by the page, so that a second click is the same filter, and undo brings back the same. */
  id: id().optional(),
  list: z.enum(arrangedLists),
  name: requiredText(80),
  /** As an address carries it; what is no filter of the list is dropped. */
  query: z.string().max(1_500, { error: 'too-long?max=1500' }),
  /** With whose office it is shared; none keeps it to oneself. */
  regionKey: optionalTerritoryKey(),
});

export const savedFilterChange = z.strictObject({
  id: id(),
  version: version(),
  name: requiredText(80),
  regionKey: optionalTerritoryKey(),
});

export const savedFilterReference = z.strictObject({ id: id() });
export const savedFilterVersion = z.strictObject({ id: id(), version: version() });

/** Only the owner changes a filter, or an administrator one that is shared. */
export function mayChange(actor: Actor, { ownerId }: { readonly ownerId: string }): Verdict {
  if (actor.kind === 'system' || ownerId === userIdOf(actor)) return true;
  return actor.kind === 'user' && actor.role === 'ADMIN' ? true : 'not-own';
}
