import { allowed } from '#app/access/permission.ts';
import { dayOf } from '#app/kernel/day.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { dataRequestReference, extendedDueAfter } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { presentDataRequest } from './present.ts';
import { type DataRequestRow, findDataRequest } from './store.server.ts';

/** The request that an input names, if the actor sees whose it is. */
export async function loadDataRequest(
  { db, scope }: ReadContext,
  { id }: { readonly id: string },
): Promise<DataRequestRow> {
  const row = await findDataRequest(db, scope, id);
  if (!row) throw notFound();
  return row;
}

/** `data-request.view`: one request, with what was asked and answered. */
export const viewDataRequest = defineRead({
  name: 'data-request.view',
  input: dataRequestReference,
  load: loadDataRequest,
  may: (actor) => allowed(dataRequestPermissions, 'view', actor),
  run: async ({ actor, today, sendsMail }, _input, row) => ({
    request: presentDataRequest(row, actor, today),
    extendedDue: extendedDueAfter(row.receivedOn ?? dayOf(row.requestedAt)),
    reader: actor.kind === 'user' ? actor.name : '',
    today,
    sendsMail,
  }),
});
