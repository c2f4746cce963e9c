import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { mayChange, networkViewVersion } from './network-view.ts';
import { networkViewPermissions } from './policy.ts';
import { networkViewSnapshot, presentNetworkView } from './present.ts';
import { loadNetworkView, readerOf } from './reader.server.ts';
import { findNetworkView, type NetworkViewRow, updateNetworkView } from './store.server.ts';

function may(verb: 'remove' | 'restore') {
  return (actor: ReadContext['actor'], row: NetworkViewRow): Verdict => {
    const verdict = allowed(networkViewPermissions, verb, actor);
    return verdict === true ? mayChange(actor, row) : verdict;
  };
}

/** `network-view.remove`: gone for all who shared it, and out of presentations; for thirty days it can be brought back. */
export const removeNetworkView = defineWrite({
  name: 'network-view.remove',
  input: networkViewVersion,
  load: loadNetworkView,
  may: may('remove'),
  async run({ db, actor, now, history }, { id, version }, row) {
    if (!(await updateNetworkView(db, id, version, { removedAt: now, updatedAt: now })))
      throw conflict(presentNetworkView(row, actor));
    history.record({
      recordKind: 'network-view',
      recordId: id,
      version: version + 1,
      before: networkViewSnapshot(row),
    });
    return { id, version: version + 1, name: row.name };
  },
});

async function loadRemoved(context: ReadContext, { id }: { readonly id: string }): Promise<NetworkViewRow> {
  const row = await findNetworkView(context.db, readerOf(context), id, 'removed');
  if (!row) throw notFound();
  return row;
}

/** `network-view.restore`: back again, in the presentations too. */
export const restoreNetworkView = defineWrite({
  name: 'network-view.restore',
  input: networkViewVersion,
  load: loadRemoved,
  may: may('restore'),
  async run({ db, actor, now, history }, { id, version }, row) {
    if (!(await updateNetworkView(db, id, version, { removedAt: null, updatedAt: now })))
      throw conflict(presentNetworkView(row, actor));
    history.record({
      recordKind: 'network-view',
      recordId: id,
      version: version + 1,
      after: networkViewSnapshot(row),
    });
    return { id, name: row.name };
  },
});
