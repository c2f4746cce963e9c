import type { Prisma, Transaction } from '#app/database/client.server.ts';

/** A link to set a new password, found by the hash of its token, with the account it is for. */
export function findReset(db: Transaction, tokenHash: string) {
  return db.invitation.findUnique({
    where: { tokenHash },
    include: { user: { select: { id: true, email: true, name: true, disabledAt: true, version: true } } },
  });
}

export async function insertReset(
  db: Transaction,
  data: Omit<Prisma.InvitationUncheckedCreateInput, 'purpose'>,
): Promise<void> {
  await db.invitation.create({ data: { ...data, purpose: 'RESET' } });
}

/** Uses a link up; false if somebody else was faster. */
export async function consumeReset(db: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await db.invitation.updateMany({
    where: { id, usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Makes void what links an account still has: it got a newer one, another password, or is disabled. */
export async function revokeResets(db: Transaction, userId: string, now: Date): Promise<void> {
  await db.invitation.updateMany({
    where: { userId, purpose: 'RESET', usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Puts another token in the place of the one that a link has; false if there is no such link that still opens. */
export async function renewReset(
  db: Transaction,
  id: string,
  data: { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<boolean> {
  const where = { id, purpose: 'RESET', usedAt: null, revokedAt: null };
  return (await db.invitation.updateMany({ where, data })).count === 1;
}

/** How many links an account was mailed since an instant because somebody asked for them. */
export function countMailedResets(db: Transaction, userId: string, since: Date): Promise<number> {
  return db.invitation.count({
    where: { userId, purpose: 'RESET', createdById: null, createdAt: { gte: since } },
  });
}
