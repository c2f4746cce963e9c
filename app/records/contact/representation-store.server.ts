import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { countedByName } from '#app/kernel/count.ts';
import { fullName } from './name.ts';

/**
 * Which of these people are visible, each with the organisation that they stood
 * for on a day: their primary function then, else the oldest; none is null.
 */
export async function representedOn(
  db: Transaction,
  scope: Scope,
  contactIds: readonly string[],
  day: string,
): Promise<Map<string, string | null>> {
  if (contactIds.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { AND: [contactsIn(scope), { id: { in: [...contactIds] }, deletedAt: null }] },
    select: {
      id: true,
      affiliations: {
        where: {
          AND: [
            { OR: [{ from: null }, { from: { lte: day } }] },
            { OR: [{ to: null }, { to: { gte: day } }] },
          ],
        },
        orderBy: [{ primary: 'desc' }, { from: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { organisationId: true },
      },
    },
  });
  return new Map(rows.map((row) => [row.id, row.affiliations[0]?.organisationId ?? null]));
}

/** A person's name, if the viewer sees them. */
export function describeContact(db: Transaction, scope: Scope, id: string) {
  return db.contact.findFirst({
    where: { AND: [contactsIn(scope), { id, deletedAt: null }] },
    select: { id: true, title: true, firstName: true, lastName: true },
  });
}

/** Those of these people that the viewer sees and that are not in the bin, each with the organisation of a function that they hold on a day. */
export function describeContacts(db: Transaction, scope: Scope, ids: readonly string[], day: string) {
  return db.contact.findMany({
    where: { AND: [contactsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      affiliations: {
        where: {
          AND: [
            { OR: [{ from: null }, { from: { lte: day } }] },
            { OR: [{ to: null }, { to: { gte: day } }] },
            { organisation: { deletedAt: null } },
          ],
        },
        orderBy: [{ primary: 'desc' }, { from: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { organisation: { select: { name: true } } },
      },
    },
  });
}

export function countContacts(db: Transaction, scope: Scope): Promise<number> {
  return db.contact.count({ ...countedByName(), where: { AND: [contactsIn(scope), { deletedAt: null }] } });
}

/** The names of those of these people that are in scope, in the bin or not. */
export async function nameContacts(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.contact.findMany({
    where: { AND: [contactsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, title: true, firstName: true, lastName: true },
  });
  return new Map(rows.map((row) => [row.id, fullName(row)]));
}
