import type { Prisma, Transaction } from '#app/database/client.server.ts';

const shown = { user: { select: { email: true } } } satisfies Prisma.ApiTokenInclude;

export type TokenRow = Prisma.ApiTokenGetPayload<{ include: typeof shown }>;

/** Whose tokens: one account's, or everybody's. */
export type Owner = { readonly userId: string } | 'everybody';

const ownedBy = (owner: Owner): Prisma.ApiTokenWhereInput => (owner === 'everybody' ? {} : owner);

/** The tokens of an owner, the latest first; those that are over only if asked for. */
export function listTokens(db: Transaction, owner: Owner, now: Date, all: boolean): Promise<TokenRow[]> {
  return db.apiToken.findMany({
    where: { AND: [ownedBy(owner), all ? {} : { revokedAt: null, expiresAt: { gt: now } }] },
    include: shown,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
}

export function findToken(db: Transaction, owner: Owner, id: string): Promise<TokenRow | null> {
  return db.apiToken.findFirst({ where: { AND: [ownedBy(owner), { id }] }, include: shown });
}

export function countLiveTokens(db: Transaction, userId: string, now: Date): Promise<number> {
  return db.apiToken.count({ where: { userId, revokedAt: null, expiresAt: { gt: now } } });
}

export async function insertToken(db: Transaction, data: Prisma.ApiTokenUncheckedCreateInput): Promise<void> {
  await db.apiToken.create({ data });
}

/** Ends a token; false if it had ended before. */
export async function revokeToken(db: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({
    where: { id, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}
