import { z } from 'zod';
import { type Actor, userIdOf } from '#app/access/actor.ts';
import type { Verdict } from '#app/access/permission.ts';
import { id, optionalTerritoryKey, query, requiredText, version } from '#app/kernel/field.ts';

/** A network of more is laid out by the layout alone. */
const mostPlaces = 1_000;
const mostOpened = 120;
/** Beyond any layout of ours. */
const farthest = 1_000_000;

/** JSON in a field of a form; what can't be read is an error of the field. */
function jsonOf<Schema extends z.ZodType>(schema: Schema, otherwise: string) {
  return z
    .string()
    .max(200_000, { error: 'too-many' })
    .default(otherwise)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text || otherwise);
      } catch {
        context.addIssue({ code: 'custom', message: 'invalid' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const place = z.number().min(-farthest).max(farthest).transform(Math.round);
export const keptPlaces = z.array(z.tuple([id(), place, place])).max(mostPlaces, { error: 'too-many' });
export const keptOpened = z.array(id()).max(mostOpened, { error: 'too-many' });

const shown = {
  /** As an address carries it; what is nothing of the network's is dropped. */
  query: z.string().max(1_500, { error: 'too-long?max=1500' }).default(''),
  places: jsonOf(keptPlaces, '[]'),
  opened: jsonOf(keptOpened, '[]'),
};

export const networkViewInput = z.strictObject({
  /** Chosen by the page, so that a second click is the same view. */
  id: id().optional(),
  name: requiredText(80),
  ...shown,
  /** With whose office and leadership it is shared; none keeps it to oneself. */
  regionKey: optionalTerritoryKey(),
});

export const networkViewChange = z.strictObject({
  id: id(),
  version: version(),
  name: requiredText(80),
  regionKey: optionalTerritoryKey(),
});

export const networkViewShown = z.strictObject({ id: id(), version: version(), ...shown });
export const networkViewReference = z.strictObject({ id: id() });
export const networkViewVersion = z.strictObject({ id: id(), version: version() });

const cursor = z.string().max(1_000).optional().catch(undefined);
export const networkViewListInput = z.object({ q: query(), after: cursor, before: cursor });

/** Only the owner changes a view, or an administrator one that is shared. */
export function mayChange(actor: Actor, { ownerId }: { readonly ownerId: string }): Verdict {
  if (actor.kind === 'system' || ownerId === userIdOf(actor)) return true;
  return actor.kind === 'user' && actor.role === 'ADMIN' ? true : 'not-own';
}
