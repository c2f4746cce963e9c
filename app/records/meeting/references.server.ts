import type { Actor } from '#app/access/actor.ts';
import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { knownFieldsOfAction } from '#app/records/concept/store.server.ts';
import { isProjectVisible } from '#app/records/project/store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';

/** The regions a user works in; the administrator's and the operator's are all. */
export function workingRegions(actor: Actor): readonly string[] | 'all' {
  return actor.kind === 'user' && actor.role !== 'ADMIN' ? actor.regionKeys : 'all';
}

/** The region that a record belongs to: the one chosen, if the actor works in it, else the actor's first. */
export async function regionFor({ db, actor }: ReadContext, chosen: string | null): Promise<string> {
  const regions = await listRegions(db, workingRegions(actor));
  const region = chosen === null ? regions[0] : regions.find(({ key }) => key === chosen);
  if (!region) throw invalidField('regionKey', 'region');
  return region.key;
}

interface References {
  readonly projectId: string | null;
  readonly fieldOfActionIds: readonly string[];
}

/** What a meeting points at must be there and visible to whoever writes. */
export async function assertReferences(
  { db, scope }: ReadContext,
  { projectId, fieldOfActionIds }: References,
): Promise<void> {
  if (projectId && !(await isProjectVisible(db, scope, projectId)))
    throw invalidField('projectId', 'not-visible');
  const known = await knownFieldsOfAction(db, fieldOfActionIds);
  if (fieldOfActionIds.some((id) => !known.has(id))) throw invalidField('fieldOfActionIds', 'not-visible');
}
