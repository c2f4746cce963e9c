import { type Actor, userIdOf } from '#app/access/actor.ts';
import { allowed, type Verdict } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { storedPlan } from '#app/records/import-batch/import-batch.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { type BatchRow, findBatch } from '#app/records/import-batch/store.server.ts';
import { type ImportKindName, importKinds } from '#app/records/import-batch/terms.ts';
import type { ImportPlan } from './row.ts';
import { rowHandlers } from './rows.server.ts';

/** How long a step may be silent before somebody else may take it up, in milliseconds. */
export const lease = 60_000;

/** The import that an input names, if the actor sees it. */
export async function loadBatch(
  { db, scope, actor }: ReadContext,
  { id }: { readonly id: string },
): Promise<BatchRow> {
  const row = await findBatch(db, scope, userIdOf(actor), id);
  if (!row) throw notFound();
  return row;
}

/** The plan of a batch; null before there is one. */
export function planOf(batch: BatchRow): ImportPlan | null {
  if (batch.plan === null) return null;
  const parsed = storedPlan.safeParse(JSON.parse(batch.plan));
  return parsed.success ? parsed.data : null;
}

/** May the actor do this with an import, and write the records that it writes? */
export function mayWrite(
  actor: Actor,
  verb: 'check' | 'apply' | 'undo',
  kind: ImportKindName | null,
): Verdict {
  const verdict = allowed(importPermissions, verb, actor);
  if (verdict !== true || !kind) return verdict;
  const { permissions } = rowHandlers[kind];
  const create = allowed(permissions, 'create', actor);
  return create === true ? allowed(permissions, 'update', actor) : create;
}

/** The kind of record that a batch writes; null before it is known. */
export function kindOf(batch: BatchRow): ImportKindName | null {
  return importKinds.find((kind) => kind === batch.kind) ?? null;
}
