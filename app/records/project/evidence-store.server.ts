import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { projectsIn } from '#app/database/scope.server.ts';

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
    select: {
      id: true,
      title: true,
      status: true,
      startsOn: true,
      endsOn: true,
      participants: { select: { organisationId: true, from: true, to: true } },
    },
  });
}

/** The fields of action of the projects in scope. */
export function listProjectFields(db: Transaction, scope: Scope) {
  return db.project.findMany({
    where: { AND: [projectsIn(scope), { deletedAt: null }] },
    select: { id: true, fieldOfActionId: true },
  });
}
