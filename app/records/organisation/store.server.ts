import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { countedByName } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';

const summary = {
  territory: { select: { key: true, name: true } },
  county: { select: { key: true, name: true } },
  steward: { select: { id: true, name: true } },
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
} satisfies Prisma.OrganisationInclude;

/** All that a record is shown with. */
export const whole = {
  ...summary,
  ownValues: ownValuesShown,
  fieldsOfAction: {
    select: { fieldOfAction: { select: { id: true, code: true, title: true } } },
    orderBy: { fieldOfAction: { position: 'asc' } },
  },
  regions: { select: { region: { select: { key: true, name: true } } }, orderBy: { regionKey: 'asc' } },
} satisfies Prisma.OrganisationInclude;

export type OrganisationRow = Prisma.OrganisationGetPayload<{ include: typeof whole }>;
/** One organisation in scope, in the bin or not; null where there is none to be seen. */
export function findOrganisation(db: Transaction, scope: Scope, id: string): Promise<OrganisationRow | null> {
  return db.organisation.findFirst({ where: { AND: [organisationsIn(scope), { id }] }, include: whole });
}

/** The name of an organisation in scope, for whoever filters by it. */
export function nameOfOrganisation(db: Transaction, scope: Scope, id: string) {
  return db.organisation.findFirst({
    where: { AND: [organisationsIn(scope), { id }] },
    select: { id: true, name: true },
  });
}

/** Which of these ids name an organisation in scope that is not in the bin. */
export async function visibleOrganisationIds(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/** Organisations whose name, short name or town hold every word, the closest names first. */
export function suggestOrganisations(db: Transaction, scope: Scope, query: string, limit: number) {
  return db.organisation.findMany({
    where: {
      AND: [
        organisationsIn(scope),
        { deletedAt: null },
        ...searchWords(query).map((word) => ({ searchText: { contains: word } })),
      ],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, name: true, shortName: true, sector: true, territory: { select: { name: true } } },
  });
}

export type OrganisationData = Omit<Prisma.OrganisationUncheckedCreateInput, 'tags' | 'regions'>;

/** Writes a new organisation with its regions and tags. */
export async function insertOrganisation(
  db: Transaction,
  data: OrganisationData,
  regionKeys: readonly string[],
  tagIds: readonly string[],
): Promise<void> {
  await db.organisation.create({
    data: {
      ...data,
      regions: { create: regionKeys.map((regionKey) => ({ regionKey })) },
      tags: { create: tagIds.map((tagId) => ({ tagId })) },
    },
  });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateOrganisation(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.OrganisationUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.organisation.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Sets the tags of an organisation to exactly these. */
export async function replaceTags(
  db: Transaction,
  organisationId: string,
  tagIds: readonly string[],
): Promise<void> {
  await db.organisationTag.deleteMany({ where: { organisationId, tagId: { notIn: [...tagIds] } } });
  const kept = await db.organisationTag.findMany({ where: { organisationId }, select: { tagId: true } });
  const known = new Set(kept.map((row) => row.tagId));
  const added = tagIds.filter((tagId) => !known.has(tagId));
  if (added.length > 0) {
    await db.organisationTag.createMany({ data: added.map((tagId) => ({ organisationId, tagId })) });
  }
}

/** Sets the fields of action of an organisation to exactly these. */
export async function replaceFieldsOfAction(
  db: Transaction,
  organisationId: string,
  fieldOfActionIds: readonly string[],
): Promise<void> {
  await db.organisationFieldOfAction.deleteMany({ where: { organisationId } });
  const rows = [...new Set(fieldOfActionIds)].map((fieldOfActionId) => ({ organisationId, fieldOfActionId }));
  if (rows.length > 0) await db.organisationFieldOfAction.createMany({ data: rows });
}

/** Sets the regions of an organisation to exactly these, leaving regions outside `within` alone. */
export async function replaceRegions(
  db: Transaction,
  organisationId: string,
  regionKeys: readonly string[],
): Promise<void> {
  await db.organisationRegion.deleteMany({ where: { organisationId } });
  await db.organisationRegion.createMany({
    data: regionKeys.map((regionKey) => ({ organisationId, regionKey })),
  });
}

export function countOrganisations(db: Transaction, scope: Scope): Promise<number> {
  return db.organisation.count({
    ...countedByName(),
    where: { AND: [organisationsIn(scope), { deletedAt: null }] },
  });
}

/** The regions of those of these organisations that are in scope and not in the bin. */
export async function regionsOfOrganisations(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: { id: true, regions: { select: { regionKey: true } } },
  });
  return new Map(rows.map((row) => [row.id, row.regions.map(({ regionKey }) => regionKey)]));
}
