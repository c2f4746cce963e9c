import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { campaignRequestsIn } from '#app/database/scope.server.ts';

/** Requests of a campaign, or the one named, whose confirmation of the profile waits for the office. */
export function listWaitingConfirmations(
  db: Transaction,
  scope: Scope,
  { campaignId, id }: { readonly campaignId: string; readonly id: string | null },
) {
  return db.campaignRequest.findMany({
    where: {
      AND: [campaignRequestsIn(scope), { campaignId, ...(id && { id }) }],
      confirmationSince: { not: null },
      organisation: { deletedAt: null },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: {
      id: true,
      version: true,
      confirmationSince: true,
      organisation: { select: { id: true, name: true, version: true, confirmedAt: true } },
    },
  });
}

export type WaitingConfirmation = Awaited<ReturnType<typeof listWaitingConfirmations>>[number];

/** Takes these off the list; returns how many were still on it. */
export async function closeConfirmations(db: Transaction, ids: readonly string[]): Promise<number> {
  const { count } = await db.campaignRequest.updateMany({
    where: { id: { in: [...ids] }, confirmationSince: { not: null } },
    data: { confirmationSince: null, version: { increment: 1 } },
  });
  return count;
}

/** Sets when these organisations were last confirmed, where that is later than what is known. */
export async function confirmOrganisations(db: Transaction, ids: readonly string[], at: Date): Promise<void> {
  await db.organisation.updateMany({
    where: { id: { in: [...ids] }, OR: [{ confirmedAt: null }, { confirmedAt: { lt: at } }] },
    data: { confirmedAt: at, version: { increment: 1 } },
  });
}
