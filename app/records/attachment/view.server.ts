import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type UseCase } from '#app/kernel/use-case.server.ts';
import { readStored } from '#app/platform/files.server.ts';
import { attachmentOfMeeting, attachmentReference } from './attachment.ts';
import { loadAttachment, loadMeetingOf } from './load.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import { listAttachments } from './store.server.ts';

/** `attachment.list`: what is attached to a meeting. */
export const listAttachmentsUseCase = defineRead({
  name: 'attachment.list',
  input: attachmentOfMeeting,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'view', actor),
  run: ({ db, scope }, { meetingId }) => listAttachments(db, scope, meetingId),
  present: (rows) => rows.map(presentAttachment),
});

const find = defineRead({
  name: 'attachment.view',
  input: attachmentReference,
  load: async (context, input) => {
    const row = await loadAttachment(context, input);
    if (row.meetingId !== input.meetingId) throw notFound();
    return row;
  },
  may: (actor) => allowed(attachmentPermissions, 'view', actor),
  run: async (_context, _input, row) => row,
});

/** `attachment.view`: one attachment with its bytes. */
export const openAttachment: UseCase<
  typeof attachmentReference,
  {
    readonly name: string;
    readonly type: string;
    readonly bytes: number;
    readonly stream: NonNullable<Awaited<ReturnType<typeof readStored>>>;
  }
> = {
  ...find,
  async run(environment, actor, input) {
    const { name, type, bytes, sha256 } = await find.run(environment, actor, input);
    const stream = await readStored(environment.database.files, sha256);
    if (!stream) throw new Error(`The file of attachment ${sha256} is missing.`);
    return { name, type, bytes, stream };
  },
};
