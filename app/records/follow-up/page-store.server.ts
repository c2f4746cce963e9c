import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { followUpsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type FollowUpRow, whole } from './store.server.ts';

/** What a program filters follow-ups by; undefined: not at all. */
export interface FollowUpQuestion {
  readonly q?: string | undefined;
  readonly done?: boolean | undefined;
  readonly assigneeId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly projectId?: string | undefined;
  readonly introductionId?: string | undefined;
  /** The last day by which it is due. */
  readonly dueBy?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The rows of a page of follow-ups in scope, one more than it holds if another follows. */
export function readFollowUps(
  db: Transaction,
  scope: Scope,
  { q = '', done, dueBy, updatedSince, ...columns }: FollowUpQuestion,
  keys: Keyset<'updatedAt'>,
): Promise<FollowUpRow[]> {
  const conditions: Prisma.FollowUpWhereInput[] = [
    followUpsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  if (done !== undefined) conditions.push({ status: done ? 'DONE' : { not: 'DONE' } });
  if (dueBy) conditions.push({ due: { lte: dueBy } });
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.followUp.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
