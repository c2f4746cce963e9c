import { Prisma, type Transaction } from '#app/database/client.server.ts';
import type { SearchKind } from './record.ts';
import type { Shelf } from './shelf.ts';

/** One way in which a word of the query may stand in the index: as the beginning of a word, or as all of it. */
export interface Spelling {
  readonly word: string;
  readonly prefix: boolean;
}

/** One look at one shelf: rows of the leading word, whose records also hold each of the others somewhere. */
export interface Look {
  readonly shelf: Shelf;
  readonly lead: Spelling;
  /** It stands in more rows than are looked through. */
  readonly frequent: boolean;
  readonly others: readonly Spelling[];
  /** Where the others may stand. */
  readonly among: readonly Shelf[];
  /** Those shelves of them that are names. */
  readonly names: readonly Shelf[];
}

/** A record that a look came upon. */
export interface Sighting {
  readonly recordId: string;
  readonly kind: SearchKind;
  readonly shelf: number;
  /** The indexed word that the leading one met. */
  readonly word: string;
  readonly age: number;
  /** All other words stand in the name too. */
  readonly named: boolean;
}

/**
 * How many rows of one word on one shelf are looked through at most, the
 * closest words and the latest records first. A query of several words is led
 * by its rarest, so nothing is missed unless every word stands in more records
 * than this.
 */
export const deepest = 500;

// The highest code point: no word goes beyond it, in the bytewise order of both dialects.
const beyond = '\u{10FFFF}';

// Numbers of our own are written into the statement, for its plan must not depend on them.
const number = (value: number) => Prisma.raw(String(Math.trunc(value)));
const codes = (shelves: readonly Shelf[]) => Prisma.join(shelves.map(({ code }) => number(code)));

function spelled(column: Prisma.Sql, { word, prefix }: Spelling): Prisma.Sql {
  return prefix
    ? Prisma.sql`${column} >= ${word} AND ${column} < ${word + beyond}`
    : Prisma.sql`${column} = ${word}`;
}

function holds(other: Spelling, shelves: readonly Shelf[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "SearchWord" o WHERE o."entryId" = w."entryId"
    AND ${spelled(Prisma.raw('o."word"'), other)} AND o."shelf" IN (${codes(shelves)}))`;
}

function branch({ shelf, lead, frequent, others, among, names }: Look, limit: number): Prisma.Sql {
  const held = others.map((other) => holds(other, among));
  const where = (conditions: readonly Prisma.Sql[]) =>
    Prisma.join(
      [
        Prisma.sql`w."shelf" = ${number(shelf.code)} AND ${spelled(Prisma.raw('w."word"'), lead)}`,
        ...conditions,
      ],
      ' AND ',
    );
  const order = Prisma.sql`ORDER BY w."shelf", w."word", w."age", w."entryId"`;
  // The shelf's own order: read until there are enough. A frequent word might be read to its end in vain.
  const rows =
    frequent && held.length > 0
      ? Prisma.sql`SELECT w.* FROM (SELECT w.* FROM "SearchWord" w WHERE ${where([])}
          ${order} LIMIT ${number(deepest)}) w WHERE ${Prisma.join(held, ' AND ')} ${order} LIMIT ${number(limit)}`
      : Prisma.sql`SELECT w.* FROM "SearchWord" w WHERE ${where(held)} ${order} LIMIT ${number(limit)}`;
  const named = shelf.part === 'name' && names.length > 0 ? others.map((other) => holds(other, names)) : [];
  const inName = named.length > 0 ? Prisma.join(named, ' AND ') : Prisma.sql`1 = 0`;
  return Prisma.sql`SELECT w.*, CASE WHEN ${inName} THEN 1 ELSE 0 END AS "named" FROM (${rows}) w`;
}

/** What the looks come upon, at most `limit` rows each, in one statement. */
export async function sight(db: Transaction, looks: readonly Look[], limit: number): Promise<Sighting[]> {
  if (looks.length === 0) return [];
  const branches = looks.map((look) => branch(look, limit));
  const rows = await db.$queryRaw<Array<Omit<Sighting, 'named'> & { named: number | bigint }>>`
    SELECT e."recordId", e."kind", c."shelf", c."word", c."age", c."named"
    FROM (${Prisma.join(branches, ' UNION ALL ')}) c JOIN "SearchEntry" e ON e."id" = c."entryId"`;
  return rows.map(({ shelf, age, named, ...row }) => ({
    ...row,
    shelf: Number(shelf),
    age: Number(age),
    named: Number(named) === 1,
  }));
}

/** How many rows of each spelling stand on each of these groups of shelves, counted no further than `deepest`: group by group, spelling by spelling. */
export async function countRows(
  db: Transaction,
  spellings: readonly Spelling[],
  groups: ReadonlyArray<readonly Shelf[]>,
): Promise<number[][]> {
  if (spellings.length === 0) return groups.map(() => []);
  const counts = groups.flatMap((shelves, group) =>
    spellings.map(
      (spelling, at) => Prisma.sql`(SELECT COUNT(*) FROM (SELECT 1 FROM "SearchWord"
        WHERE "shelf" IN (${codes(shelves)}) AND ${spelled(Prisma.raw('"word"'), spelling)}
        LIMIT ${number(deepest)}) x) AS ${Prisma.raw(`"c${group}_${at}"`)}`,
    ),
  );
  const [row] = await db.$queryRaw<Array<Record<string, number | bigint>>>`SELECT ${Prisma.join(counts)}`;
  return groups.map((_, group) => spellings.map((_one, at) => Number(row?.[`c${group}_${at}`] ?? 0)));
}

/** Those of these spellings that any of the shelves knows. */
export async function knownSpellings<Known extends Spelling>(
  db: Transaction,
  spellings: readonly Known[],
  shelves: readonly Shelf[],
): Promise<Known[]> {
  if (spellings.length === 0 || shelves.length === 0) return [];
  const values = spellings.map(
    ({ word, prefix }, place) => Prisma.sql`(${number(place)}, ${word}, ${number(prefix ? 1 : 0)})`,
  );
  const high = Prisma.sql`CASE WHEN "open" = 1 THEN "low" || ${beyond} ELSE "low" END`;
  // A subquery for a value, which no planner turns into a join over the whole table.
  const rows = await db.$queryRaw<Array<{ place: number | bigint }>>`
    WITH "spelling"("place", "low", "open") AS (VALUES ${Prisma.join(values)})
    SELECT "place" FROM "spelling" WHERE (SELECT 1 FROM "SearchWord" w
      WHERE w."shelf" IN (${codes(shelves)}) AND w."word" >= "low" AND w."word" <= ${high} LIMIT 1) IS NOT NULL`;
  return rows.flatMap(({ place }) => spellings[Number(place)] ?? []);
}
