import { Prisma, type PrismaClient } from './generated/sqlite/client.ts';

/** Values for an `IN (…)` of a `$queryRaw`, each a parameter; both dialects' clients read it. */
export const listed = (values: readonly string[]) => Prisma.join([...values]);

const identifier = /^[A-Za-z]+$/;

/** Sets one text column of many rows, each to its own value, in one statement. Table and column are ours, never a reader's. */
export async function rewriteTexts(
  db: Pick<PrismaClient, '$executeRaw'>,
  table: string,
  column: string,
  values: ReadonlyArray<readonly [id: string, text: string]>,
): Promise<void> {
  if (values.length === 0) return;
  if (!identifier.test(table) || !identifier.test(column)) throw new TypeError(`${table}.${column}`);
  const rows = Prisma.join(
    values.map(([id, text]) => Prisma.sql`(CAST(${id} AS TEXT), CAST(${text} AS TEXT))`),
  );
  const [target, field] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  await db.$executeRaw`UPDATE ${target} SET ${field} = v."column2" FROM (VALUES ${rows}) AS v WHERE ${target}."id" = v."column1"`;
}
