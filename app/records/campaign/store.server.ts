import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { campaignsIn } from '#app/database/scope.server.ts';
import type { CountedRequests } from './response.ts';

export const whole = {
  region: { select: { key: true, name: true } },
  createdBy: { select: { name: true } },
} satisfies Prisma.CampaignInclude;

export type CampaignRow = Prisma.CampaignGetPayload<{ include: typeof whole }>;

/** A page of the campaigns in scope, the newest first. */
export async function listCampaigns(
  db: Transaction,
  scope: Scope,
  page: PageRequest,
): Promise<Page<CampaignRow>> {
  const keys = keyset('createdAt', 'desc', page);
  const where = campaignsIn(scope);
  const [rows, total] = await Promise.all([
    db.campaign.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.campaign.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

export function findCampaign(db: Transaction, scope: Scope, id: string): Promise<CampaignRow | null> {
  return db.campaign.findFirst({ where: { AND: [campaignsIn(scope), { id }] }, include: whole });
}

export async function insertCampaign(db: Transaction, data: Prisma.CampaignUncheckedCreateInput) {
  await db.campaign.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateCampaign(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.CampaignUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.campaign.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** What a request that was withdrawn before anybody answered was about is not asked any more. */
const counted = { NOT: { withdrawnAt: { not: null }, answeredAt: null } };

/** Of these campaigns, how many were asked and have answered. */
export async function countResponses(db: Transaction, ids: readonly string[]) {
  const groups = await db.campaignRequest.groupBy({
    by: ['campaignId'],
    where: { campaignId: { in: [...ids] }, ...counted },
    _count: { _all: true, answeredAt: true },
  });
  return new Map(
    groups.map(({ campaignId, _count }) => [campaignId, { asked: _count._all, answered: _count.answeredAt }]),
  );
}

/** The requests of a campaign, counted by sector, county and what was said of the profile. */
export async function countRequests(db: Transaction, campaignId: string): Promise<CountedRequests[]> {
  const groups = await db.campaignRequest.groupBy({
    by: ['sector', 'countyKey', 'profileVerdict'],
    where: { campaignId, ...counted },
    _count: { _all: true, answeredAt: true },
  });
  return groups.map(({ _count, ...group }) => ({
    ...group,
    count: _count._all,
    answered: _count.answeredAt,
  }));
}

/** The ties that a campaign asks about, counted by what was said; null: nothing. */
export async function countTies(db: Transaction, campaignId: string): Promise<Map<string | null, number>> {
  const groups = await db.campaignTie.groupBy({
    by: ['verdict'],
    where: { request: { campaignId, ...counted } },
    _count: { _all: true },
  });
  return new Map(groups.map(({ verdict, _count }) => [verdict, _count._all]));
}

/** How many confirmations of profiles wait for the office. */
export function countWaitingConfirmations(db: Transaction, campaignId: string): Promise<number> {
  return db.campaignRequest.count({ where: { campaignId, confirmationSince: { not: null } } });
}
