import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { byLastContact } from '#app/database/last-contact.server.ts';
import { type Direction, idReachOf, reachOf, type Stretch } from '#app/database/stretches.ts';
import type { ContactSort } from './terms.ts';

type Columns = Prisma.ContactGetPayload<object>;

/** A row as the query brings it; sorted by last contact it comes with it. */
export interface BareRow extends Columns {
  readonly lastContactAt?: Date | null;
}

interface Query {
  readonly db: Transaction;
  readonly where: Prisma.ContactWhereInput;
  readonly circles: readonly string[];
  readonly direction: Direction;
}

function byColumn({ db, where, direction }: Query, field: 'sortKey' | 'updatedAt'): Stretch<BareRow> {
  return {
    filled: true,
    rows: (reach) => {
      const { where: beyond, ...order } = reachOf(field, direction, reach);
      return db.contact.findMany({ where: { AND: [where, beyond] }, ...order });
    },
  };
}

function neverContacted({ db, where, circles, direction }: Query): Stretch<BareRow> {
  return {
    filled: false,
    rows: async (reach) => {
      const { where: beyond, ...order } = idReachOf(direction, reach);
      const never = { lastContacts: { none: { circle: { in: [...circles] } } } };
      const rows = await db.contact.findMany({ where: { AND: [where, never, beyond] }, ...order });
      return rows.map((row) => ({ ...row, lastContactAt: null }));
    },
  };
}

function contacted({ db, where, circles, direction }: Query): Stretch<BareRow> {
  return byLastContact<BareRow>(circles, direction, {
    async ofOne(circle, reach) {
      const { where: beyond, ...order } = reachOf('at', direction, reach, 'contactId');
      const found = await db.contactLastContact.findMany({
        where: { AND: [{ circle }, beyond, { contact: where }] },
        ...order,
        include: { contact: true },
      });
      return found.map(({ at, contact }) => ({ ...contact, lastContactAt: at }));
    },
    async latest(beyond, order, take) {
      const groups = await db.contactLastContact.groupBy({
        by: ['contactId'],
        where: { circle: { in: [...circles] }, contact: where },
        ...(beyond && {
          having: {
            OR: [
              { at: { _max: { [beyond.comparison]: beyond.at } } },
              {
                AND: [
                  { at: { _max: { equals: beyond.at } } },
                  { contactId: { [beyond.comparison]: beyond.id } },
                ],
              },
            ],
          },
        }),
        orderBy: [{ _max: { at: order } }, { contactId: order }],
        _max: { at: true },
        take,
      });
      return groups.map(({ contactId: id, _max }) => ({ id, at: _max.at ?? new Date(0) }));
    },
    rows: (ids) => db.contact.findMany({ where: { id: { in: [...ids] } } }),
  });
}

/** The list in its order: one stretch, or those with a last contact and those without. */
export function stretchesOf(query: Query, sort: ContactSort): Stretch<BareRow>[] {
  const field = sort.replace('-', '');
  if (field === 'name') return [byColumn(query, 'sortKey')];
  if (field === 'updated') return [byColumn(query, 'updatedAt')];
  const stretches = [contacted(query), neverContacted(query)];
  // Latest first ends with those that never were; longest ago first begins with them.
  return query.direction === 'desc' ? stretches : stretches.toReversed();
}

/** What a row is sorted by. */
export function sortedBy(sort: ContactSort): (row: BareRow) => string | Date | null {
  switch (sort.replace('-', '')) {
    case 'updated':
      return (row) => row.updatedAt;
    case 'contact':
      return (row) => row.lastContactAt ?? null;
    default:
      return (row) => row.sortKey;
  }
}
