import type { Scope } from '#app/access/scope.ts';
import { updateVersioned, type VersionedRow } from '#app/database/bulk-update.server.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { DatabaseError } from '#app/database/errors.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { type OrganisationData, type OrganisationRow, whole } from './store.server.ts';

export interface OrganisationClues {
  readonly ids: readonly string[];
  /** Folded names. */
  readonly sortKeys: readonly string[];
  readonly emails: readonly string[];
}

/** Organisations in scope that one of the clues names: who they could be the same as. Not those in the bin. */
export async function listOrganisationsLike(
  db: Transaction,
  scope: Scope,
  { ids, sortKeys, emails }: OrganisationClues,
): Promise<OrganisationRow[]> {
  // One query a clue: each has its index, an OR over all would have none.
  const clues = [
    ...(ids.length > 0 ? [{ id: { in: [...ids] } }] : []),
    ...(sortKeys.length > 0 ? [{ sortKey: { in: [...sortKeys] } }] : []),
    ...(emails.length > 0 ? [{ email: { in: [...emails] } }] : []),
  ];
  const found: OrganisationRow[] = [];
  for (const clue of clues) {
    found.push(
      ...(await db.organisation.findMany({
        where: { AND: [organisationsIn(scope), { deletedAt: null, ...clue }] },
        include: whole,
        orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      })),
    );
  }
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

/** Organisations in scope by folded name or id, with their regions: for what only points at them. */
export function listOrganisationNames(
  db: Transaction,
  scope: Scope,
  { ids, sortKeys }: Omit<OrganisationClues, 'emails'>,
) {
  return db.organisation.findMany({
    where: {
      AND: [
        organisationsIn(scope),
        { deletedAt: null, OR: [{ sortKey: { in: [...sortKeys] } }, { id: { in: [...ids] } }] },
      ],
    },
    select: { id: true, name: true, sortKey: true, regions: { select: { regionKey: true } } },
    orderBy: { id: 'asc' },
  });
}

export interface NewOrganisation {
  readonly data: OrganisationData;
  readonly regionKeys: readonly string[];
  readonly tagIds: readonly string[];
}

/** Writes new organisations with their regions and tags, a statement a table. */
export async function insertOrganisations(db: Transaction, rows: readonly NewOrganisation[]): Promise<void> {
  if (rows.length === 0) return;
  await db.organisation.createMany({ data: rows.map(({ data }) => data) });
  await db.organisationRegion.createMany({
    data: rows.flatMap(({ data, regionKeys }) =>
      regionKeys.map((regionKey) => ({ organisationId: data.id, regionKey })),
    ),
  });
  await db.organisationTag.createMany({
    data: rows.flatMap(({ data, tagIds }) => tagIds.map((tagId) => ({ organisationId: data.id, tagId }))),
  });
}

const texts = [
  'name',
  'shortName',
  'sector',
  'kind',
  'territoryKey',
  'countyKey',
  'street',
  'postcode',
  'city',
  'website',
  'email',
  'phone',
  'description',
  'visibility',
  'stewardId',
  'sortKey',
  'searchText',
];

/** Writes changed organisations, each where it still has the version that was read. */
export async function updateOrganisations(
  db: Transaction,
  rows: readonly VersionedRow[],
  now: Date,
): Promise<void> {
  await updateVersioned(db, { table: 'Organisation', texts, integers: ['employees'], rows, now });
}

export interface OrganisationParts {
  readonly organisationId: string;
  readonly regionKeys?: readonly string[];
  readonly tagIds?: readonly string[];
}

/** Sets regions and tags of organisations to exactly these; what is not named stays. */
export async function replaceOrganisationParts(
  db: Transaction,
  parts: readonly OrganisationParts[],
): Promise<void> {
  const regions = parts.flatMap(({ organisationId, regionKeys }) =>
    regionKeys ? [{ organisationId, regionKeys }] : [],
  );
  const tags = parts.flatMap(({ organisationId, tagIds }) => (tagIds ? [{ organisationId, tagIds }] : []));
  const of = (rows: ReadonlyArray<{ organisationId: string }>) => ({
    where: { organisationId: { in: rows.map(({ organisationId }) => organisationId) } },
  });
  if (regions.length > 0) {
    await db.organisationRegion.deleteMany(of(regions));
    await db.organisationRegion.createMany({
      data: regions.flatMap(({ organisationId, regionKeys }) =>
        regionKeys.map((regionKey) => ({ organisationId, regionKey })),
      ),
    });
  }
  if (tags.length > 0) {
    await db.organisationTag.deleteMany(of(tags));
    await db.organisationTag.createMany({
      data: tags.flatMap(({ organisationId, tagIds }) => tagIds.map((tagId) => ({ organisationId, tagId }))),
    });
  }
}

/**
 * Puts organisations into the bin, each where it still has the version that was read.
 *
 * @throws DatabaseError busy when one has moved on meanwhile: the transaction is then tried anew
 */
export async function binOrganisations(
  db: Transaction,
  rows: ReadonlyArray<{ readonly id: string; readonly version: number }>,
  columns: { readonly deletedAt: Date; readonly deletedById: string | null; readonly updatedAt: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const { count } = await db.organisation.updateMany({
    where: { deletedAt: null, OR: rows.map(({ id, version }) => ({ id, version })) },
    data: { ...columns, version: { increment: 1 } },
  });
  if (count !== rows.length) throw new DatabaseError('busy', null, null);
}
