import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { networkViewInput } from './network-view.ts';
import { networkViewPermissions } from './policy.ts';
import { networkViewSnapshot } from './present.ts';
import { assertShareable, readerOf } from './reader.server.ts';
import { cleanedQuery } from './shown-query.server.ts';
import { findNetworkView, insertNetworkView, isNameTaken } from './store.server.ts';

/** `network-view.save`: what the network page shows now, under a name; sent twice by one page it is kept once. */
export const saveNetworkView = defineWrite({
  name: 'network-view.save',
  input: networkViewInput,
  may: (actor) => allowed(networkViewPermissions, 'save', actor),
  async run(context, { id: chosen, name, query, places, opened, regionKey }) {
    const { db, actor, now, newId, history } = context;
    const ownerId = userIdOf(actor);
    if (ownerId === null) throw new Failure('forbidden', 'forbidden-role');
    const known = chosen && (await findNetworkView(db, readerOf(context), chosen, 'kept'));
    if (known) return { id: known.id, name: known.name, query: known.query };
    await assertShareable(context, regionKey);
    const row = {
      id: chosen ?? newId(),
      name,
      sortKey: sortKeyOf(name) || name,
      query: cleanedQuery(query),
      places: JSON.stringify(places),
      opened: JSON.stringify(opened),
      ownerId,
      regionKey,
    };
    if (await isNameTaken(db, row)) throw invalidField('name', 'view-taken');
    await insertNetworkView(db, { ...row, createdAt: now, updatedAt: now });
    history.record({
      recordKind: 'network-view',
      recordId: row.id,
      version: 1,
      after: networkViewSnapshot(row),
    });
    return { id: row.id, name, query: row.query };
  },
});
