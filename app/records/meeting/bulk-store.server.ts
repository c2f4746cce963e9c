import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { type MeetingFilter, meetingsWhere } from './list-store.server.ts';

const columns = { id: true, title: true, version: true, deletedAt: true } satisfies Prisma.MeetingSelect;

export type BulkMeeting = Prisma.MeetingGetPayload<{ select: typeof columns }>;

/** The meetings of a selection, at most `take` of them. */
export function selectMeetings(
  db: Transaction,
  scope: Scope,
  selection: MeetingFilter | readonly string[],
  take: number,
): Promise<BulkMeeting[]> {
  const where =
    'q' in selection
      ? meetingsWhere(scope, selection)
      : { AND: [meetingsIn(scope), { id: { in: [...selection] } }] };
  return db.meeting.findMany({ where, orderBy: { id: 'asc' }, take, select: columns });
}

/** Holds these rows until the transaction ends, so that what is read next is what is written to. */
export async function holdMeetings(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.meeting.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 0 } } });
}

/** The same change to all of these, each one version on. */
export async function writeMeetings(
  db: Transaction,
  ids: readonly string[],
  data: Prisma.MeetingUncheckedUpdateManyInput,
): Promise<void> {
  await db.meeting.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...data, version: { increment: 1 } },
  });
}
