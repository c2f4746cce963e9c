import { Failure, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findOrganisation, type OrganisationRow } from '../organisation/store.server.ts';
import { approvalRegions } from '../setting/store.server.ts';

/**
 * The organisation whose profile the actor keeps: told by the account, never by
 * what was sent.
 *
 * @throws Failure forbidden for an account without one
 */
export async function loadOwn({ db, scope, actor }: ReadContext): Promise<OrganisationRow> {
  const id = actor.kind === 'user' && actor.role === 'PARTNER' ? actor.organisationId : null;
  if (!id) throw new Failure(actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden', 'forbidden-role');
  const row = await findOrganisation(db, scope, id);
  if (!row || row.deletedAt) throw notFound();
  return row;
}

/** Do this organisation's changes wait for the office? They do where one of its regions wants it so. */
export async function waitsForOffice(
  { db }: Pick<ReadContext, 'db'>,
  { regions }: Pick<OrganisationRow, 'regions'>,
): Promise<boolean> {
  const approving = await approvalRegions(db);
  return regions.some(({ region }) => approving.includes(region.key));
}
