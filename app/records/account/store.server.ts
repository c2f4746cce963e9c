import { office } from '#app/access/role.ts';
import type { Transaction } from '#app/database/client.server.ts';

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
