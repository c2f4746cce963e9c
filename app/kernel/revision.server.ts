import type { Transaction } from '#app/database/client.server.ts';

/** What readers may keep as long as its number stands. */
export type RevisionScope = 'network';

/** Raises the counters, last in their transaction, so that their rows are locked for as short as can be. */
export async function raiseRevisions(db: Transaction, scopes: readonly RevisionScope[]): Promise<void> {
  for (const scope of scopes) {
    await db.revision.upsert({
      where: { scope },
      create: { scope, number: 1 },
      update: { number: { increment: 1 } },
    });
  }
}

/** The number a reader remembers beside what it keeps. */
export async function revisionOf(db: Transaction, scope: RevisionScope): Promise<number> {
  const row = await db.revision.findUnique({ where: { scope } });
  return row?.number ?? 0;
}
