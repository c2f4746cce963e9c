import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { introductionsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type IntroductionRow, whole } from './store.server.ts';

/** What a program filters introductions by; undefined: not at all. */
export interface IntroductionQuestion {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly result?: string | undefined;
  readonly managerId?: string | undefined;
  /** On either side. */
  readonly organisationId?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

function either(condition: Prisma.OrganisationWhereInput): Prisma.IntroductionWhereInput {
  return { OR: [{ aOrganisation: condition }, { bOrganisation: condition }] };
}

/** The rows of a page of introductions in scope, one more than it holds if another follows. */
export function readIntroductions(
  db: Transaction,
  scope: Scope,
  { q = '', organisationId, updatedSince, ...columns }: IntroductionQuestion,
  keys: Keyset<'updatedAt'>,
): Promise<IntroductionRow[]> {
  const conditions: Prisma.IntroductionWhereInput[] = [
    introductionsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => either({ searchText: { contains: word } })),
  ];
  if (organisationId) conditions.push(either({ id: organisationId }));
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.introduction.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
