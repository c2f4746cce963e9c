import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findInvitation, type InvitationRow } from './store.server.ts';

/** The invitation that an input names, if the actor sees it. */
export async function loadInvitation(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<InvitationRow> {
  const row = await findInvitation(db, scope, id);
  if (!row) throw notFound();
  return row;
}
