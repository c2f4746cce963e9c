import type { Scope } from '#app/access/scope.ts';
import { updateVersioned, type VersionedRow } from '#app/database/bulk-update.server.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { DatabaseError } from '#app/database/errors.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { type ContactRow, whole } from './store.server.ts';

export interface ContactClues {
  readonly ids: readonly string[];
  /** Folded names. */
  readonly sortKeys: readonly string[];
  readonly emails: readonly string[];
}

/** People in scope whom one of the clues names: who they could be the same as. Not those in the bin. */
export async function listContactsLike(
  db: Transaction,
  scope: Scope,
  { ids, sortKeys, emails }: ContactClues,
): Promise<ContactRow[]> {
  const owners = emails.length
    ? await db.contactChannel.findMany({
        where: { value: { in: [...emails] }, kind: 'EMAIL' },
        select: { contactId: true },
      })
    : [];
  const wanted = [...new Set([...ids, ...owners.map(({ contactId }) => contactId)])];
  const clues: Prisma.ContactWhereInput[] = [
    ...(wanted.length > 0 ? [{ id: { in: wanted } }] : []),
    ...(sortKeys.length > 0 ? [{ sortKey: { in: [...sortKeys] } }] : []),
  ];
  const found: ContactRow[] = [];
  for (const clue of clues) {
    found.push(
      ...(await db.contact.findMany({
        where: { AND: [contactsIn(scope), { deletedAt: null }, clue] },
        include: whole,
        orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
      })),
    );
  }
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

export interface ContactPartsData {
  readonly contactId: string;
  readonly channels: ReadonlyArray<{
    readonly kind: string;
    readonly value: string;
    readonly visible: boolean;
  }>;
  readonly affiliations: ReadonlyArray<Prisma.AffiliationCreateManyInput>;
}

async function insertParts(
  db: Transaction,
  parts: readonly ContactPartsData[],
  newId: () => string,
): Promise<void> {
  await db.contactChannel.createMany({
    data: parts.flatMap(({ contactId, channels }) =>
      channels.map((channel, position) => ({ ...channel, id: newId(), contactId, position })),
    ),
  });
  await db.affiliation.createMany({ data: parts.flatMap(({ affiliations }) => [...affiliations]) });
}

/** Writes new people with channels, functions and regions, a statement a table. */
export async function insertContacts(
  db: Transaction,
  rows: ReadonlyArray<{
    readonly data: Prisma.ContactCreateManyInput;
    readonly parts: ContactPartsData;
    readonly regionKeys: readonly string[];
  }>,
  newId: () => string,
): Promise<void> {
  if (rows.length === 0) return;
  await db.contact.createMany({ data: rows.map(({ data }) => data) });
  await insertParts(
    db,
    rows.map(({ parts }) => parts),
    newId,
  );
  await addContactRegions(
    db,
    rows.flatMap(({ data, regionKeys }) =>
      regionKeys.map((regionKey) => ({ contactId: data.id, regionKey })),
    ),
  );
}

/** Adds regions; the caller names only those that are not there yet. */
export async function addContactRegions(
  db: Transaction,
  data: ReadonlyArray<{ readonly contactId: string; readonly regionKey: string }>,
): Promise<void> {
  if (data.length > 0) await db.contactRegion.createMany({ data: [...data] });
}

/** Which of these regions these people have. */
export function listContactRegions(db: Transaction, contactIds: readonly string[]) {
  return db.contactRegion.findMany({
    where: { contactId: { in: [...contactIds] } },
    select: { contactId: true, regionKey: true },
  });
}

const texts = [
  'salutation',
  'title',
  'firstName',
  'lastName',
  'notes',
  'legalBasis',
  'source',
  'retainUntil',
  'sortKey',
  'searchText',
];

/** Writes changed people, each where it still has the version that was read, with channels and functions set to exactly these. */
export async function updateContacts(
  db: Transaction,
  rows: ReadonlyArray<VersionedRow & { readonly parts: ContactPartsData }>,
  newId: () => string,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await updateVersioned(db, { table: 'Contact', texts, rows, now });
  const where = { contactId: { in: rows.map(({ id }) => id) } };
  await db.contactChannel.deleteMany({ where });
  await db.affiliation.deleteMany({ where });
  await insertParts(
    db,
    rows.map(({ parts }) => parts),
    newId,
  );
}

/**
 * Puts people into the bin, each where it still has the version that was read.
 *
 * @throws DatabaseError busy when one has moved on meanwhile: the transaction is then tried anew
 */
export async function binContacts(
  db: Transaction,
  rows: ReadonlyArray<{ readonly id: string; readonly version: number }>,
  columns: { readonly deletedAt: Date; readonly deletedById: string | null; readonly updatedAt: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const { count } = await db.contact.updateMany({
    where: { deletedAt: null, OR: rows.map(({ id, version }) => ({ id, version })) },
    data: { ...columns, version: { increment: 1 } },
  });
  if (count !== rows.length) throw new DatabaseError('busy', null, null);
}
