import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { followUpsIn } from '#app/database/scope.server.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { FollowUpView } from './terms.ts';

/** All that a record is shown with. */
export const whole = {
  assignee: { select: { id: true, name: true } },
  meeting: { select: { id: true, title: true } },
  organisation: { select: { id: true, name: true } },
  contact: { select: { id: true, title: true, firstName: true, lastName: true } },
  project: { select: { id: true, title: true } },
  introduction: {
    select: {
      id: true,
      aOrganisation: { select: { name: true } },
      bOrganisation: { select: { name: true } },
    },
  },
} satisfies Prisma.FollowUpInclude;

export type FollowUpRow = Prisma.FollowUpGetPayload<{ include: typeof whole }>;

function viewWhere(view: FollowUpView, userId: string | null, today: string): Prisma.FollowUpWhereInput {
  switch (view) {
    case 'mine':
      return { status: 'OPEN', assigneeId: userId };
    case 'overdue':
      return { status: 'OPEN', due: { lt: today } };
    case 'all':
      return { status: 'OPEN' };
    case 'done':
      return { status: 'DONE' };
  }
}

interface ViewQuestion {
  readonly view: FollowUpView;
  readonly userId: string | null;
  readonly today: string;
}

const whereIn = (scope: Scope, { view, userId, today }: ViewQuestion): Prisma.FollowUpWhereInput => ({
  AND: [followUpsIn(scope), { deletedAt: null }, viewWhere(view, userId, today)],
});

/** Some follow-ups of a view: open ones by their day, undated ones last; done ones latest first. */
export function listFollowUpsFrom(
  db: Transaction,
  scope: Scope,
  question: ViewQuestion,
  { take, skip = 0 }: { readonly take: number; readonly skip?: number },
): Promise<FollowUpRow[]> {
  return db.followUp.findMany({
    where: whereIn(scope, question),
    orderBy:
      question.view === 'done'
        ? [{ doneAt: 'desc' }, { id: 'desc' }]
        : [{ due: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take,
    skip,
    include: whole,
  });
}

/** A page of them, and how many there are. */
export async function listFollowUps(
  db: Transaction,
  scope: Scope,
  question: ViewQuestion,
  { size, page }: { size: number; page: number },
): Promise<{ items: FollowUpRow[]; total: number }> {
  const [items, total] = await Promise.all([
    listFollowUpsFrom(db, scope, question, { take: size, skip: size * (page - 1) }),
    db.followUp.count({ where: whereIn(scope, question) }),
  ]);
  return { items, total };
}

/** The follow-ups of one record, open ones first. For an organisation also those of its meetings. */
export function listFollowUpsOf(
  db: Transaction,
  scope: Scope,
  subject:
    | { readonly meetingId: string }
    | { readonly projectId: string }
    | { readonly introductionId: string }
    | { readonly organisationId: string }
    | { readonly contactId: string },
  limit: number,
): Promise<FollowUpRow[]> {
  const related: Prisma.FollowUpWhereInput[] =
    'meetingId' in subject || 'projectId' in subject || 'introductionId' in subject
      ? [subject]
      : [subject, { meeting: { deletedAt: null, attendances: { some: subject } } }];
  return db.followUp.findMany({
    where: { AND: [followUpsIn(scope), { deletedAt: null }, { OR: related }] },
    orderBy: [{ status: 'desc' }, { due: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
    include: whole,
  });
}

export function findFollowUp(db: Transaction, scope: Scope, id: string): Promise<FollowUpRow | null> {
  return db.followUp.findFirst({ where: { AND: [followUpsIn(scope), { id }] }, include: whole });
}

export async function insertFollowUps(
  db: Transaction,
  rows: readonly Prisma.FollowUpCreateManyInput[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.followUp.createMany({
    data: rows.map((row) => ({ ...row, searchText: searchTextOf(row.title) })),
  });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateFollowUp(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.FollowUpUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const searchText = typeof data.title === 'string' ? { searchText: searchTextOf(data.title) } : {};
  const { count } = await db.followUp.updateMany({
    where: { id, version },
    data: { ...data, ...searchText, version: version + 1 },
  });
  return count === 1;
}
