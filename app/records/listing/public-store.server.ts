import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { stillValid } from '#app/database/scope.server.ts';
import { countedByName } from '#app/kernel/count.ts';
import { boxAround, type Place } from '#app/kernel/distance.ts';
import { searchWords } from '#app/kernel/text.ts';
import { inCounty } from './store.server.ts';

export interface PublicFilter {
  readonly kinds: readonly string[];
  readonly q: string;
  readonly occupation: string | null;
  /** Keys of the towns that it may be in; none: anywhere. */
  readonly towns: readonly string[] | null;
  readonly county: string | null;
}

/** Only what leaves is read at all. */
const shown = {
  id: true,
  kind: true,
  occupation: true,
  title: true,
  description: true,
  link: true,
  validUntil: true,
  publishedAt: true,
  updatedAt: true,
  territory: { select: { name: true } },
  organisation: {
    select: {
      name: true,
      visibility: true,
      fieldVisibility: true,
      street: true,
      postcode: true,
      city: true,
      website: true,
      email: true,
      phone: true,
      territory: { select: { name: true } },
    },
  },
} satisfies Prisma.ListingSelect;

export type PublicListingRow = Prisma.ListingGetPayload<{ select: typeof shown }>;

/**
 * What anybody may read: offers that the office has published, still valid, of
 * organisations whose profile is public and not in the bin.
 */
export function publicListings(kinds: readonly string[], today: string): Prisma.ListingWhereInput {
  return {
    AND: [stillValid(today)],
    direction: 'OFFER',
    kind: { in: [...kinds] },
    published: true,
    publishedAt: { not: null },
    deletedAt: null,
    organisation: { visibility: 'PUBLIC', deletedAt: null },
  };
}

/** By its own place, else by its organisation's. */
function inTowns(towns: readonly string[]): Prisma.ListingWhereInput {
  const keys = { in: [...towns] };
  return { OR: [{ territoryKey: keys }, { territoryKey: null, organisation: { territoryKey: keys } }] };
}

function matching(filter: PublicFilter, today: string): Prisma.ListingWhereInput {
  const { kinds, q, occupation, towns, county } = filter;
  return {
    AND: [
      publicListings(kinds, today),
      towns ? inTowns(towns) : {},
      county ? inCounty(county) : {},
      ...searchWords(q).map((word) => ({
        OR: [{ searchText: { contains: word } }, { organisation: { sortKey: { contains: word } } }],
      })),
    ],
    ...(occupation && { occupation }),
  };
}

/** A page of what anybody may read, the latest first. */
export async function listPublicListings(
  db: Transaction,
  filter: PublicFilter,
  today: string,
  page: PageRequest,
): Promise<Page<PublicListingRow>> {
  const keys = keyset('publishedAt', 'desc', page);
  const where = matching(filter, today);
  const rows = await db.listing.findMany({
    where: { AND: [where, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: shown,
  });
  const all = !page.after && !page.before && rows.length < keys.take;
  const total = all ? rows.length : await db.listing.count({ ...countedByName(), where });
  return toPage(rows, keys, page, total, (row) => row.publishedAt ?? row.updatedAt);
}

/** One of those that anybody may read; null for every other. */
export function findPublicListing(
  db: Transaction,
  kinds: readonly string[],
  today: string,
  id: string,
): Promise<PublicListingRow | null> {
  return db.listing.findFirst({ where: { AND: [publicListings(kinds, today), { id }] }, select: shown });
}

/** The towns and counties in which there is something to read, by name. */
export async function listPublicPlaces(
  db: Transaction,
  kinds: readonly string[],
  today: string,
  limit: number,
) {
  const some = { some: publicListings(kinds, today) };
  const rows = await db.territory.findMany({
    where: {
      OR: [
        { listings: some },
        { organisations: { some: { listings: { some: { AND: [some.some, { territoryKey: null }] } } } } },
      ],
    },
    orderBy: [{ sortKey: 'asc' }, { key: 'asc' }],
    take: limit,
    select: { key: true, name: true, kind: true, countyKey: true },
  });
  const counties = await db.territory.findMany({
    where: { key: { in: [...new Set(rows.map(({ key, countyKey }) => countyKey ?? key))] }, kind: 'COUNTY' },
    orderBy: [{ sortKey: 'asc' }, { key: 'asc' }],
    select: { key: true, name: true },
  });
  return { towns: rows.filter(({ kind }) => kind === 'TOWN' || kind === 'MUNICIPALITY'), counties };
}

/** Where a town lies; null for one that is not there or has no place on the map. */
export async function findTownPlace(db: Transaction, key: string): Promise<Place | null> {
  const town = await db.territory.findUnique({
    where: { key },
    select: { latitude: true, longitude: true },
  });
  const { latitude = null, longitude = null } = town ?? {};
  return latitude !== null && longitude !== null ? { latitude, longitude } : null;
}

/** The towns in a box around a place. */
export async function listTownsAround(db: Transaction, place: Place, kilometres: number) {
  const rows = await db.territory.findMany({
    where: boxAround(place, kilometres),
    select: { key: true, latitude: true, longitude: true },
  });
  return rows.flatMap(({ key, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ key, latitude, longitude }],
  );
}
