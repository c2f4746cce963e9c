import { office } from '#app/access/role.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';

/** The account behind an address, as signing in needs it. */
export function findCredentials(db: Transaction, email: string) {
  return db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true, name: true },
  });
}

export async function noteSignIn(db: Transaction, id: string, now: Date): Promise<void> {
  await db.user.update({ where: { id }, data: { lastSignInAt: now } });
}

/** Somebody of the office who can look after an organisation. */
export function findSteward(db: Transaction, id: string): Promise<{ id: string } | null> {
  return db.user.findFirst({
    where: { id, role: { in: [...office] }, disabledAt: null },
    select: { id: true },
  });
}

/** The people of the office, by name: stewards and assignees to choose from. */
export function listStaff(db: Transaction, regionKeys: readonly string[] | 'all') {
  return db.user.findMany({
    where: {
      role: { in: [...office] },
      disabledAt: null,
      ...(regionKeys === 'all'
        ? {}
        : { OR: [{ role: 'ADMIN' }, { regions: { some: { regionKey: { in: [...regionKeys] } } } }] }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
}

/** Is there no account at all yet? */
export async function noAccountYet(db: Transaction): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) === null;
}

const whole = {
  organisation: { select: { id: true, name: true } },
  regions: { include: { region: { select: { key: true, name: true } } }, orderBy: { regionKey: 'asc' } },
} satisfies Prisma.UserInclude;

export type AccountRow = Prisma.UserGetPayload<{ include: typeof whole }>;

/** All accounts; an office has tens of them, with its partners hundreds. */
export function listAccounts(db: Transaction): Promise<AccountRow[]> {
  return db.user.findMany({ include: whole, orderBy: { id: 'asc' } });
}

/** Does an account other than this one invite colleagues into this organisation's profile? */
export async function hasPartnerAdmin(
  db: Transaction,
  organisationId: string,
  besides: string,
): Promise<boolean> {
  const found = await db.user.findFirst({
    where: { organisationId, partnerAdmin: true, disabledAt: null, id: { not: besides } },
    select: { id: true },
  });
  return found !== null;
}

/** The accounts of one organisation, by name. */
export function listAccountsOf(db: Transaction, organisationId: string) {
  return db.user.findMany({
    where: { organisationId, role: 'PARTNER', disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true, email: true, partnerAdmin: true },
  });
}

export function findAccount(db: Transaction, id: string): Promise<AccountRow | null> {
  return db.user.findUnique({ where: { id }, include: whole });
}

export function findAccountByEmail(db: Transaction, email: string): Promise<AccountRow | null> {
  return db.user.findUnique({ where: { email }, include: whole });
}

export async function insertAccount(
  db: Transaction,
  data: Omit<Prisma.UserUncheckedCreateInput, 'regions'>,
  regionKeys: readonly string[],
): Promise<void> {
  await db.user.create({
    data: { ...data, regions: { create: regionKeys.map((regionKey) => ({ regionKey })) } },
  });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateAccount(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.UserUncheckedUpdateManyInput, 'id' | 'version'>,
  regionKeys?: readonly string[],
): Promise<boolean> {
  const { count } = await db.user.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 1 && regionKeys) {
    await db.userRegion.deleteMany({ where: { userId: id } });
    await db.userRegion.createMany({ data: regionKeys.map((regionKey) => ({ userId: id, regionKey })) });
  }
  return count === 1;
}

/** The active administrators besides one. Asked after the lock, so that two removals at once leave one. */
export function countOtherAdministrators(db: Transaction, id: string): Promise<number> {
  return db.user.count({ where: { role: 'ADMIN', disabledAt: null, id: { not: id } } });
}

/** One at a time in here, also across processes: a row that each must hold. */
export async function lockAccounts(db: Transaction): Promise<void> {
  await db.revision.upsert({
    where: { scope: 'account' },
    create: { scope: 'account', number: 1 },
    update: { number: { increment: 1 } },
  });
}

export function listSessions(db: Transaction, userId: string, now: Date) {
  return db.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
  });
}

/** Ends sessions of an account: one, or all but one. Ids are the stored hashes. */
export async function deleteSessions(
  db: Transaction,
  userId: string,
  which: { readonly only: string } | { readonly except: string | null },
): Promise<number> {
  const id = 'only' in which ? which.only : which.except === null ? undefined : { not: which.except };
  const { count } = await db.session.deleteMany({ where: { userId, ...(id === undefined ? {} : { id }) } });
  return count;
}

/** The names of these accounts, disabled or not. */
export async function nameAccounts(db: Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The people of the office whom one of these words names: by id, address or name. */
export function listStaffNamed(db: Transaction, words: readonly string[]) {
  if (words.length === 0) return Promise.resolve([]);
  return db.user.findMany({
    where: {
      role: { in: [...office] },
      disabledAt: null,
      OR: [
        { id: { in: [...words] } },
        { email: { in: words.map((word) => word.toLowerCase()) } },
        { name: { in: [...words] } },
      ],
    },
    select: { id: true, name: true, email: true },
  });
}
