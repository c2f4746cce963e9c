import type { Transaction } from '#app/database/client.server.ts';

/** The people of an organisation who can be reached by others: those with a channel that is marked visible, and it alone. Whether they are shown at all is for the caller to ask. */
export function listPublishedPeople(db: Transaction, organisationId: string, today: string) {
  const there = { organisationId, OR: [{ to: null }, { to: { gte: today } }] };
  return db.contact.findMany({
    where: {
      deletedAt: null,
      restrictedAt: null,
      affiliations: { some: there },
      channels: { some: { visible: true } },
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 50,
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      affiliations: { where: there, select: { position: true }, orderBy: { primary: 'desc' }, take: 1 },
      channels: {
        where: { visible: true },
        select: { kind: true, value: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  });
}
