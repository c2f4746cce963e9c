import type { Transaction } from '#app/database/client.server.ts';
import type { CampaignRow } from './store.server.ts';

/** Campaigns whose links still open and that remind. */
export function listReminding(
  db: Transaction,
  today: string,
): Promise<Array<Pick<CampaignRow, 'id' | 'reminders' | 'remindAfterDays'>>> {
  return db.campaign.findMany({
    where: { endedAt: null, endsOn: { gte: today }, reminders: { gt: 0 } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, reminders: true, remindAfterDays: true },
  });
}

interface Due {
  readonly campaignId: string;
  readonly reminders: number;
  readonly sentBefore: Date;
  readonly limit: number;
}

/** Requests that nobody has answered since the last mail, those in the order of which they were asked. */
export function listDue(db: Transaction, { campaignId, reminders, sentBefore, limit }: Due) {
  return db.campaignRequest.findMany({
    where: {
      campaignId,
      answeredAt: null,
      withdrawnAt: null,
      bouncedAt: null,
      lastMailAt: { lte: sentBefore },
      mailsSent: { gte: 1, lte: reminders },
      // No further mail is on its way.
      OR: Array.from({ length: reminders }, (_, at) => ({ mailsSent: at + 1, mailsWanted: at + 1 })),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, mailsSent: true },
  });
}

/** Notes that a further mail of a round is wanted; false if another process was faster. Being reminded changes no version. */
export async function wantMails(db: Transaction, ids: readonly string[], round: number): Promise<boolean> {
  const { count } = await db.campaignRequest.updateMany({
    where: { id: { in: [...ids] }, mailsWanted: round },
    data: { mailsWanted: round + 1 },
  });
  return count === ids.length;
}
