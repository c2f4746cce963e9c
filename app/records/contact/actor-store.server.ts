import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn, organisationsIn } from '#app/database/scope.server.ts';

/** A person as the network of people draws them: name, and the functions in organisations that the viewer sees. */
function columns(scope: Scope) {
  return {
    id: true,
    title: true,
    firstName: true,
    lastName: true,
    affiliations: {
      where: { organisation: { AND: [organisationsIn(scope), { deletedAt: null }] } },
      orderBy: [{ primary: 'desc' }, { from: 'asc' }, { id: 'asc' }],
      select: {
        from: true,
        to: true,
        organisation: {
          select: {
            sector: true,
            territoryKey: true,
            countyKey: true,
            territory: { select: { name: true } },
          },
        },
      },
    },
  } satisfies Prisma.ContactSelect;
}

export type PersonRow = Prisma.ContactGetPayload<{ select: ReturnType<typeof columns> }>;

/** Whom the network knows: visible, not in the bin, and not restricted, for anyone (Art. 18 DSGVO). */
function known(scope: Scope): Prisma.ContactWhereInput {
  return { AND: [contactsIn(scope), { deletedAt: null, restrictedAt: null }] };
}

/** Every person in scope that the network knows, by name. */
export function listPersons(db: Transaction, scope: Scope): Promise<PersonRow[]> {
  return db.contact.findMany({
    where: known(scope),
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: columns(scope),
  });
}

/** Those of them who were entered at an instant or later. */
export function listPersonsMadeAfter(
  db: Transaction,
  scope: Scope,
  instant: Date,
): Promise<Array<{ id: string }>> {
  return db.contact.findMany({
    where: { AND: [known(scope), { createdAt: { gte: instant } }] },
    select: { id: true },
  });
}
