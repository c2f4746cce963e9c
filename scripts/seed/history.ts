import type { Prisma } from '#app/database/client.server.ts';
import type { Random } from './random.ts';

interface Made {
  readonly id: string;
  readonly createdAt: Date | string;
}

/** One entry a record, from the moment it was made, so that no record is without a history. */
export function historyRows<Row extends Made>(
  recordKind: string,
  rows: readonly Row[],
  shown: (row: Row) => Readonly<Record<string, unknown>>,
  random: Random,
): Prisma.AuditEntryCreateManyInput[] {
  return rows.map((row) => {
    const at = new Date(row.createdAt);
    return {
      id: random.id(at.getTime()),
      at,
      actorId: null,
      action: 'demo.seed',
      recordKind,
      recordId: row.id,
      version: 1,
      before: null,
      after: JSON.stringify(shown(row)),
    };
  });
}
