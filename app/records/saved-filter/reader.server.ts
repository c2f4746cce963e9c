import { isOffice, userIdOf } from '#app/access/actor.ts';
import { allowed, type Verdict } from '#app/access/permission.ts';
import { invalidField, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { savedFilterPermissions } from './policy.ts';
import { findSavedFilter, type Reader, type SavedFilterRow } from './store.server.ts';

export function readerOf({ actor, scope }: ReadContext): Reader {
  return { userId: userIdOf(actor), office: isOffice(actor), scope };
}

/** The filter that an input names, if the actor is offered it. */
export async function loadSavedFilter(
  context: ReadContext,
  { id }: { readonly id: string },
): Promise<SavedFilterRow> {
  const row = await findSavedFilter(context.db, readerOf(context), id);
  if (!row) throw notFound();
  return row;
}

/** Sharing is the office's, within regions that one works in. */
export function mayShare(actor: ReadContext['actor'], regionKey: string | null): Verdict {
  return regionKey === null ? true : allowed(savedFilterPermissions, 'share', actor);
}

export async function assertShareable({ db, actor }: ReadContext, regionKey: string | null): Promise<void> {
  if (regionKey === null) return;
  const regions = await listRegions(db, workingRegions(actor));
  if (!regions.some(({ key }) => key === regionKey)) throw invalidField('regionKey', 'region');
}
