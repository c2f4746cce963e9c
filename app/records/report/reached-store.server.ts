import type { Scope } from '#app/access/scope.ts';
import { Prisma, type Transaction } from '#app/database/client.server.ts';
import { contactsInSql, meetingsInSql, organisationsInSql } from '#app/database/scope-sql.server.ts';
import type { Reached } from './figures.ts';
import { mostCounties } from './terms.ts';
import { instantsOf, type ReportWindow } from './window.ts';

interface Row {
  readonly what: 'organisations' | 'people' | 'meetings';
  readonly sector: string | null;
  readonly countyKey: string | null;
  readonly mask: number | bigint | null;
  readonly several: number | bigint | null;
  readonly count: number | bigint;
  readonly fresh: number | bigint | null;
}

/** Each county of the region a bit of its own, all others one together. */
function bitOf(countyKeys: readonly string[]): Prisma.Sql {
  const bit = (place: number) => Prisma.raw(String(2 ** place));
  const whens = countyKeys.map((key, place) => Prisma.sql`WHEN ${key} THEN ${bit(place)}`);
  if (whens.length === 0) return bit(0);
  return Prisma.sql`CASE o."countyKey" ${Prisma.join(whens, ' ')} ELSE ${bit(whens.length)} END`;
}

/**
 * Who had been at a meeting before: where few meetings lie before the window,
 * they are read once; where many do, nearly everybody has been at one, and the
 * first that is found answers for each actor.
 */
function metBefore(tookPlace: Prisma.Sql, from: Date, few: boolean) {
  const earlier = Prisma.sql`SELECT b."organisationId", b."contactId"
      FROM "Meeting" m JOIN "Attendance" b ON b."meetingId" = m."id"
      WHERE b."status" = 'ATTENDED' AND m."start" < ${from} AND ${tookPlace}`;
  return {
    first: few ? Prisma.sql`earlier AS MATERIALIZED (${earlier}), ` : Prisma.empty,
    fresh: (column: Prisma.Sql, id: Prisma.Sql) =>
      few
        ? Prisma.sql`SUM(CASE WHEN ${id} IN (SELECT ${column} FROM earlier) THEN 0 ELSE 1 END)`
        : Prisma.sql`SUM(CASE WHEN EXISTS (${earlier} AND b.${column} = ${id}) THEN 0 ELSE 1 END)`,
  };
}

/**
 * Who was at the meetings of a region that took place in a window, as far as the
 * viewer sees them: organisations by sector and county, people as one number,
 * each with how many had been at none before, and the meetings by the set of
 * counties that were there. One pass over the attendances for all of it.
 *
 * @param fewBefore whether fewer meetings lie before the window than in it: which way is shorter, not what comes out
 */
export async function countReached(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
  { counties, fewBefore }: { readonly counties: readonly string[]; readonly fewBefore: boolean },
): Promise<Reached> {
  const { from, to } = instantsOf(window);
  const tookPlace = Prisma.sql`m."regionKey" = ${regionKey} AND m."deletedAt" IS NULL AND m."status" = 'TOOK_PLACE' AND ${meetingsInSql(scope)}`;
  const { first, fresh } = metBefore(tookPlace, from, fewBefore);
  const rows = await db.$queryRaw<Row[]>`
    WITH ${first}present AS MATERIALIZED (
      SELECT a."meetingId", a."organisationId", a."contactId"
      FROM "Meeting" m JOIN "Attendance" a ON a."meetingId" = m."id"
      WHERE m."start" >= ${from} AND m."start" < ${to} AND a."status" = 'ATTENDED' AND ${tookPlace}
    ), reached AS MATERIALIZED (
      SELECT o."id", o."sector", o."countyKey", ${bitOf(counties.slice(0, mostCounties))} AS "bit"
      FROM "Organisation" o
      WHERE o."deletedAt" IS NULL AND o."id" IN (SELECT "organisationId" FROM present) AND ${organisationsInSql(scope)}
    )
    SELECT 'organisations' AS "what", o."sector" AS "sector", o."countyKey" AS "countyKey", CAST(NULL AS BIGINT) AS "mask", CAST(NULL AS BIGINT) AS "several",
      COUNT(*) AS "count", ${fresh(Prisma.sql`"organisationId"`, Prisma.sql`o."id"`)} AS "fresh"
    FROM reached o GROUP BY 2, 3
    UNION ALL
    SELECT 'people', NULL, NULL, NULL, NULL, COUNT(*), ${fresh(Prisma.sql`"contactId"`, Prisma.sql`c."id"`)}
    FROM "Contact" c
    WHERE c."deletedAt" IS NULL AND c."id" IN (SELECT "contactId" FROM present) AND ${contactsInSql(scope)}
    UNION ALL
    SELECT 'meetings', NULL, NULL, s."mask", s."several", COUNT(*), 0
    FROM (
      SELECT t."meetingId", SUM(t."bit") AS "mask", MAX(t."several") AS "several" FROM (
        SELECT p."meetingId", o."bit", CASE WHEN MIN(o."countyKey") < MAX(o."countyKey") THEN 1 ELSE 0 END AS "several"
        FROM present p JOIN reached o ON o."id" = p."organisationId"
        WHERE o."countyKey" IS NOT NULL GROUP BY 1, 2
      ) t GROUP BY 1
    ) s GROUP BY 4, 5`;
  const of = (what: Row['what']) => rows.filter((row) => row.what === what);
  const [people] = of('people');
  return {
    organisations: of('organisations').map(({ sector, countyKey, count, fresh }) => ({
      sector,
      countyKey,
      count: Number(count),
      fresh: Number(fresh ?? 0),
    })),
    people: { count: Number(people?.count ?? 0), fresh: Number(people?.fresh ?? 0) },
    meetings: of('meetings').map(({ mask, several, count }) => ({
      mask: Number(mask),
      several: Number(several) === 1,
      count: Number(count),
    })),
  };
}
