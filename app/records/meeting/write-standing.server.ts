import { everything } from '#app/access/scope.ts';
import type { Prisma } from '#app/database/client.server.ts';
import { conflict } from '#app/kernel/failure.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { meetingSnapshot, presentMeeting } from './present.ts';
import { setAttendanceStatuses } from './standing-store.server.ts';
import { findMeeting, type MeetingRow, updateMeeting } from './store.server.ts';

interface Standing {
  readonly columns?: Pick<Prisma.MeetingUncheckedUpdateManyInput, 'status' | 'start' | 'end'>;
  /** New statuses by the id of the attendance. */
  readonly attendances?: ReadonlyMap<string, string>;
}

/**
 * Writes when and whether a meeting takes place and who comes, with its
 * history.
 */
export async function writeStanding(
  { db, actor, now, history }: WriteContext,
  before: MeetingRow,
  { columns = {}, attendances = new Map() }: Standing,
) {
  const { id, version, title } = before;
  await setAttendanceStatuses(db, id, attendances);
  if (!(await updateMeeting(db, id, version, { ...columns, updatedAt: now }))) {
    throw conflict(presentMeeting(before, actor));
  }
  const after = await findMeeting(db, everything, id);
  history.record({
    recordKind: 'meeting',
    recordId: id,
    version: version + 1,
    before: meetingSnapshot(before),
    after: after && meetingSnapshot(after),
  });
  return { id, version: version + 1, title };
}
