import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';

/** Whom the network knows: visible, not in the bin, and not restricted, for anyone (Art. 18 DSGVO). */
function known(scope: Scope): Prisma.ContactWhereInput {
  return { AND: [contactsIn(scope), { deletedAt: null, restrictedAt: null }] };
}

const columns = { contactId: true, organisationId: true, from: true, to: true, primary: true } as const;

/** Every function of the people in scope. */
export function listAffiliationEvidence(db: Transaction, scope: Scope) {
  return db.affiliation.findMany({ where: { contact: known(scope) }, select: columns });
}

/** All functions of these people, and of those with one in every organisation of the focus. */
export async function listAffiliationEvidenceOf(
  db: Transaction,
  scope: Scope,
  focus: readonly string[],
  contactIds: readonly string[],
) {
  const shared = focus.map((organisationId) => ({ affiliations: { some: { organisationId } } }));
  // First whom it is about, by the function that is named: both questions at once, SQLite would walk all people of the region.
  const there = await db.affiliation.findMany({
    where: { organisationId: focus[0] ?? '', contact: { AND: shared.slice(1) } },
    select: { contactId: true },
  });
  const ids = [...new Set([...contactIds, ...there.map(({ contactId }) => contactId)])];
  return db.affiliation.findMany({
    where: { AND: [{ contactId: { in: ids } }, { contact: known(scope) }] },
    select: columns,
  });
}

/** Names and positions of these people, for the evidence they are. */
export function listNamesOf(db: Transaction, scope: Scope, contactIds: readonly string[]) {
  return db.contact.findMany({
    where: { AND: [known(scope), { id: { in: [...contactIds] } }] },
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      affiliations: { select: { organisationId: true, position: true, from: true, to: true } },
    },
  });
}
