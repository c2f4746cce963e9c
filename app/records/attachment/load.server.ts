import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findMeeting } from '../meeting/store.server.ts';
import { type AttachmentRow, findAttachment } from './store.server.ts';

/** The attachment that an input names, if the actor sees what it is attached to and it is not in the bin. */
export async function loadAttachment(
  { db, scope, today }: ReadContext,
  { id }: { readonly id: string },
): Promise<AttachmentRow> {
  const row = await findAttachment(db, scope, today, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedAttachment(
  { db, scope, today }: ReadContext,
  { id }: { readonly id: string },
): Promise<AttachmentRow> {
  const row = await findAttachment(db, scope, today, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}

/** The meeting to which something is attached. */
export async function loadMeetingOf(
  { db, scope }: ReadContext,
  { meetingId }: { readonly meetingId: string },
) {
  const row = await findMeeting(db, scope, meetingId);
  if (!row || row.deletedAt) throw notFound();
  return row;
}
