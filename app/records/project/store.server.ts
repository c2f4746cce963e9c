import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { projectsIn } from '#app/database/scope.server.ts';

/** The projects in scope that a meeting can belong to, by title. */
export function listProjectOptions(db: Transaction, scope: Scope) {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), { deletedAt: null }] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 300,
    select: { id: true, title: true },
  });
}

export async function isProjectVisible(db: Transaction, scope: Scope, id: string): Promise<boolean> {
  const row = await db.project.findFirst({
    where: { AND: [projectsIn(scope), { id, deletedAt: null }] },
    select: { id: true },
  });
  return row !== null;
}

/** The titles of those of these projects that are in scope, in the bin or not. */
export async function nameProjects(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.project.findMany({
    where: { AND: [projectsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
