import { Prisma, type Transaction } from '#app/database/client.server.ts';
import type { WordRow } from './entry.ts';
import type { SearchKind } from './record.ts';

// One variable a row, well below what either database takes in one statement.
const chunk = 5_000;

/**
 * Makes sure that there is an entry for each of these records, and holds it
 * until the transaction ends: two that index one record wait for each other
 * here, before they read what is to be indexed.
 *
 * @returns record id → entry id
 */
export async function holdEntries(
  db: Transaction,
  kind: SearchKind,
  recordIds: readonly string[],
): Promise<Map<string, number>> {
  // In one order everywhere, so that two that hold several never wait for each other crosswise.
  const values = [...recordIds].sort().map((recordId) => Prisma.sql`(${kind}, ${recordId})`);
  const rows = await db.$queryRaw<Array<{ id: number; recordId: string }>>`
    INSERT INTO "SearchEntry" ("kind", "recordId") VALUES ${Prisma.join(values)}
    ON CONFLICT ("recordId") DO UPDATE SET "kind" = excluded."kind"
    RETURNING "id", "recordId"`;
  return new Map(rows.map(({ id, recordId }) => [recordId, Number(id)]));
}

const number = (value: number) => Prisma.raw(String(Math.trunc(value)));

/** Puts exactly these rows on the shelves for the entries; an entry without rows is taken out. */
export async function replaceWords(
  db: Transaction,
  rowsOfEntry: ReadonlyMap<number, readonly WordRow[]>,
): Promise<void> {
  const entries = [...rowsOfEntry];
  await db.searchWord.deleteMany({ where: { entryId: { in: entries.map(([entryId]) => entryId) } } });
  const gone = entries.filter(([, rows]) => rows.length === 0).map(([entryId]) => entryId);
  if (gone.length > 0) await db.searchEntry.deleteMany({ where: { id: { in: gone } } });
  const rows = entries.flatMap(([entryId, words]) =>
    words.map(
      ({ shelf, word, age }) => Prisma.sql`(${number(shelf)}, ${word}, ${number(age)}, ${number(entryId)})`,
    ),
  );
  for (let at = 0; at < rows.length; at += chunk) {
    await db.$executeRaw`INSERT INTO "SearchWord" ("shelf", "word", "age", "entryId")
      VALUES ${Prisma.join(rows.slice(at, at + chunk))}`;
  }
}

/** Entries whose record was not met among these: what is left of records that are no more. */
export async function dropEntriesBeside(
  db: Transaction,
  kind: SearchKind,
  { after, until }: { readonly after: string; readonly until: string | null },
  recordIds: readonly string[],
): Promise<void> {
  await db.searchEntry.deleteMany({
    where: {
      kind,
      recordId: { gt: after, ...(until !== null && { lte: until }), notIn: [...recordIds] },
    },
  });
}
