import type { Transaction } from './client.server.ts';
import { DatabaseError } from './errors.ts';
import { Prisma } from './generated/sqlite/client.ts';

export interface VersionedRow {
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

interface BulkUpdate {
  readonly table: 'Organisation' | 'Contact';
  /** Text columns that every row sets. */
  readonly texts: readonly string[];
  readonly integers?: readonly string[];
  readonly rows: readonly VersionedRow[];
  readonly now: Date;
}

// SQLite binds at most 32,766 values in a statement.
const mostValues = 20_000;

const named = (name: string) => Prisma.raw(`"${name}"`);

function statement({ table, texts, integers = [], rows, now }: BulkUpdate) {
  const columns = ['id', 'version', ...texts, ...integers];
  const lines = rows.map(
    ({ id, version, values }) =>
      Prisma.sql`(${Prisma.join([
        id,
        String(version),
        ...[...texts, ...integers].map((name) => {
          const value = values[name] ?? null;
          return value === null ? null : String(value);
        }),
      ])})`,
  );
  const sets = [
    ...texts.map((name) => Prisma.sql`${named(name)} = v.${named(name)}`),
    ...integers.map((name) => Prisma.sql`${named(name)} = CAST(v.${named(name)} AS INTEGER)`),
  ];
  const own = Prisma.raw(`"${table}"`);
  return Prisma.sql`WITH v (${Prisma.join(columns.map(named))}) AS (VALUES ${Prisma.join(lines)})
    UPDATE ${own} SET ${Prisma.join(sets)}, "updatedAt" = ${now}, "version" = ${own}."version" + 1
    FROM v WHERE ${own}."id" = v."id" AND ${own}."version" = CAST(v."version" AS INTEGER)`;
}

/**
 * Sets columns of many rows in one statement, each to its own values, where the
 * row still has the version that was read. Both dialects take it as it stands.
 *
 * @throws DatabaseError busy when a row has moved on meanwhile: the transaction is then tried anew
 */
export async function updateVersioned(db: Transaction, update: BulkUpdate): Promise<void> {
  const width = update.texts.length + (update.integers?.length ?? 0) + 2;
  const size = Math.max(1, Math.floor(mostValues / width));
  for (let start = 0; start < update.rows.length; start += size) {
    const rows = update.rows.slice(start, start + size);
    const count = await db.$executeRaw(statement({ ...update, rows }));
    if (count !== rows.length) throw new DatabaseError('busy', null, null);
  }
}
