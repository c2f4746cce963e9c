import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { projectsIn } from '#app/database/scope.server.ts';

const columns = {
  id: true,
  title: true,
  status: true,
  startsOn: true,
  endsOn: true,
  participants: { select: { organisationId: true, from: true, to: true } },
} as const;

/** The projects in scope with who takes part; with a focus only those that every organisation of it takes part in. */
export function listProjectEvidence(db: Transaction, scope: Scope, focus: readonly string[]) {
  return db.project.findMany({
    where: {
      AND: [
        projectsIn(scope),
        { deletedAt: null },
        ...focus.map((organisationId) => ({ participants: { some: { organisationId } } })),
      ],
    },
    select: columns,
  });
}

/** Those of these projects that are in scope, with who takes part. */
export function listProjectsOf(db: Transaction, scope: Scope, ids: readonly string[]) {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), { deletedAt: null, id: { in: [...ids] } }] },
    select: columns,
  });
}

/** The fields of action of the projects in scope. */
export function listProjectFields(db: Transaction, scope: Scope) {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), { deletedAt: null }] },
    select: { id: true, fieldOfActionId: true },
  });
}
