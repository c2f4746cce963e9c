import type { Transaction } from '#app/database/client.server.ts';

/** A year of days, and thirty of an office who look on every one of them. */
const most = 10_000;

/** Who has looked at a person's record, and on which days, the latest first. */
export function listReadings(db: Transaction, contactId: string) {
  return db.contactReading.findMany({
    where: { contactId },
    orderBy: [{ day: 'desc' }, { userId: 'asc' }],
    take: most,
    select: { day: true, userId: true },
  });
}
