import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { lockMeeting } from '../meeting/standing-store.server.ts';
import { attachmentVersion } from './attachment.ts';
import { loadAttachment, loadBinnedAttachment } from './load.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import { type AttachmentRow, listAttachments, updateAttachment } from './store.server.ts';
import { mostAttachments } from './terms.ts';

async function write(context: WriteContext, row: AttachmentRow, version: number, deletedAt: Date | null) {
  const { db, scope, actor, history } = context;
  const names = async () => (await listAttachments(db, scope, row.meetingId)).map(({ name }) => name);
  const before = await names();
  const deletedById = deletedAt ? userIdOf(actor) : null;
  if (!(await updateAttachment(db, row.id, version, { deletedAt, deletedById }))) {
    throw conflict(presentAttachment(row));
  }
  history.record({
    recordKind: 'meeting',
    recordId: row.meetingId,
    before: { attachments: before },
    after: { attachments: await names() },
  });
  history.record({
    recordKind: 'attachment',
    recordId: row.id,
    version: version + 1,
    before: { deletedAt: row.deletedAt?.toISOString() ?? null },
    after: { deletedAt: deletedAt?.toISOString() ?? null },
  });
  return { id: row.id, version: version + 1, name: row.name, meetingId: row.meetingId };
}

/** `attachment.detach`: off the meeting, for thirty days to be brought back. */
export const detachFile = defineWrite({
  name: 'attachment.detach',
  input: attachmentVersion,
  load: loadAttachment,
  may: (actor) => allowed(attachmentPermissions, 'detach', actor),
  async run(context, { version }, row) {
    await lockMeeting(context.db, row.meetingId);
    return write(context, row, version, context.now);
  },
});

/** `attachment.reattach`: back out of the bin. */
export const reattachFile = defineWrite({
  name: 'attachment.reattach',
  input: attachmentVersion,
  load: loadBinnedAttachment,
  may: (actor) => allowed(attachmentPermissions, 'reattach', actor),
  async run(context, { version }, row) {
    await lockMeeting(context.db, row.meetingId);
    const { length } = await listAttachments(context.db, context.scope, row.meetingId);
    if (length >= mostAttachments) {
      throw invalidField('version', message('file-many', { max: mostAttachments }));
    }
    return write(context, row, version, null);
  },
});
