import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import type { TagChange } from '../tag/terms.ts';
import { type ContactFilter, contactsWhere } from './list-store.server.ts';

const columns = {
  id: true,
  title: true,
  firstName: true,
  lastName: true,
  version: true,
  deletedAt: true,
  tags: { select: { tagId: true, tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
} satisfies Prisma.ContactSelect;

export type BulkContact = Prisma.ContactGetPayload<{ select: typeof columns }>;

/** The people of a selection, at most `take` of them. */
export function selectContacts(
  db: Transaction,
  scope: Scope,
  selection: ContactFilter | readonly string[],
  today: string,
  take: number,
): Promise<BulkContact[]> {
  const where =
    'q' in selection
      ? contactsWhere(scope, selection, today)
      : { AND: [contactsIn(scope), { id: { in: [...selection] } }] };
  return db.contact.findMany({ where, orderBy: { id: 'asc' }, take, select: columns });
}

/** Holds these rows until the transaction ends, so that what is read next is what is written to. */
export async function holdContacts(db: Transaction, ids: readonly string[]): Promise<void> {
  await db.contact.updateMany({ where: { id: { in: [...ids] } }, data: { version: { increment: 0 } } });
}

/** The same change to all of these, each one version on. */
export async function writeContacts(
  db: Transaction,
  ids: readonly string[],
  data: Prisma.ContactUncheckedUpdateManyInput,
): Promise<void> {
  await db.contact.updateMany({
    where: { id: { in: [...ids] } },
    data: { ...data, version: { increment: 1 } },
  });
}

/** Takes one tag away and gives another, either of which may be none. */
export async function tagContacts(
  db: Transaction,
  rows: readonly BulkContact[],
  { add, remove }: TagChange,
): Promise<void> {
  if (remove) {
    const ids = rows.map(({ id }) => id);
    await db.contactTag.deleteMany({ where: { tagId: remove.id, contactId: { in: ids } } });
  }
  if (add) {
    const without = rows.filter(({ tags }) => !tags.some(({ tagId }) => tagId === add.id));
    await db.contactTag.createMany({ data: without.map(({ id }) => ({ contactId: id, tagId: add.id })) });
  }
}
