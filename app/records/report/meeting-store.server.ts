import type { Scope } from '#app/access/scope.ts';
import { Prisma, type Transaction } from '#app/database/client.server.ts';
import { meetingsInSql } from '#app/database/scope-sql.server.ts';
import type { MeetingCounts } from './figures.ts';
import { instantsOf, type ReportWindow, type WindowPart } from './window.ts';

interface Row {
  /** Null: those before the window. */
  readonly status: string | null;
  readonly kind: string | null;
  readonly part: number | bigint | null;
  readonly field: string | null;
  readonly count: number | bigint;
  readonly late: number | bigint;
}

/** Numbers its part: the first whose end lies after the meeting's start. */
function partOf(parts: readonly WindowPart[]): Prisma.Sql {
  const whens = parts
    .slice(0, -1)
    .map((part, number) => Prisma.sql`WHEN m."start" < ${instantsOf(part).to} THEN ${literal(number)}`);
  const last = literal(parts.length - 1);
  return whens.length === 0 ? last : Prisma.sql`CASE ${Prisma.join(whens, ' ')} ELSE ${last} END`;
}

/** A number of ours as it stands: as a parameter it would have no type of its own in both dialects. */
const literal = (number: number) => Prisma.raw(String(number));

/**
 * How many meetings of a region begin in a window, by status, kind and part of
 * it, and once more by field of action; a meeting with several fields counts in
 * each. `late` are those that were entered after the window's end. Those before
 * it are one number.
 */
export async function countMeetings(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
  parts: readonly WindowPart[],
): Promise<MeetingCounts> {
  const { from, to } = instantsOf(window);
  const seen = Prisma.sql`m."regionKey" = ${regionKey} AND m."deletedAt" IS NULL AND ${meetingsInSql(scope)}`;
  const which = Prisma.sql`${seen} AND m."start" >= ${from} AND m."start" < ${to}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT m."status" AS "status", m."kind" AS "kind", ${partOf(parts)} AS "part", NULL AS "field",
      COUNT(*) AS "count", SUM(CASE WHEN m."createdAt" >= ${to} THEN 1 ELSE 0 END) AS "late"
    FROM "Meeting" m WHERE ${which} GROUP BY 1, 2, 3
    UNION ALL
    SELECT m."status", NULL, NULL, COALESCE(f."fieldOfActionId", ''), COUNT(*), 0
    FROM "Meeting" m LEFT JOIN "MeetingFieldOfAction" f ON f."meetingId" = m."id"
    WHERE ${which} AND m."status" = 'TOOK_PLACE' GROUP BY 1, 4
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, COUNT(*), 0
    FROM "Meeting" m WHERE ${seen} AND m."status" = 'TOOK_PLACE' AND m."start" < ${from}`;
  const counts = rows.flatMap(({ status, part, count, late, ...row }) =>
    status === null
      ? []
      : {
          ...row,
          status,
          part: part === null ? null : Number(part),
          count: Number(count),
          late: Number(late),
        },
  );
  return { counts, before: Number(rows.find(({ status }) => status === null)?.count ?? 0) };
}
