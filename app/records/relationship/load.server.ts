import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findRelationship, type RelationshipRow } from './store.server.ts';

interface Reference {
  readonly id: string;
}

/** The relationship that an input names, if the actor sees both its ends and it is not in the bin. */
export async function loadRelationship(
  { db, scope }: ReadContext,
  { id }: Reference,
): Promise<RelationshipRow> {
  const row = await findRelationship(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedRelationship(
  { db, scope }: ReadContext,
  { id }: Reference,
): Promise<RelationshipRow> {
  const row = await findRelationship(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
