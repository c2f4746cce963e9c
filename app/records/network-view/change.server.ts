import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { mayChange, networkViewChange, networkViewReference, networkViewShown } from './network-view.ts';
import { networkViewPermissions } from './policy.ts';
import { networkViewSnapshot, presentNetworkView } from './present.ts';
import { assertShareable, loadNetworkView, shareableRegions } from './reader.server.ts';
import { cleanedQuery } from './shown-query.server.ts';
import { isNameTaken, type NetworkViewRow, updateNetworkView } from './store.server.ts';

function mayAlter(actor: ReadContext['actor'], row: NetworkViewRow): Verdict {
  const verdict = allowed(networkViewPermissions, 'change', actor);
  return verdict === true ? mayChange(actor, row) : verdict;
}

/** `network-view.prepare-change`: the form of a view, and the regions it can be shared in. */
export const prepareNetworkViewChange = defineRead({
  name: 'network-view.prepare-change',
  input: networkViewReference,
  load: loadNetworkView,
  may: mayAlter,
  run: async (context, _input, row) => ({
    view: presentNetworkView(row, context.actor),
    regions: await shareableRegions(context),
  }),
});

/** `network-view.change`: another name, shared or not. */
export const changeNetworkView = defineWrite({
  name: 'network-view.change',
  input: networkViewChange,
  load: loadNetworkView,
  may: mayAlter,
  async run(context, { id, version, name, regionKey }, row) {
    const { db, actor, now, history } = context;
    if (regionKey !== row.regionKey) await assertShareable(context, regionKey);
    const sortKey = sortKeyOf(name) || name;
    if (await isNameTaken(db, { ...row, sortKey })) throw invalidField('name', 'view-taken');
    if (!(await updateNetworkView(db, id, version, { name, sortKey, regionKey, updatedAt: now })))
      throw conflict(presentNetworkView(row, actor));
    history.record({
      recordKind: 'network-view',
      recordId: id,
      version: version + 1,
      before: networkViewSnapshot(row),
      after: networkViewSnapshot({ ...row, name, regionKey }),
    });
    return { id, name };
  },
});

/** `network-view.update`: the same name for what the network page shows now. */
export const updateShownView = defineWrite({
  name: 'network-view.update',
  input: networkViewShown,
  load: loadNetworkView,
  may: mayAlter,
  async run({ db, actor, now, history }, { id, version, query, places, opened }, row) {
    const shown = {
      query: cleanedQuery(query),
      places: JSON.stringify(places),
      opened: JSON.stringify(opened),
    };
    if (!(await updateNetworkView(db, id, version, { ...shown, updatedAt: now })))
      throw conflict(presentNetworkView(row, actor));
    history.record({
      recordKind: 'network-view',
      recordId: id,
      version: version + 1,
      before: networkViewSnapshot(row),
      after: networkViewSnapshot({ ...row, ...shown }),
    });
    return { id, name: row.name, query: shown.query };
  },
});
