import type { Transaction } from '#app/database/client.server.ts';

/** Who writes, or has invited: name and address for an answer. */
export function findSender(db: Transaction, id: string): Promise<{ name: string; email: string } | null> {
  return db.user.findUnique({ where: { id }, select: { name: true, email: true } });
}

/** Somebody to write to; null if the account is gone or disabled. */
export function findAddressee(db: Transaction, id: string) {
  return db.user.findFirst({
    where: { id, disabledAt: null },
    select: { name: true, email: true, locale: true, organisationId: true },
  });
}

/** The administrators whose accounts are open. */
export async function listAdministratorIds(db: Transaction): Promise<string[]> {
  const rows = await db.user.findMany({
    where: { role: 'ADMIN', disabledAt: null },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Those of these addresses that have an account. */
export async function addressesWithAccount(
  db: Transaction,
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.user.findMany({ where: { email: { in: [...emails] } }, select: { email: true } });
  return new Set(rows.map(({ email }) => email));
}
