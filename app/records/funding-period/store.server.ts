import type { Transaction } from '#app/database/client.server.ts';

/** A funding period of a region: its first and its last day, 'YYYY-MM-DD'. */
export interface FundingPeriodRow {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** So many periods are listed at most: each is three years. */
const most = 60;

/** The funding periods of these regions, the earliest first. */
export function listFundingPeriods(
  db: Transaction,
  regionKeys: readonly string[] | 'all',
): Promise<FundingPeriodRow[]> {
  return db.fundingPeriod.findMany({
    where: regionKeys === 'all' ? {} : { regionKey: { in: [...regionKeys] } },
    orderBy: [{ from: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    take: most,
    select: { title: true, from: true, to: true },
  });
}
