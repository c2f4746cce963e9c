import { userIdOf } from '#app/access/actor.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { type BulkRunRow, findRun } from './store.server.ts';
import { type RunList, type RunVerb, runLists, runVerbs } from './terms.ts';

export interface LoadedRun extends BulkRunRow {
  readonly list: RunList;
  readonly verb: RunVerb;
}

/** The run that an input names, if the actor made it. */
export async function loadRun(
  { db, actor }: ReadContext,
  { id }: { readonly id: string },
): Promise<LoadedRun> {
  const row = await findRun(db, userIdOf(actor) ?? '', id);
  const list = runLists.find((known) => known === row?.list);
  const verb = runVerbs.find((known) => known === row?.verb);
  if (!row || !list || !verb) throw notFound();
  return { ...row, list, verb };
}
