import type { Transaction } from '#app/database/client.server.ts';

/** What readers may keep as long as its number stands. */
export type RevisionScope = 'network';

/** A record that a revision is about. */
interface Revised {
  readonly recordKind: string;
  readonly recordId: string;
}

/** Instead of a record: look at everything again. */
const all: Revised = { recordKind: '*', recordId: '' };

/** Beyond it, naming each record costs more than reading all of them anew. */
const mostNamed = 1_000;

/** Revisions whose records are remembered; a reader further behind looks at everything again. */
const remembered = 2_000;
const swept = 250;

function namedOf(changes: readonly Revised[]): Revised[] {
  const named = new Map(
    changes.map(({ recordKind, recordId }) => [`${recordKind} ${recordId}`, { recordKind, recordId }]),
  );
  return named.size === 0 || named.size > mostNamed ? [all] : [...named.values()];
}

/**
 * Raises the counters, last in their transaction, so that their rows are locked
 * for as short as can be, and notes which records it is about. The lock makes
 * the numbers follow each other as the transactions do, whoever writes. Without
 * changes it is about everything.
 */
export async function raiseRevisions(
  db: Transaction,
  scopes: readonly RevisionScope[],
  changes: readonly Revised[] = [],
): Promise<void> {
  for (const scope of scopes) {
    const { number } = await db.revision.upsert({
      where: { scope },
      create: { scope, number: 1 },
      update: { number: { increment: 1 } },
    });
    const data = namedOf(changes).map((revised) => ({ scope, number, ...revised }));
    await db.revisionEntry.createMany({ data });
    if (number % swept === 0) {
      await db.revisionEntry.deleteMany({ where: { scope, number: { lte: number - remembered } } });
    }
  }
}

/** The number a reader remembers beside what it keeps. */
export async function revisionOf(db: Transaction, scope: RevisionScope): Promise<number> {
  const row = await db.revision.findUnique({ where: { scope } });
  return row?.number ?? 0;
}

/** The records that changed after one revision, up to and with another, by kind; null: nobody knows, look at everything. */
export async function revisedSince(
  db: Transaction,
  scope: RevisionScope,
  known: number,
  upTo: number,
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  // More than were ever remembered: the answer is known.
  if (known > upTo || upTo - known > remembered + swept) return null;
  const entries = await db.revisionEntry.findMany({
    where: { scope, number: { gt: known, lte: upTo } },
    select: { number: true, recordKind: true, recordId: true },
  });
  const numbers = new Set(entries.map(({ number }) => number));
  if (numbers.size < upTo - known || entries.some(({ recordKind }) => recordKind === all.recordKind))
    return null;
  const kinds = Map.groupBy(entries, ({ recordKind }) => recordKind);
  return new Map(
    [...kinds].map(([kind, rows]) => [kind, [...new Set(rows.map(({ recordId }) => recordId))]]),
  );
}
