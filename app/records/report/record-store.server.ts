import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { introductionsIn, listingsIn, organisationsIn, projectsIn } from '#app/database/scope.server.ts';
import type { IntroductionCount, ListingCount, ProjectCount } from './figures.ts';
import { instantsOf, type ReportWindow } from './window.ts';

/**
 * The projects of a region whose term touches a window, by field of action and
 * status. One without any day counts once it has been entered before the end.
 */
export async function countProjects(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
): Promise<ProjectCount[]> {
  const { to } = instantsOf(window);
  const groups = await db.project.groupBy({
    by: ['fieldOfActionId', 'status'],
    where: {
      AND: [
        projectsIn(scope),
        { regionKey, deletedAt: null },
        { OR: [{ startsOn: null }, { startsOn: { lte: window.to } }] },
        { OR: [{ endsOn: null }, { endsOn: { gte: window.from } }] },
        { OR: [{ startsOn: { not: null } }, { endsOn: { not: null } }, { createdAt: { lt: to } }] },
      ],
    },
    _count: { _all: true },
    _sum: { budgetCents: true, fundingCents: true },
  });
  return groups.map(({ fieldOfActionId, status, _count, _sum }) => ({
    field: fieldOfActionId,
    status,
    count: _count._all,
    budgetCents: _sum.budgetCents ?? 0n,
    fundingCents: _sum.fundingCents ?? 0n,
  }));
}

/** The introductions of a region that were entered or made in a window, by today's stage and result; without those set aside. */
export async function countIntroductionsIn(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
): Promise<IntroductionCount[]> {
  const { from, to } = instantsOf(window);
  const inWindow = { gte: from, lt: to };
  const groups = await db.introduction.groupBy({
    by: ['status', 'result'],
    where: {
      AND: [
        introductionsIn(scope),
        { regionKey, deletedAt: null, status: { not: 'DISMISSED' } },
        { OR: [{ createdAt: inWindow }, { madeAt: inWindow }] },
      ],
    },
    _count: { _all: true },
  });
  return groups.map(({ status, result, _count }) => ({ status, result, count: _count._all }));
}

/** The offers and needs of a region's organisations that were published in a window. */
export async function countPublished(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
  today: string,
): Promise<ListingCount[]> {
  const { from, to } = instantsOf(window);
  const groups = await db.listing.groupBy({
    by: ['direction', 'kind'],
    where: {
      AND: [
        listingsIn(scope, today),
        { deletedAt: null, publishedAt: { gte: from, lt: to } },
        { organisation: { deletedAt: null, regions: { some: { regionKey } } } },
      ],
    },
    _count: { _all: true },
  });
  return groups.map(({ direction, kind, _count }) => ({ direction, kind, count: _count._all }));
}

/** The organisations of a region that last confirmed their profile in a window. */
export function countConfirmed(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  window: ReportWindow,
): Promise<number> {
  const { from, to } = instantsOf(window);
  return db.organisation.count({
    where: {
      AND: [
        organisationsIn(scope),
        { deletedAt: null, confirmedAt: { gte: from, lt: to }, regions: { some: { regionKey } } },
      ],
    },
  });
}
