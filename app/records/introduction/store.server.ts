import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { introductionsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import {
  type IntroductionResult,
  type IntroductionSort,
  type IntroductionStatus,
  openStages,
} from './terms.ts';

export interface IntroductionFilter {
  readonly q: string;
  /** None: all that are not set aside. */
  readonly status: IntroductionStatus | null;
  readonly result: IntroductionResult | null;
  readonly manager: string | null;
  readonly county: string | null;
}

const organisation = { select: { id: true, name: true, deletedAt: true } } as const;

const summary = {
  aOrganisation: organisation,
  bOrganisation: organisation,
  manager: { select: { id: true, name: true } },
} satisfies Prisma.IntroductionInclude;

const contact = {
  select: {
    channels: {
      where: { kind: 'EMAIL' },
      select: { value: true },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: 1,
    },
  },
} satisfies Prisma.ContactDefaultArgs;

/** All that a record is shown with. */
export const whole = {
  ...summary,
  aContact: contact,
  bContact: contact,
} satisfies Prisma.IntroductionInclude;

export type IntroductionRow = Prisma.IntroductionGetPayload<{ include: typeof whole }>;
export type IntroductionSummaryRow = Prisma.IntroductionGetPayload<{ include: typeof summary }>;

function either(condition: Prisma.OrganisationWhereInput): Prisma.IntroductionWhereInput {
  return { OR: [{ aOrganisation: condition }, { bOrganisation: condition }] };
}

function matching(scope: Scope, filter: IntroductionFilter): Prisma.IntroductionWhereInput {
  const { county } = filter;
  return {
    AND: [
      introductionsIn(scope),
      { deletedAt: null, status: filter.status ?? { not: 'DISMISSED' } },
      filter.result ? { result: filter.result } : {},
      filter.manager ? { managerId: filter.manager } : {},
      county ? either({ OR: [{ territoryKey: county }, { countyKey: county }] }) : {},
      ...searchWords(filter.q).map((word) => either({ searchText: { contains: word } })),
    ],
  };
}

/** A page of the introductions in scope. */
export async function listIntroductions(
  db: Transaction,
  scope: Scope,
  filter: IntroductionFilter,
  sort: IntroductionSort,
  page: PageRequest,
): Promise<Page<IntroductionSummaryRow>> {
  const field = sort.endsWith('updated') ? 'updatedAt' : 'createdAt';
  const keys = keyset(field, sort.startsWith('-') ? 'desc' : 'asc', page);
  const where = matching(scope, filter);
  const [rows, total] = await Promise.all([
    db.introduction.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: summary,
    }),
    db.introduction.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row[field]);
}

/** How many introductions in scope stand at each stage with each result. */
export async function countIntroductions(db: Transaction, scope: Scope) {
  const groups = await db.introduction.groupBy({
    by: ['status', 'result'],
    where: { AND: [introductionsIn(scope), { deletedAt: null }] },
    _count: { _all: true },
  });
  return groups.map(({ status, result, _count }) => ({ status, result, count: _count._all }));
}

/** One introduction in scope, in the bin or not; null where there is none to be seen. */
export function findIntroduction(db: Transaction, scope: Scope, id: string): Promise<IntroductionRow | null> {
  return db.introduction.findFirst({ where: { AND: [introductionsIn(scope), { id }] }, include: whole });
}

/** An introduction in scope of these two that is still on its way, whichever of them comes first. */
export function findOpenBetween(
  db: Transaction,
  scope: Scope,
  regionKey: string,
  [one, other]: readonly [string, string],
): Promise<{ id: string } | null> {
  return db.introduction.findFirst({
    where: {
      AND: [introductionsIn(scope), { regionKey, deletedAt: null, status: { in: [...openStages] } }],
      OR: [
        { aOrganisationId: one, bOrganisationId: other },
        { aOrganisationId: other, bOrganisationId: one },
      ],
    },
    select: { id: true },
  });
}

/** Every pair in scope that is or was introduced, or set aside. */
export function listIntroducedPairs(db: Transaction, scope: Scope) {
  return db.introduction.findMany({
    where: { AND: [introductionsIn(scope), { deletedAt: null }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      status: true,
      aOrganisationId: true,
      bOrganisationId: true,
      createdAt: true,
      madeAt: true,
    },
  });
}

export async function insertIntroduction(
  db: Transaction,
  data: Prisma.IntroductionUncheckedCreateInput,
): Promise<void> {
  await db.introduction.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateIntroduction(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.IntroductionUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.introduction.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** What those of these introductions that are in scope are called, in the bin or not. */
export async function nameIntroductions(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const name = { select: { name: true } };
  const rows = await db.introduction.findMany({
    where: { AND: [introductionsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, aOrganisation: name, bOrganisation: name },
  });
  return new Map(rows.map((row) => [row.id, `${row.aOrganisation?.name} – ${row.bOrganisation?.name}`]));
}
