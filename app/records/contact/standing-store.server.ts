import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';

export interface Term {
  readonly organisationId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The functions of those of these people that are visible: for whom they stand on many days, by one query. */
export async function listTerms(
  db: Transaction,
  scope: Scope,
  contactIds: readonly string[],
): Promise<Map<string, Term[]>> {
  if (contactIds.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { AND: [contactsIn(scope), { id: { in: [...contactIds] }, deletedAt: null }] },
    select: {
      id: true,
      affiliations: {
        orderBy: [{ primary: 'desc' }, { from: 'asc' }, { id: 'asc' }],
        select: { organisationId: true, from: true, to: true },
      },
    },
  });
  return new Map(rows.map(({ id, affiliations }) => [id, affiliations]));
}

/** For whom somebody stands on a day: as `representedOn` says it. */
export function standsForOn(terms: readonly Term[], day: string): string | null {
  const held = terms.find(({ from, to }) => (from === null || from <= day) && (to === null || to >= day));
  return held?.organisationId ?? null;
}
