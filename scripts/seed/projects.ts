import type { Prisma } from '#app/database/client.server.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { type Handle, north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { DemoConcept } from './concept.ts';
import type { finder } from './organisations.ts';
import { plans } from './project-plans.ts';
import type { Random } from './random.ts';

export interface DemoProject {
  readonly row: Prisma.ProjectCreateManyInput & { readonly id: string };
  /** Days before the day of the demo on which it began. */
  readonly started: number;
  readonly meetings: readonly string[];
  readonly participants: readonly Prisma.ProjectParticipantCreateManyInput[];
  readonly territories: readonly Prisma.ProjectTerritoryCreateManyInput[];
}

/** Joint projects of organisations that meet anyway. */
export function demoProjects(
  find: ReturnType<typeof finder>,
  concept: DemoConcept,
  random: Random,
  calendar: Calendar,
): DemoProject[] {
  return plans.map((plan) => {
    const { title, status, thousands } = plan;
    const createdAt = calendar.evening(Math.max(plan.from + 20, 5));
    const id = random.id(createdAt.getTime());
    const startsOn = calendar.day(plan.from);
    const share = (role: string, handles: readonly Handle[], thousandsEach: number | null) =>
      handles.map((handle) => ({
        id: random.id(createdAt.getTime()),
        projectId: id,
        organisationId: find(handle).id,
        role,
        amountCents: thousandsEach === null ? null : BigInt(thousandsEach) * 100_000n,
        from: startsOn,
      }));
    return {
      started: plan.from,
      meetings: plan.meetings,
      row: {
        id,
        title,
        description: 'Beispielprojekt (erfunden).',
        status,
        startsOn,
        endsOn: calendar.day(plan.to),
        budgetCents: BigInt(thousands) * 100_000n,
        fundingCents: BigInt(Math.round(thousands * 0.8)) * 100_000n,
        fieldOfActionId: concept.fields.get(plan.field) ?? null,
        measureId: concept.measures.get(`${plan.field} ${plan.measure}`) ?? null,
        fundingPeriodId: concept.periodId,
        regionKey: north,
        sortKey: sortKeyOf(title),
        searchText: searchTextOf(title),
        createdAt,
        updatedAt: createdAt,
      },
      participants: [
        ...share('LEAD', [plan.lead], Math.round(thousands * 0.1)),
        ...share('PARTNER', plan.partners, null),
        ...share('FUNDER', plan.funders, Math.round(thousands * 0.8)),
      ],
      territories: plan.counties.map((territoryKey) => ({ projectId: id, territoryKey })),
    };
  });
}

/** What the period's money is planned for: each project a year, and the office's own work. */
export function budgetRows(
  projects: readonly DemoProject[],
  { periodId, periodYears }: DemoConcept,
  random: Random,
  calendar: Calendar,
): Prisma.BudgetItemCreateManyInput[] {
  const createdAt = calendar.evening(700);
  const year = Number(calendar.asOf.slice(0, 4));
  const item = (title: string, projectId: string | null, itemYear: number, thousands: number) => ({
    id: random.id(createdAt.getTime()),
    fundingPeriodId: periodId,
    projectId,
    title,
    year: itemYear,
    plannedCents: BigInt(thousands) * 100_000n,
    committedCents: BigInt(itemYear <= year ? thousands : 0) * 90_000n,
    spentCents: BigInt(itemYear < year ? thousands : 0) * 85_000n,
    createdAt,
    updatedAt: createdAt,
  });
  return periodYears.flatMap((itemYear) => [
    item('Öffentlichkeitsarbeit', null, itemYear, 20),
    item('Veranstaltungen und Messen', null, itemYear, 30),
    ...projects.slice(0, 3).map(({ row }) => item(row.title, row.id, itemYear, 25)),
  ]);
}
