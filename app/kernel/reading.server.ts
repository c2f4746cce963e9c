import type { Database } from '#app/database/client.server.ts';
import { isDatabaseError } from '#app/database/errors.ts';
import { addDays } from './day.ts';

/** That somebody has looked at a person's record on a day of the office: what that person is told (docs/decisions/0030). */
export interface Reading {
  readonly contactId: string;
  readonly userId: string;
  readonly day: string;
}

/** So long a person can see who looked, in days. */
export const readingsKept = 365;

/**
 * Notes a reading, once for each day: whoever opens a page ten times in a
 * morning takes the write lock once. Nothing is noted of a person who went
 * meanwhile.
 *
 * @throws DatabaseError when the database can't be written
 */
export async function noteReading(
  database: Pick<Database, 'read' | 'transaction'>,
  { contactId, userId, day }: Reading,
): Promise<void> {
  const key = { contactId, day, userId };
  const known = await database.read.contactReading.findUnique({
    where: { contactId_day_userId: key },
    select: { day: true },
  });
  if (known) return;
  try {
    await database.transaction((db) => db.contactReading.create({ data: key }));
  } catch (error) {
    const overtaken = isDatabaseError(error) && ['unique', 'foreign-key'].includes(error.kind);
    if (!overtaken) throw error;
  }
}

/** Forgets readings that are older than a year. Returns how many went. */
export async function clearReadings(database: Pick<Database, 'transaction'>, today: string): Promise<number> {
  const before = addDays(today, -readingsKept);
  const old = { day: { lt: before } };
  const { count } = await database.transaction((db) => db.contactReading.deleteMany({ where: old }));
  return count;
}
