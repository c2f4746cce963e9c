import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { byLastContact } from '#app/database/last-contact.server.ts';
import { type Direction, idReachOf, reachOf, type Stretch } from '#app/database/stretches.ts';
import type { OrganisationSort } from './terms.ts';

type Columns = Prisma.OrganisationGetPayload<object>;

/** A row as the query brings it; sorted by last contact it comes with it. */
export interface BareRow extends Columns {
  readonly lastContactAt?: Date | null;
}

interface Query {
  readonly db: Transaction;
  readonly where: Prisma.OrganisationWhereInput;
  readonly circles: readonly string[];
  readonly direction: Direction;
}

function byColumn(
  { db, where, direction }: Query,
  field: 'sortKey' | 'updatedAt' | 'confirmedAt',
): Stretch<BareRow> {
  return {
    filled: true,
    rows: (reach) => {
      const { where: beyond, ...order } = reachOf(field, direction, reach);
      const filled = field === 'confirmedAt' ? { confirmedAt: { not: null } } : {};
      return db.organisation.findMany({ where: { AND: [where, filled, beyond] }, ...order });
    },
  };
}

function withoutValue(
  { db, where, direction }: Query,
  empty: Prisma.OrganisationWhereInput,
  known: Pick<BareRow, 'lastContactAt'>,
): Stretch<BareRow> {
  return {
    filled: false,
    rows: async (reach) => {
      const { where: beyond, ...order } = idReachOf(direction, reach);
      const rows = await db.organisation.findMany({ where: { AND: [where, empty, beyond] }, ...order });
      return rows.map((row) => ({ ...row, ...known }));
    },
  };
}

function contacted({ db, where, circles, direction }: Query): Stretch<BareRow> {
  return byLastContact<BareRow>(circles, direction, {
    async ofOne(circle, reach) {
      const { where: beyond, ...order } = reachOf('at', direction, reach, 'organisationId');
      const found = await db.organisationLastContact.findMany({
        where: { AND: [{ circle }, beyond, { organisation: where }] },
        ...order,
        include: { organisation: true },
      });
      return found.map(({ at, organisation }) => ({ ...organisation, lastContactAt: at }));
    },
    async latest(beyond, order, take) {
      const groups = await db.organisationLastContact.groupBy({
        by: ['organisationId'],
        where: { circle: { in: [...circles] }, organisation: where },
        ...(beyond && {
          having: {
            OR: [
              { at: { _max: { [beyond.comparison]: beyond.at } } },
              {
                AND: [
                  { at: { _max: { equals: beyond.at } } },
                  { organisationId: { [beyond.comparison]: beyond.id } },
                ],
              },
            ],
          },
        }),
        orderBy: [{ _max: { at: order } }, { organisationId: order }],
        _max: { at: true },
        take,
      });
      return groups.map(({ organisationId: id, _max }) => ({ id, at: _max.at ?? new Date(0) }));
    },
    rows: (ids) => db.organisation.findMany({ where: { id: { in: [...ids] } } }),
  });
}

/** The list in its order: one stretch, or those with a value and those without. */
export function stretchesOf(query: Query, sort: OrganisationSort): Stretch<BareRow>[] {
  const field = sort.replace('-', '');
  if (field === 'name') return [byColumn(query, 'sortKey')];
  if (field === 'updated') return [byColumn(query, 'updatedAt')];
  const stretches =
    field === 'confirmed'
      ? [byColumn(query, 'confirmedAt'), withoutValue(query, { confirmedAt: null }, {})]
      : [
          contacted(query),
          withoutValue(
            query,
            { lastContacts: { none: { circle: { in: [...query.circles] } } } },
            { lastContactAt: null },
          ),
        ];
  // Latest first ends with those that never were; longest ago first begins with them.
  return query.direction === 'desc' ? stretches : stretches.toReversed();
}

/** What a row is sorted by. */
export function sortedBy(sort: OrganisationSort): (row: BareRow) => string | Date | null {
  switch (sort.replace('-', '')) {
    case 'updated':
      return (row) => row.updatedAt;
    case 'confirmed':
      return (row) => row.confirmedAt;
    case 'contact':
      return (row) => row.lastContactAt ?? null;
    default:
      return (row) => row.sortKey;
  }
}
