import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { projectsIn } from '#app/database/scope.server.ts';

/** Who takes part in the projects in scope that belong to a field of action, with the field. */
export async function listFieldsOfParticipants(db: Transaction, scope: Scope) {
  const rows = await db.projectParticipant.findMany({
    where: {
      project: {
        AND: [
          projectsIn(scope),
          { deletedAt: null, status: { not: 'CANCELLED' }, fieldOfActionId: { not: null } },
        ],
      },
    },
    select: { organisationId: true, project: { select: { fieldOfActionId: true } } },
  });
  return rows.flatMap(({ organisationId, project }) =>
    project.fieldOfActionId ? [{ organisationId, fieldOfActionId: project.fieldOfActionId }] : [],
  );
}
