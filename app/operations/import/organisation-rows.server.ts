import { fold, searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import { listStaffNamed } from '#app/records/account/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import {
  insertOrganisations,
  listOrganisationsLike,
  replaceOrganisationParts,
  updateOrganisations,
} from '#app/records/organisation/import-store.server.ts';
import { ensureTagMap } from '#app/records/tag/store.server.ts';
import { listPlacements } from '#app/records/territory/bulk-store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import type { Decision, MadeHere } from './kind.ts';
import {
  type ExistingOrganisation,
  type OrganisationFields,
  type OrganisationsAround,
  organisationClues,
  placeOf,
} from './organisation-kind.ts';
import { type ImportPlan, type ImportRow, textOf } from './row.ts';

function unique(texts: ReadonlyArray<string | null>): string[] {
  return [...new Set(texts)].filter((text): text is string => Boolean(text));
}

/** Everything in the database that these rows could mean, in a fixed number of queries. */
export async function gatherOrganisations(
  { db, scope, actor }: ReadContext,
  rows: readonly ImportRow[],
  { fixed }: ImportPlan,
  madeHere: MadeHere,
): Promise<OrganisationsAround> {
  const clues = rows.map(organisationClues);
  const places = unique([
    ...rows.map(({ values }) => textOf(values.territoryKey)),
    fixed.territoryKey ?? null,
  ]);
  const stewards = unique(rows.map(({ values }) => textOf(values.stewardId)));
  // One after the other: inside a transaction there is one connection.
  const alike = await listOrganisationsLike(db, scope, {
    ids: unique(clues.map(({ id }) => id)),
    sortKeys: unique(clues.map(({ name }) => name)),
    emails: unique(clues.map(({ email }) => email)),
  });
  const found = await listPlacements(db, places, unique(places.map((place) => sortKeyOf(place))));
  const staff = await listStaffNamed(db, stewards);
  const regions = await listRegions(db, workingRegions(actor));
  const own = await madeHere(alike.map(({ id }) => id));
  const existing = alike.filter(({ id }) => !own.has(id));
  return {
    actor,
    byId: new Map(existing.map((row) => [row.id, row])),
    byName: Map.groupBy(existing, ({ sortKey }) => sortKey),
    byEmail: Map.groupBy(
      existing.filter(({ email }) => email !== null),
      ({ email }) => email ?? '',
    ),
    places: new Map([
      ...Map.groupBy(found, ({ sortKey }) => sortKey),
      ...Map.groupBy(found, ({ key }) => key),
    ]),
    placeNames: new Map(
      existing.flatMap(({ territory }) => (territory ? [[territory.key, territory.name] as const] : [])),
    ),
    staff: new Map([
      ...existing.flatMap(({ steward }) => (steward ? [[`name:${steward.id}`, steward.name] as const] : [])),
      ...staff.flatMap(({ id, name, email }) => [
        [id, id] as const,
        [email, id] as const,
        [name, id] as const,
        [`name:${id}`, name] as const,
      ]),
    ]),
    ownRegions: regions.map(({ key }) => key),
  };
}

type Decided = Decision<ExistingOrganisation, OrganisationFields>;

function columnsOf(fields: OrganisationFields, countyKey: string | null) {
  const { tags, ownFields: _own, id: _id, ...columns } = fields;
  return {
    ...columns,
    countyKey,
    sortKey: sortKeyOf(fields.name),
    searchText: searchTextOf(fields.name, fields.shortName, fields.city, ...tags),
  };
}

/** Writes what was decided, a statement a table, and tells the id behind each line. */
export async function writeOrganisations(
  { db, now, newId }: WriteContext,
  decisions: readonly Decided[],
  around: OrganisationsAround,
  plan: ImportPlan,
): Promise<ReadonlyMap<number, string>> {
  const tagIds = await ensureTagMap(
    db,
    decisions.flatMap(({ fields }) => fields?.tags ?? []),
    newId,
    now,
  );
  const tagsOf = (fields: OrganisationFields) =>
    unique(fields.tags.map((tag) => tagIds.get(fold(tag)) ?? null));
  const placed = (key: string | null) => (key === null ? null : placeOf(around, key));
  const ids = new Map<number, string>();
  const fresh = decisions.flatMap(({ line, existing, fields }) => {
    if (!fields || existing) return [];
    const place = placed(fields.territoryKey);
    const id = newId();
    ids.set(line, id);
    const columns = columnsOf(fields, place?.countyKey ?? null);
    const source = `Import: ${plan.fileName}`;
    return [
      {
        data: { ...columns, id, source, createdAt: now, updatedAt: now },
        regionKeys: place?.regionKeys ?? around.ownRegions,
        tagIds: tagsOf(fields),
      },
    ];
  });
  await insertOrganisations(db, fresh);
  const changed = decisions.flatMap(({ line, existing, fields }) => {
    if (!fields || !existing) return [];
    ids.set(line, existing.id);
    const moved = fields.territoryKey !== existing.territoryKey;
    const place = moved ? placed(fields.territoryKey) : null;
    const countyKey = moved ? (place?.countyKey ?? null) : existing.countyKey;
    return [
      {
        id: existing.id,
        version: existing.version,
        values: columnsOf(fields, countyKey),
        parts: {
          organisationId: existing.id,
          tagIds: tagsOf(fields),
          ...(moved ? { regionKeys: place?.regionKeys ?? around.ownRegions } : {}),
        },
      },
    ];
  });
  if (changed.length > 0) {
    await updateOrganisations(db, changed, now);
    await replaceOrganisationParts(
      db,
      changed.map(({ parts }) => parts),
    );
  }
  return ids;
}
