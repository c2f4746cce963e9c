import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { type FollowUpRow, findFollowUp } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The follow-up that an input names, if the actor sees it and it is not in the bin. */
export async function loadFollowUp({ db, scope }: ReadContext, { id }: Reference): Promise<FollowUpRow> {
  const row = await findFollowUp(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedFollowUp(
  { db, scope }: ReadContext,
  { id }: Reference,
): Promise<FollowUpRow> {
  const row = await findFollowUp(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
