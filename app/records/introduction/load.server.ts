import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findIntroduction, type IntroductionRow } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The introduction that an input names, if the actor sees it and it is not in the bin. */
export async function loadIntroduction(
  { db, scope }: ReadContext,
  { id }: Reference,
): Promise<IntroductionRow> {
  const row = await findIntroduction(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedIntroduction(
  { db, scope }: ReadContext,
  { id }: Reference,
): Promise<IntroductionRow> {
  const row = await findIntroduction(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
