import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { organisationsIn, publishedIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type OrganisationRow, whole } from './store.server.ts';

export interface DirectoryFilter {
  readonly q: string;
  readonly sector: string | null;
  readonly county: string | null;
  readonly tag: string | null;
  /** Whoever asks does not look for itself. */
  readonly besides: string;
}

/** One organisation that is published to this scope, or its own; null where there is none to be seen. */
export function findPublished(db: Transaction, scope: Scope, id: string): Promise<OrganisationRow | null> {
  return db.organisation.findFirst({
    where: { AND: [{ OR: [publishedIn(scope), organisationsIn(scope)] }, { id, deletedAt: null }] },
    include: whole,
  });
}

/** A page of who else is there, by name. */
export async function listPublished(
  db: Transaction,
  scope: Scope,
  { q, sector, county, tag, besides }: DirectoryFilter,
  page: PageRequest,
): Promise<Page<OrganisationRow>> {
  const keys = keyset('sortKey', 'asc', page);
  const where: Prisma.OrganisationWhereInput = {
    AND: [
      publishedIn(scope),
      { id: { not: besides } },
      { deletedAt: null, ...(sector && { sector }), ...(county && { countyKey: county }) },
      tag ? { tags: { some: { tag: { sortKey: tag } } } } : {},
      ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
    ],
  };
  const [rows, total] = await Promise.all([
    db.organisation.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.organisation.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.sortKey);
}

/** The counties in which published organisations are, for the filter. */
export async function countiesOfPublished(db: Transaction, scope: Scope, besides: string) {
  const groups = await db.organisation.groupBy({
    by: ['countyKey'],
    where: { AND: [publishedIn(scope), { id: { not: besides }, deletedAt: null, countyKey: { not: null } }] },
  });
  const keys = groups.flatMap(({ countyKey }) => countyKey ?? []);
  return db.territory.findMany({
    where: { key: { in: keys } },
    orderBy: { sortKey: 'asc' },
    select: { key: true, name: true },
  });
}
