import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findListing, type ListingRow } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The listing that an input names, if the actor sees it and it is not in the bin. */
export async function loadListing({ db, scope, today }: ReadContext, { id }: Reference): Promise<ListingRow> {
  const row = await findListing(db, scope, today, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedListing(
  { db, scope, today }: ReadContext,
  { id }: Reference,
): Promise<ListingRow> {
  const row = await findListing(db, scope, today, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
