import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { campaignsIn } from '#app/database/scope.server.ts';
import { type CampaignRow, whole } from './store.server.ts';

/** The rows of a page of campaigns in scope, one more than it holds if another follows. */
export function readCampaigns(
  db: Transaction,
  scope: Scope,
  keys: Keyset<'createdAt'>,
): Promise<CampaignRow[]> {
  return db.campaign.findMany({
    where: { AND: [campaignsIn(scope), keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
