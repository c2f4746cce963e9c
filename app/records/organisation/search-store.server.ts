import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { type SearchRecord, textsOf } from '#app/search/record.ts';
import { ownTexts } from '../own-field/present.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';

/** The organisations of these ids that are in scope and not in the bin, as the search reads them. */
export async function readOrganisationsForSearch(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<SearchRecord[]> {
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: {
      id: true,
      name: true,
      shortName: true,
      sector: true,
      postcode: true,
      city: true,
      website: true,
      email: true,
      phone: true,
      description: true,
      updatedAt: true,
      territory: { select: { name: true } },
      regions: { select: { regionKey: true } },
      ownValues: ownValuesShown,
      tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
    },
  });
  return rows.map(
    ({ id, name, shortName, sector, updatedAt, territory, regions, tags, ownValues, ...columns }) => ({
      id,
      names: shortName ? [name, shortName] : [name],
      at: updatedAt,
      regionKeys: regions.map(({ regionKey }) => regionKey),
      organisationIds: [id],
      confidential: false,
      restricted: false,
      texts: [
        ...textsOf({
          name,
          shortName,
          ...columns,
          website: columns.website?.replace(/^https?:\/\/(www\.)?/, '') ?? null,
          territoryKey: territory?.name ?? null,
          tags: tags.map(({ tag }) => tag.name),
        }),
        ...ownTexts(ownValues),
      ],
      facts: { sector, place: territory?.name ?? columns.city },
    }),
  );
}

/** The next ids after one, to read all of them in turn. */
export async function nextOrganisationIds(db: Transaction, after: string, limit: number): Promise<string[]> {
  const rows = await db.organisation.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
