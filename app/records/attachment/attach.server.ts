import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineRead, defineWrite, type ReadContext, type UseCase } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { typeOfFile } from '#app/platform/file-type.server.ts';
import { keepArrival, placeForArrival, removeArrival } from '#app/platform/files.server.ts';
import { lockMeeting } from '../meeting/standing-store.server.ts';
import { attachmentArrival, attachmentData, attachmentOfMeeting, nameFor } from './attachment.ts';
import { loadMeetingOf } from './load.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import { insertAttachment, listAttachments } from './store.server.ts';
import { largestAttachment, mostAttachments } from './terms.ts';

/** The names of what is attached already, if there is room for one more. */
async function namesWithRoom({ db, scope }: ReadContext, meetingId: string): Promise<string[]> {
  const rows = await listAttachments(db, scope, meetingId);
  if (rows.length >= mostAttachments) {
    throw invalidField('file', message('file-many', { max: mostAttachments }));
  }
  return rows.map(({ name }) => name);
}

const mayAttach = defineRead({
  name: 'attachment.prepare',
  input: attachmentOfMeeting,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'attach', actor),
  run: async (_context, _input, { title }) => ({ title }),
});

/** `attachment.prepare`: where a file may be put; asked before the first of its bytes is read. */
export const prepareAttachment: UseCase<
  typeof attachmentOfMeeting,
  { readonly title: string; readonly path: string; readonly limit: number }
> = {
  ...mayAttach,
  async run(environment, actor, input) {
    const { title } = await mayAttach.run(environment, actor, input);
    return { title, path: await placeForArrival(environment.database.files), limit: largestAttachment };
  },
};

const insert = defineWrite({
  name: 'attachment.attach',
  input: attachmentData,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'attach', actor),
  async run(context, data, meeting) {
    const { db, actor, now, newId, history } = context;
    // Of two who attach at once the second counts the first.
    await lockMeeting(db, data.meetingId);
    const names = await namesWithRoom(context, data.meetingId);
    const id = newId();
    await insertAttachment(db, { ...data, id, createdById: userIdOf(actor), createdAt: now });
    history.record({
      recordKind: 'meeting',
      recordId: meeting.id,
      before: { attachments: names },
      after: { attachments: [...names, data.name] },
    });
    history.record({ recordKind: 'attachment', recordId: id, version: 1, after: data });
    return { ...data, id, version: 1, createdAt: now };
  },
  present: presentAttachment,
});

/**
 * `attachment.attach`: a file that has arrived is attached, if its bytes are of
 * a kind that is taken. First the file goes to its place, then the row is
 * written: what breaks in between leaves a file that the sweeper finds.
 */
export const attachFile: UseCase<typeof attachmentArrival, ReturnType<typeof presentAttachment>> = {
  name: insert.name,
  kind: 'write',
  input: attachmentArrival,
  async run(environment, actor, raw) {
    const { path, fileName, meetingId, bytes } = parseInput(attachmentArrival, raw);
    try {
      await mayAttach.run(environment, actor, { meetingId });
      if (bytes === 0) throw invalidField('file', 'file-empty');
      const type = await typeOfFile(path);
      if (!type) throw invalidField('file', 'file-type');
      const sha256 = await keepArrival(environment.database.files, path);
      const data = { meetingId, name: nameFor(fileName, type), type, bytes, sha256 };
      return await insert.run(environment, actor, data);
    } finally {
      await removeArrival(path);
    }
  },
};
