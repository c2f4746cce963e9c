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
