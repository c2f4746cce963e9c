import { conflict, Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import { presentMeeting } from './present.ts';
import { findMeeting, type MeetingRow } from './store.server.ts';

/** The meeting that an input names, if the actor sees it and it is not in the bin. */
export async function loadMeeting(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<MeetingRow> {
  const row = await findMeeting(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedMeeting(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<MeetingRow> {
  const row = await findMeeting(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}

/** The meeting as it stands inside the transaction, if it is still the one that was read. */
export async function meetingAsRead(
  { db, actor, scope }: WriteContext,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<MeetingRow> {
  const before = await findMeeting(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) throw conflict(presentMeeting(before, actor));
  return before;
}
