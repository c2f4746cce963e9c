import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { type SearchRecord, textsOf } from '#app/search/record.ts';
import { ownTexts } from '../own-field/present.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';
import { readableFields } from './level.ts';
import type { LevelledField } from './terms.ts';

/** Which texts belong to a field that an organisation can show to fewer than its profile. */
const levelled: Readonly<Record<string, LevelledField>> = {
  postcode: 'address',
  website: 'website',
  email: 'email',
  phone: 'phone',
  description: 'description',
};

function isWithheld(field: string, reads: (field: LevelledField) => boolean): boolean {
  const known = levelled[field];
  return known !== undefined && !reads(known);
}

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
      visibility: true,
      fieldVisibility: true,
      updatedAt: true,
      territory: { select: { name: true } },
      regions: { select: { regionKey: true } },
      ownValues: ownValuesShown,
      tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
    },
  });
  return rows.map(
    ({ id, name, shortName, sector, updatedAt, territory, regions, tags, ownValues, ...rest }) => {
      const { visibility, fieldVisibility, ...columns } = rest;
      const reads = readableFields({ visibility, fieldVisibility }, 'leadership');
      return {
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
          }).map((text) => (isWithheld(text.field, reads) ? { ...text, shownAs: 'withheld' } : text)),
          ...ownTexts(ownValues),
        ],
        facts: { sector, place: territory?.name ?? columns.city },
      };
    },
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
