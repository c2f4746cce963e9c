import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { listingsIn, organisationsIn, stillValid } from '#app/database/scope.server.ts';
import { countedByName } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { ListingDirection, ListingKind, ListingSort, ListingState } from './terms.ts';

export interface ListingFilter {
  readonly q: string;
  readonly direction: ListingDirection | null;
  readonly kind: ListingKind | null;
  readonly county: string | null;
  readonly organisation: string | null;
  /** None: all that are still valid. */
  readonly state: ListingState | null;
  readonly binned: boolean;
}

/** All that a row of a list is shown with. */
export const summary = {
  organisation: {
    select: {
      id: true,
      name: true,
      sector: true,
      visibility: true,
      deletedAt: true,
      territory: { select: { name: true } },
    },
  },
  territory: { select: { name: true } },
} satisfies Prisma.ListingInclude;

/** All that a record is shown with. */
export const whole = {
  ...summary,
  attachments: { where: { deletedAt: null }, orderBy: { id: 'asc' }, select: { name: true } },
  contact: {
    select: {
      id: true,
      title: true,
      firstName: true,
      lastName: true,
      deletedAt: true,
      restrictedAt: true,
      channels: {
        select: { kind: true, value: true, visible: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  },
} satisfies Prisma.ListingInclude;

export type ListingRow = Prisma.ListingGetPayload<{ include: typeof whole }>;
export type ListingSummaryRow = Prisma.ListingGetPayload<{ include: typeof summary }>;

function inState(state: ListingState | null, today: string): Prisma.ListingWhereInput {
  if (state === 'expired') return { validUntil: { lt: today } };
  const published = state === null ? {} : { published: state === 'published' };
  return { AND: [published, stillValid(today)] };
}

/** In a county: by its own place, else by its organisation's. */
export function inCounty(county: string): Prisma.ListingWhereInput {
  const there = { OR: [{ key: county }, { countyKey: county }] };
  return { OR: [{ territory: there }, { territoryKey: null, organisation: { countyKey: county } }] };
}

/** By its own words, or by its organisation: by name, and by all it is found by where the viewer sees its page. */
function holdingWord(scope: Scope, word: string): Prisma.ListingWhereInput {
  return {
    OR: [
      { searchText: { contains: word } },
      { organisation: { sortKey: { contains: word } } },
      { organisation: { AND: [organisationsIn(scope), { searchText: { contains: word } }] } },
    ],
  };
}

function matching(scope: Scope, filter: ListingFilter, today: string): Prisma.ListingWhereInput {
  return {
    AND: [
      listingsIn(scope, today),
      { organisation: { deletedAt: null } },
      filter.binned ? {} : inState(filter.state, today),
      filter.county ? inCounty(filter.county) : {},
      ...searchWords(filter.q).map((word) => holdingWord(scope, word)),
    ],
    deletedAt: filter.binned ? { not: null } : null,
    ...(filter.direction && { direction: filter.direction }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.organisation && { organisationId: filter.organisation }),
  };
}

/** A page of the listings in scope, as they stand on a day. */
export async function listListings(
  db: Transaction,
  scope: Scope,
  filter: ListingFilter,
  today: string,
  sort: ListingSort,
  page: PageRequest,
): Promise<Page<ListingSummaryRow>> {
  const field = sort.endsWith('updated') ? 'updatedAt' : 'sortKey';
  const keys = keyset(field, sort.startsWith('-') ? 'desc' : 'asc', page);
  const where = matching(scope, filter, today);
  const rows = await db.listing.findMany({
    where: { AND: [where, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    include: summary,
  });
  // An organisation has a handful: a first page that is not full holds all of them.
  const all = !page.after && !page.before && rows.length < keys.take;
  const total = all ? rows.length : await db.listing.count({ ...countedByName(), where });
  return toPage(rows, keys, page, total, (row) => row[field]);
}

/** The organisations with a valid listing in scope, by name: what a list is filtered by. */
export function listListingOrganisations(db: Transaction, scope: Scope, today: string, limit: number) {
  return db.organisation.findMany({
    where: {
      deletedAt: null,
      listings: { some: { AND: [listingsIn(scope, today), stillValid(today), { deletedAt: null }] } },
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, name: true },
  });
}

/** One listing in scope, in the bin or not; null where there is none to be seen. */
export function findListing(
  db: Transaction,
  scope: Scope,
  today: string,
  id: string,
): Promise<ListingRow | null> {
  return db.listing.findFirst({ where: { AND: [listingsIn(scope, today), { id }] }, include: whole });
}

export async function insertListing(
  db: Transaction,
  data: Prisma.ListingUncheckedCreateInput,
): Promise<void> {
  await db.listing.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateListing(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.ListingUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.listing.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Holds a listing for this transaction, so that of two who write to it at once the second sees the first. */
export async function lockListing(db: Transaction, id: string): Promise<void> {
  await db.listing.updateMany({ where: { id }, data: { version: { increment: 0 } } });
}
