import type { Transaction } from '#app/database/client.server.ts';

/** So many ids go into one question; beyond it the database finds them by itself as fast. */
const fewPeople = 2_000;

/**
 * Who has or had a function at an organisation, by id; null when they are more
 * than a few. SQLite walks all people of the region to find an organisation's
 * ten otherwise. Whose names may be shown is for the caller to ask.
 */
export async function peopleIdsOf(db: Transaction, organisationId: string): Promise<string[] | null> {
  const rows = await db.affiliation.findMany({
    where: { organisationId },
    select: { contactId: true },
    take: fewPeople + 1,
  });
  return rows.length > fewPeople ? null : [...new Set(rows.map(({ contactId }) => contactId))];
}
