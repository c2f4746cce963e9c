import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { organisationsIn, projectsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type ProjectRow, whole } from './store.server.ts';

/** What a program filters projects by; undefined: not at all. */
export interface ProjectQuestion {
  readonly q?: string | undefined;
  readonly status?: string | undefined;
  readonly regionKey?: string | undefined;
  readonly fieldOfActionId?: string | undefined;
  readonly organisationId?: string | undefined;
  /** A municipality, or a county with all that lies in it. */
  readonly territory?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The rows of a page of projects in scope, one more than it holds if another follows. */
export function readProjects(
  db: Transaction,
  scope: Scope,
  { q = '', organisationId, territory, updatedSince, ...columns }: ProjectQuestion,
  keys: Keyset<'sortKey' | 'updatedAt'>,
): Promise<ProjectRow[]> {
  const conditions: Prisma.ProjectWhereInput[] = [
    projectsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  // Of a participant that the viewer may not see, a filter must not tell either.
  if (organisationId) {
    const organisation = { AND: [organisationsIn(scope), { id: organisationId }] };
    conditions.push({ participants: { some: { organisation } } });
  }
  if (territory) {
    const there = { OR: [{ key: territory }, { countyKey: territory }] };
    conditions.push({ territories: { some: { territory: there } } });
  }
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.project.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
