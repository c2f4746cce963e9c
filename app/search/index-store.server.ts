import { Prisma, type Transaction } from '#app/database/client.server.ts';
import type { WordRow } from './entry.ts';
import type { SearchKind } from './record.ts';

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

/** Rows of one statement at most: four variables each. */
const most = 256;
/** Up to here every number of rows has a statement of its own. */
const few = 32;

/**
 * How many rows go into each statement, so that the same few statements come
 * again and again: a database prepares them once, and many of any length would
 * each be kept for a while.
 */
export function statementSizes(rows: number): number[] {
  const sizes: number[] = [];
  for (let rest = rows; rest > 0; rest -= sizes.at(-1) ?? rest) {
    sizes.push(rest <= few ? rest : Math.min(most, 2 ** Math.floor(Math.log2(rest))));
  }
  return sizes;
}

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
    words.map(({ shelf, word, age }) => Prisma.sql`(${shelf}, ${word}, ${Math.trunc(age)}, ${entryId})`),
  );
  let at = 0;
  for (const size of statementSizes(rows.length)) {
    await db.$executeRaw`INSERT INTO "SearchWord" ("shelf", "word", "age", "entryId")
      VALUES ${Prisma.join(rows.slice(at, at + size))}`;
    at += size;
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
