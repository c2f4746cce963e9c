import { allowed } from '#app/access/permission.ts';
import { dayOf } from '#app/kernel/day.ts';
import { conflict, Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { extendedDueAfter, extensionInput } from './data-request.ts';
import { dataRequestPermissions } from './policy.ts';
import { presentDataRequest } from './present.ts';
import { updateOpenRequest } from './store.server.ts';
import { loadDataRequest } from './view.server.ts';

/**
 * `data-request.extend`: the answer takes up to two further months, for reasons
 * that the person is told (Art. 12 Abs. 3 DSGVO). Once, and within the first
 * month: afterwards it would only hide that the answer is late.
 */
export const extendDataRequest = defineWrite({
  name: 'data-request.extend',
  input: extensionInput,
  load: loadDataRequest,
  may: (actor) => allowed(dataRequestPermissions, 'extend', actor),
  async run(context, { id, version, reason }) {
    const { db, actor, now, today, history } = context;
    const row = await loadDataRequest(context, { id });
    if (row.status !== 'OPEN') throw new Failure('conflict', 'data-request-over');
    if (row.extendedFrom !== null) throw new Failure('conflict', 'extended-already');
    if (row.dueOn < today) throw new Failure('conflict', 'extension-late');
    const dueOn = extendedDueAfter(row.receivedOn ?? dayOf(row.requestedAt));
    const extension = { dueOn, extendedFrom: row.dueOn, extension: reason };
    if (!(await updateOpenRequest(db, id, version, { ...extension, updatedAt: now }))) {
      throw conflict(presentDataRequest(row, actor, today));
    }
    history.record({
      recordKind: 'data-request',
      recordId: id,
      version: version + 1,
      before: { dueOn: row.dueOn, extendedFrom: null, extension: null },
      after: extension,
    });
    return { id, dueOn };
  },
});
