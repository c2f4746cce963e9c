import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn, organisationsIn } from '#app/database/scope.server.ts';
import { type ContactFilter, contactsWhere } from './list-store.server.ts';

function columnsFor(scope: Scope, today: string) {
  return {
    id: true,
    salutation: true,
    title: true,
    firstName: true,
    lastName: true,
    channels: {
      // A partner writes to the addresses that it is shown.
      where: { kind: 'EMAIL', ...(scope.kind === 'organisation' && { visible: true }) },
      select: { value: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
    },
    affiliations: {
      where: {
        OR: [{ to: null }, { to: { gte: today } }],
        organisation: { AND: [organisationsIn(scope), { deletedAt: null }] },
      },
      select: { organisation: { select: { id: true, name: true } } },
      orderBy: [{ primary: 'desc' }, { id: 'asc' }],
    },
  } satisfies Prisma.ContactSelect;
}

export type Invitee = Prisma.ContactGetPayload<{ select: ReturnType<typeof columnsFor> }>;

/** People of a selection with what an invitation needs of them: addresses, and the organisations in scope that they stand for today. */
export function selectInvitees(
  db: Transaction,
  scope: Scope,
  selection: ContactFilter | readonly string[],
  today: string,
  take: number,
): Promise<Invitee[]> {
  const chosen =
    'q' in selection
      ? contactsWhere(scope, selection, today)
      : { AND: [contactsIn(scope), { id: { in: [...selection] } }] };
  return db.contact.findMany({
    where: { AND: [chosen, { deletedAt: null, restrictedAt: null }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take,
    select: columnsFor(scope, today),
  });
}

/** What is stored about a person, for the person. */
export function findOwnFile(db: Transaction, id: string) {
  return db.contact.findFirst({
    where: { id, deletedAt: null, restrictedAt: null },
    select: {
      salutation: true,
      title: true,
      firstName: true,
      lastName: true,
      notes: true,
      legalBasis: true,
      purpose: true,
      source: true,
      retainUntil: true,
      channels: { select: { kind: true, value: true, visible: true }, orderBy: { position: 'asc' } },
      affiliations: {
        select: { position: true, from: true, to: true, organisation: { select: { name: true } } },
        orderBy: [{ to: { sort: 'desc', nulls: 'first' } }, { primary: 'desc' }, { id: 'asc' }],
      },
      tags: { select: { tag: { select: { name: true } } } },
      _count: { select: { attendances: true } },
    },
  });
}
