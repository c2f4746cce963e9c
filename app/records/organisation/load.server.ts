import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findOrganisation, type OrganisationRow } from './store.server.ts';

/** The organisation that an input names, if the actor sees it and it is not in the bin. */
export async function loadOrganisation(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<OrganisationRow> {
  const row = await findOrganisation(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** The same for one that lies in the bin. */
export async function loadBinnedOrganisation(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<OrganisationRow> {
  const row = await findOrganisation(db, scope, id);
  if (!row) throw notFound();
  if (!row.deletedAt) throw new Failure('conflict', 'not-binned');
  return row;
}
