import { circlesOf } from '#app/access/circle.ts';
import type { Scope } from '#app/access/scope.ts';
import { agedWhere, lastContactWhere } from '#app/database/age.server.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { PageRequest } from '#app/database/keyset.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { listed } from '#app/database/sql.server.ts';
import { pageOf } from '#app/database/stretches.ts';
import type { AgeBorder } from '#app/kernel/age.ts';
import { countedByName } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { OwnCondition } from '../own-field/own-field.ts';
import type { OwnValueSource } from '../own-field/present.ts';
import { listOwnValues, ownValueWhere } from '../own-field/value-store.server.ts';
import { territoryDirectory } from '../territory/directory-store.server.ts';
import { type BareRow, sortedBy, stretchesOf } from './sorted-store.server.ts';
import type { OrganisationSort } from './terms.ts';

export interface OrganisationFilter {
  readonly q: string;
  readonly sector: string | null;
  readonly kind: string | null;
  readonly county: string | null;
  readonly region: string | null;
  /** The folded name of a tag. */
  readonly tag: string | null;
  /** An account, or `none` for those that nobody looks after. */
  readonly steward: string | null;
  readonly contact: AgeBorder | null;
  readonly confirmed: AgeBorder | null;
  readonly changed: AgeBorder | null;
  readonly binned: boolean;
  /** Conditions on fields of the office's own, and whether also on those that are not public. */
  readonly own: readonly OwnCondition[];
  readonly allOwn: boolean;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

export interface OrganisationListRow extends BareRow {
  readonly territory: Named | null;
  readonly county: Named | null;
  readonly steward: { readonly id: string; readonly name: string } | null;
  readonly tags: ReadonlyArray<{ readonly tag: { readonly name: string } }>;
  readonly ownValues: readonly OwnValueSource[];
  readonly lastContactAt: Date | null;
}

/** Which organisations a filter keeps, of those in scope. */
export function organisationsWhere(scope: Scope, filter: OrganisationFilter): Prisma.OrganisationWhereInput {
  return {
    AND: [
      organisationsIn(scope),
      filter.region ? { regions: { some: { regionKey: filter.region } } } : {},
      ...searchWords(filter.q).map((word) => ({ searchText: { contains: word } })),
      lastContactWhere(filter.contact, circlesOf(scope)),
      agedWhere('confirmedAt', filter.confirmed, true),
      agedWhere('updatedAt', filter.changed, false),
      ...filter.own.map((condition) => ({
        ownValues: { some: ownValueWhere('organisation', condition, filter.allOwn) },
      })),
    ],
    deletedAt: filter.binned ? { not: null } : null,
    ...(filter.sector && { sector: filter.sector }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.county && { countyKey: filter.county }),
    ...(filter.steward && { stewardId: filter.steward === 'none' ? null : filter.steward }),
    ...(filter.tag && { tags: { some: { tag: { sortKey: filter.tag } } } }),
  };
}

export interface Shown {
  /** Tags are read only where they are shown. */
  readonly tags: boolean;
  /** So are fields of the office's own. */
  readonly own: boolean;
}

/** A page of the organisations in scope, without how many there are. */
export async function listOrganisationRows(
  db: Transaction,
  scope: Scope,
  filter: OrganisationFilter,
  sort: OrganisationSort,
  request: PageRequest,
  shown: Shown,
) {
  const circles = circlesOf(scope);
  // Who belongs to no circle is told no last contact, not even by the order of rows.
  const known = sort.endsWith('contact') && circles.length === 0 ? 'name' : sort;
  const stretches = stretchesOf(
    {
      db,
      where: organisationsWhere(scope, filter),
      circles,
      direction: known.startsWith('-') ? 'desc' : 'asc',
    },
    known,
  );
  const page = await pageOf(stretches, request, sortedBy(known));
  return { ...page, items: await completed(db, circles, page.items, shown) };
}

export function countMatchingOrganisations(
  db: Transaction,
  scope: Scope,
  filter: OrganisationFilter,
): Promise<number> {
  return db.organisation.count({ ...countedByName(), where: organisationsWhere(scope, filter) });
}

async function completed(
  db: Transaction,
  circles: readonly string[],
  rows: readonly BareRow[],
  shown: Shown,
): Promise<OrganisationListRow[]> {
  const ids = rows.map(({ id }) => id);
  const stewardIds = [...new Set(rows.flatMap(({ stewardId }) => stewardId ?? []))];
  const dated = rows.every(({ lastContactAt }) => lastContactAt !== undefined);
  const [{ byKey }, stewards, contacts, tags, own] = await Promise.all([
    territoryDirectory(db),
    stewardIds.length > 0
      ? db.user.findMany({ where: { id: { in: stewardIds } }, select: { id: true, name: true } })
      : [],
    dated || circles.length === 0 ? [] : lastContactsOf(db, circles, ids),
    shown.tags && ids.length > 0 ? tagNamesOf(db, ids) : [],
    shown.own && ids.length > 0 ? listOwnValues(db, 'organisation', ids) : [],
  ]);
  const steward = new Map(stewards.map((user) => [user.id, user]));
  const contactAt = new Map(contacts.map(({ organisationId, _max }) => [organisationId, _max.at]));
  const named = (key: string | null) => (key && byKey.get(key)) || null;
  return rows.map((row) => ({
    ...row,
    territory: named(row.territoryKey),
    county: named(row.countyKey),
    steward: (row.stewardId && steward.get(row.stewardId)) || null,
    tags: tags.filter(({ ownerId }) => ownerId === row.id).map(({ name }) => ({ tag: { name } })),
    ownValues: own.filter(({ organisationId }) => organisationId === row.id),
    lastContactAt: row.lastContactAt ?? contactAt.get(row.id) ?? null,
  }));
}

function lastContactsOf(db: Transaction, circles: readonly string[], ids: readonly string[]) {
  return db.organisationLastContact.groupBy({
    by: ['organisationId'],
    where: { organisationId: { in: [...ids] }, circle: { in: [...circles] } },
    _max: { at: true },
  });
}

function tagNamesOf(db: Transaction, ids: readonly string[]) {
  return db.$queryRaw<Array<{ ownerId: string; name: string }>>`
    SELECT o."organisationId" AS "ownerId", t."name" FROM "OrganisationTag" o JOIN "Tag" t ON t."id" = o."tagId"
    WHERE o."organisationId" IN (${listed(ids)}) ORDER BY t."sortKey"`;
}
