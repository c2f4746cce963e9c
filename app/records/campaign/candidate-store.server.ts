import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn, organisationsIn } from '#app/database/scope.server.ts';
import { type OrganisationFilter, organisationsWhere } from '../organisation/list-store.server.ts';

function columnsFor(scope: Scope, today: string) {
  return {
    id: true,
    name: true,
    email: true,
    visibility: true,
    sector: true,
    countyKey: true,
    confirmedAt: true,
    // Whoever speaks for it today and can be written to, its main person first.
    affiliations: {
      where: {
        OR: [{ to: null }, { to: { gte: today } }],
        contact: {
          AND: [contactsIn(scope), { deletedAt: null, restrictedAt: null }],
          channels: { some: { kind: 'EMAIL' } },
        },
      },
      orderBy: [{ primary: 'desc' }, { id: 'asc' }],
      take: 1,
      select: {
        contact: {
          select: {
            id: true,
            salutation: true,
            title: true,
            firstName: true,
            lastName: true,
            channels: {
              where: { kind: 'EMAIL' },
              orderBy: [{ position: 'asc' }, { id: 'asc' }],
              take: 1,
              select: { value: true },
            },
          },
        },
      },
    },
  } satisfies Prisma.OrganisationSelect;
}

export type Candidate = Prisma.OrganisationGetPayload<{ select: ReturnType<typeof columnsFor> }>;

/** Organisations of a selection in one region, those whose confirmation is the longest ago first. */
export function selectCandidates(
  db: Transaction,
  scope: Scope,
  selection: OrganisationFilter | readonly string[],
  regionKey: string,
  today: string,
  take: number,
): Promise<Candidate[]> {
  const chosen =
    'q' in selection
      ? organisationsWhere(scope, selection)
      : { AND: [organisationsIn(scope), { id: { in: [...selection] } }] };
  return db.organisation.findMany({
    where: { AND: [chosen, { deletedAt: null, regions: { some: { regionKey } } }] },
    orderBy: [{ confirmedAt: { sort: 'asc', nulls: 'first' } }, { sortKey: 'asc' }, { id: 'asc' }],
    take,
    select: columnsFor(scope, today),
  });
}

/** Which of these organisations are being asked by a campaign that still runs and have not answered. */
export async function askedAlready(
  db: Transaction,
  ids: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  const rows = await db.campaignRequest.findMany({
    where: {
      organisationId: { in: [...ids] },
      answeredAt: null,
      withdrawnAt: null,
      campaign: { endedAt: null, endsOn: { gte: today } },
    },
    select: { organisationId: true },
  });
  return new Set(rows.map(({ organisationId }) => organisationId));
}
