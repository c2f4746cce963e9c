import { circlesOf } from '#app/access/circle.ts';
import type { Scope } from '#app/access/scope.ts';
import { agedWhere, lastContactWhere } from '#app/database/age.server.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { PageRequest } from '#app/database/keyset.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { listed } from '#app/database/sql.server.ts';
import { pageOf } from '#app/database/stretches.ts';
import type { AgeBorder } from '#app/kernel/age.ts';
import { countedByName } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import type { OwnCondition } from '../own-field/own-field.ts';
import { listOwnValues, ownValueWhere } from '../own-field/value-store.server.ts';
import { type BareRow, sortedBy, stretchesOf } from './sorted-store.server.ts';
import type { ContactSort } from './terms.ts';

export interface ContactFilter {
  readonly q: string;
  readonly organisation: string | null;
  readonly region: string | null;
  /** Of one of the organisations that the person stands for today, as the next two. */
  readonly county: string | null;
  readonly sector: string | null;
  readonly steward: string | null;
  /** The folded name of a tag. */
  readonly tag: string | null;
  readonly contact: AgeBorder | null;
  readonly changed: AgeBorder | null;
  readonly binned: boolean;
  /** Conditions on fields of the office's own, and whether also on those that are not public. */
  readonly own: readonly OwnCondition[];
  readonly allOwn: boolean;
}

function currentlyAt(today: string, organisation: Prisma.OrganisationWhereInput): Prisma.ContactWhereInput {
  return { affiliations: { some: { organisation, OR: [{ to: null }, { to: { gte: today } }] } } };
}

/** Which people a filter keeps, of those in scope. */
export function contactsWhere(scope: Scope, filter: ContactFilter, today: string): Prisma.ContactWhereInput {
  const { county, sector, steward } = filter;
  const stewardId = steward === 'none' ? null : steward;
  return {
    AND: [
      contactsIn(scope),
      filter.region ? { regions: { some: { regionKey: filter.region } } } : {},
      filter.organisation ? { affiliations: { some: { organisationId: filter.organisation } } } : {},
      county || sector || steward
        ? currentlyAt(today, {
            ...(county && { countyKey: county }),
            ...(sector && { sector }),
            ...(steward && { stewardId }),
          })
        : {},
      filter.tag ? { tags: { some: { tag: { sortKey: filter.tag } } } } : {},
      ...searchWords(filter.q).map((word) => ({ searchText: { contains: word } })),
      lastContactWhere(filter.contact, circlesOf(scope)),
      agedWhere('updatedAt', filter.changed, false),
      ...filter.own.map((condition) => ({
        ownValues: { some: ownValueWhere('contact', condition, filter.allOwn) },
      })),
    ],
    deletedAt: filter.binned ? { not: null } : null,
  };
}

export interface Shown {
  /** Tags are read only where they are shown, and so are channels. */
  readonly tags: boolean;
  readonly channels: boolean;
  /** And fields of the office's own. */
  readonly own: boolean;
}

/** A page of the people in scope, without how many there are. */
export async function listContactRows(
  db: Transaction,
  scope: Scope,
  filter: ContactFilter,
  { sort, today }: { readonly sort: ContactSort; readonly today: string },
  request: PageRequest,
  shown: Shown,
) {
  const circles = circlesOf(scope);
  // Who belongs to no circle is told no last contact, not even by the order of rows.
  const known = sort.endsWith('contact') && circles.length === 0 ? 'name' : sort;
  const where = contactsWhere(scope, filter, today);
  const direction = known.startsWith('-') ? 'desc' : 'asc';
  const page = await pageOf(stretchesOf({ db, where, circles, direction }, known), request, sortedBy(known));
  return { ...page, items: await completed(db, circles, page.items, shown) };
}

export function countMatchingContacts(
  db: Transaction,
  scope: Scope,
  filter: ContactFilter,
  today: string,
): Promise<number> {
  return db.contact.count({ ...countedByName(), where: contactsWhere(scope, filter, today) });
}

async function completed(
  db: Transaction,
  circles: readonly string[],
  rows: readonly BareRow[],
  shown: Shown,
) {
  const ids = rows.map(({ id }) => id);
  const dated = rows.every(({ lastContactAt }) => lastContactAt !== undefined);
  const [affiliations, channels, contacts, tags, own] = await Promise.all([
    ids.length > 0 ? affiliationsOf(db, ids) : [],
    shown.channels && ids.length > 0
      ? db.contactChannel.findMany({
          where: { contactId: { in: ids } },
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
        })
      : [],
    dated || circles.length === 0
      ? []
      : db.contactLastContact.groupBy({
          by: ['contactId'],
          where: { contactId: { in: ids }, circle: { in: [...circles] } },
          _max: { at: true },
        }),
    shown.tags && ids.length > 0 ? tagNamesOf(db, ids) : [],
    shown.own && ids.length > 0 ? listOwnValues(db, 'contact', ids) : [],
  ]);
  const contactAt = new Map(contacts.map(({ contactId, _max }) => [contactId, _max.at]));
  return rows.map((row) => ({
    ...row,
    affiliations: affiliations.filter(({ contactId }) => contactId === row.id),
    channels: channels.filter(({ contactId }) => contactId === row.id),
    tags: tags.filter(({ ownerId }) => ownerId === row.id).map(({ name }) => ({ tag: { name } })),
    ownValues: own.filter(({ contactId }) => contactId === row.id),
    lastContactAt: row.lastContactAt ?? contactAt.get(row.id) ?? null,
  }));
}

interface AffiliationLine {
  readonly id: string;
  readonly contactId: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** SQLite answers a raw query with 0 and 1. */
  readonly primary: boolean | number | bigint;
  readonly organisationId: string;
  readonly name: string;
}

async function affiliationsOf(db: Transaction, ids: readonly string[]) {
  const lines = await db.$queryRaw<AffiliationLine[]>`
    SELECT a."id", a."contactId", a."position", a."from", a."to", a."primary", a."organisationId", o."name"
    FROM "Affiliation" a JOIN "Organisation" o ON o."id" = a."organisationId"
    WHERE a."contactId" IN (${listed(ids)})
    ORDER BY CASE WHEN a."to" IS NULL THEN 0 ELSE 1 END, a."to" DESC, a."primary" DESC, a."from" DESC, a."id"`;
  return lines.map(({ organisationId, name, primary, ...line }) => ({
    ...line,
    primary: Boolean(primary),
    organisation: { id: organisationId, name },
  }));
}

function tagNamesOf(db: Transaction, ids: readonly string[]) {
  return db.$queryRaw<Array<{ ownerId: string; name: string }>>`
    SELECT o."contactId" AS "ownerId", t."name" FROM "ContactTag" o JOIN "Tag" t ON t."id" = o."tagId"
    WHERE o."contactId" IN (${listed(ids)}) ORDER BY t."sortKey"`;
}
