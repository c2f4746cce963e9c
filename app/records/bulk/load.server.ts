import { userIdOf } from '#app/access/actor.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { type BulkRunRow, findRun } from './store.server.ts';
import { type BulkList, type BulkVerb, bulkLists, bulkVerbs } from './terms.ts';

export interface LoadedRun extends BulkRunRow {
  readonly list: BulkList;
  readonly verb: BulkVerb;
}

/** The run that an input names, if the actor made it. */
export async function loadRun(
  { db, actor }: ReadContext,
  { id }: { readonly id: string },
): Promise<LoadedRun> {
  const row = await findRun(db, userIdOf(actor) ?? '', id);
  const list = bulkLists.find((known) => known === row?.list);
  const verb = bulkVerbs.find((known) => known === row?.verb);
  if (!row || !list || !verb) throw notFound();
  return { ...row, list, verb };
}
