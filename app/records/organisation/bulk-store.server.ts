import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { rewriteTexts } from '#app/database/sql.server.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { TagChange } from '../tag/terms.ts';
import { type OrganisationFilter, organisationsWhere } from './list-store.server.ts';

const columns = {
  id: true,
  name: true,
  shortName: true,
  city: true,
  version: true,
  stewardId: true,
  deletedAt: true,
  tags: { select: { tagId: true, tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
} satisfies Prisma.OrganisationSelect;

export type BulkOrganisation = Prisma.OrganisationGetPayload<{ select: typeof columns }>;

/** The organisations of a selection, at most `take` of them. */
export function selectOrganisations(
  db: Transaction,
  scope: Scope,
  selection: OrganisationFilter | readonly string[],
  take: number,
): Promise<BulkOrganisation[]> {
  const where =
    'q' in selection
      ? organisationsWhere(scope, selection)
      : { AND: [organisationsIn(scope), { id: { in: [...selection] } }] };
  return db.organisation.findMany({ where, orderBy: { id: 'asc' }, take, select: columns });
}

/** Holds these rows until the transaction ends, so that what is read next is what is written to. */
export async function holdOrganisations(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.organisation.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 0 } } });
}

/** The same change to all of these, each one version on. */
export async function writeOrganisations(
  db: Transaction,
  ids: readonly string[],
  data: Prisma.OrganisationUncheckedUpdateManyInput,
): Promise<void> {
  await db.organisation.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...data, version: { increment: 1 } },
  });
}

/** Takes one tag away and gives another, either of which may be none; what the list's search looks in follows. */
export async function tagOrganisations(
  db: Transaction,
  rows: readonly BulkOrganisation[],
  { add, remove }: TagChange,
): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (remove) {
    await db.organisationTag.deleteMany({ where: { tagId: remove.id, organisationId: { in: ids } } });
  }
  if (add) {
    const without = rows.filter(({ tags }) => !tags.some(({ tagId }) => tagId === add.id));
    const data = without.map(({ id }) => ({ organisationId: id, tagId: add.id }));
    await db.organisationTag.createMany({ data });
  }
  await rewriteTexts(
    db,
    'Organisation',
    'searchText',
    rows.map(({ id, name, shortName, city, tags }) => {
      const others = tags.filter(({ tagId }) => tagId !== remove?.id && tagId !== add?.id);
      const names = [...others.map(({ tag }) => tag.name), ...(add ? [add.name] : [])];
      return [id, searchTextOf(name, shortName, city, ...names)];
    }),
  );
}
