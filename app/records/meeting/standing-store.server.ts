import type { Transaction } from '#app/database/client.server.ts';

/** Waits for whoever is writing the meeting, so that what is read after this is what will be written over. */
export async function lockMeeting(db: Transaction, id: string): Promise<void> {
  await db.meeting.updateMany({ where: { id }, data: { version: { increment: 0 } } });
}

/** Sets the statuses of those of a meeting's attendances that are named. */
export async function setAttendanceStatuses(
  db: Transaction,
  meetingId: string,
  statuses: ReadonlyMap<string, string>,
): Promise<void> {
  const byStatus = Map.groupBy(statuses, ([, status]) => status);
  for (const [status, rows] of byStatus) {
    const id = { in: rows.map(([attendanceId]) => attendanceId) };
    await db.attendance.updateMany({ where: { meetingId, id }, data: { status } });
  }
}
