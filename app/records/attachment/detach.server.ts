import type { Actor } from '#app/access/actor.ts';
import { userIdOf } from '#app/access/actor.ts';
import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict, invalidField, notFound } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { loadListing } from '../listing/load.server.ts';
import { mayKeep } from '../listing/policy.ts';
import { lockListing } from '../listing/store.server.ts';
import { lockMeeting } from '../meeting/standing-store.server.ts';
import { attachmentVersion } from './attachment.ts';
import { withdrawForReading } from './listing.server.ts';
import { loadAttachment, loadBinnedAttachment } from './load.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import {
  type AttachmentOwner,
  type AttachmentRow,
  listAttachmentsOf,
  updateAttachment,
} from './store.server.ts';
import { mostAttachments } from './terms.ts';

/** Of a meeting the office; of a listing whoever keeps it. */
function mayMove(verb: 'detach' | 'reattach', actor: Actor, { listing }: AttachmentRow): Verdict {
  return listing ? mayKeep(verb, actor, listing) : allowed(attachmentPermissions, verb, actor);
}

/** What a file is attached to: the constraint of its table says that it is one of both. */
function ownerOf({ meetingId, listingId }: AttachmentRow): AttachmentOwner {
  if (meetingId !== null) return { meetingId };
  if (listingId !== null) return { listingId };
  throw notFound();
}

async function lock({ db }: WriteContext, owner: AttachmentOwner): Promise<void> {
  return 'meetingId' in owner ? lockMeeting(db, owner.meetingId) : lockListing(db, owner.listingId);
}

async function write(context: WriteContext, row: AttachmentRow, version: number, deletedAt: Date | null) {
  const { db, actor, history } = context;
  const owner = ownerOf(row);
  const names = async () => (await listAttachmentsOf(db, owner)).map(({ name }) => name);
  const before = await names();
  const deletedById = deletedAt ? userIdOf(actor) : null;
  if (!(await updateAttachment(db, row.id, version, { deletedAt, deletedById }))) {
    throw conflict(presentAttachment(row));
  }
  const { listing } = row;
  // What is taken away was read with the rest; what comes back is to be read once more.
  const change =
    listing && deletedAt === null
      ? await withdrawForReading(context, listing, () => loadListing(context, { id: listing.id }))
      : { withdrawn: false, version: null, before: {}, after: {} };
  history.record({
    recordKind: 'meetingId' in owner ? 'meeting' : 'listing',
    recordId: 'meetingId' in owner ? owner.meetingId : owner.listingId,
    version: change.version,
    before: { ...change.before, attachments: before },
    after: { ...change.after, attachments: await names() },
  });
  history.record({
    recordKind: 'attachment',
    recordId: row.id,
    version: version + 1,
    before: { deletedAt: row.deletedAt?.toISOString() ?? null },
    after: { deletedAt: deletedAt?.toISOString() ?? null },
  });
  return { id: row.id, version: version + 1, name: row.name, owner, withdrawn: change.withdrawn };
}

/** `attachment.detach`: off the meeting or the listing, for thirty days to be brought back. */
export const detachFile = defineWrite({
  name: 'attachment.detach',
  input: attachmentVersion,
  load: loadAttachment,
  may: (actor, row) => mayMove('detach', actor, row),
  async run(context, { version }, row) {
    await lock(context, ownerOf(row));
    return write(context, row, version, context.now);
  },
});

/** `attachment.reattach`: back out of the bin. */
export const reattachFile = defineWrite({
  name: 'attachment.reattach',
  input: attachmentVersion,
  load: loadBinnedAttachment,
  may: (actor, row) => mayMove('reattach', actor, row),
  async run(context, { version }, row) {
    const owner = ownerOf(row);
    await lock(context, owner);
    const { length } = await listAttachmentsOf(context.db, owner);
    if (length >= mostAttachments) {
      throw invalidField('version', message('file-many', { max: mostAttachments }));
    }
    // As it stands inside the transaction: its listing may have been changed since it was looked at.
    return write(context, await loadBinnedAttachment(context, row), version, null);
  },
});
