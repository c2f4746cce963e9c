import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { defineRead, defineWrite, type UseCase } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { lockMeeting } from '../meeting/standing-store.server.ts';
import { namesWithRoom, withKeptFile } from './arrival.server.ts';
import { attachmentArrival, attachmentData, attachmentOfMeeting } from './attachment.ts';
import { loadMeetingOf } from './load.server.ts';
import { withPlace } from './place.server.ts';
import { attachmentPermissions } from './policy.ts';
import { presentAttachment } from './present.ts';
import { insertAttachment, listAttachments } from './store.server.ts';

const mayAttach = defineRead({
  name: 'attachment.prepare',
  input: attachmentOfMeeting,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'attach', actor),
  run: async (_context, _input, { title }) => ({ title }),
});

/** `attachment.prepare`: where a file may be put; asked before the first of its bytes is read. */
export const prepareAttachment = withPlace(mayAttach);

const insert = defineWrite({
  name: 'attachment.attach',
  input: attachmentData,
  load: loadMeetingOf,
  may: (actor) => allowed(attachmentPermissions, 'attach', actor),
  async run({ db, scope, actor, now, newId, history }, data, meeting) {
    // Of two who attach at once the second counts the first.
    await lockMeeting(db, data.meetingId);
    const names = namesWithRoom(await listAttachments(db, scope, data.meetingId));
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

/** `attachment.attach`: a file that has arrived is attached, if its bytes are of a kind that is taken. */
export const attachFile: UseCase<typeof attachmentArrival, ReturnType<typeof presentAttachment>> = {
  name: insert.name,
  kind: 'write',
  input: attachmentArrival,
  async run(environment, actor, raw) {
    const { meetingId, ...arrival } = parseInput(attachmentArrival, raw);
    return withKeptFile(
      environment,
      arrival,
      () => mayAttach.run(environment, actor, { meetingId }),
      (kept) => insert.run(environment, actor, { ...kept, meetingId }),
    );
  },
};
