import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findAccount } from '#app/records/account/store.server.ts';
import { bulkReference } from './bulk.ts';
import { bulkKinds } from './kinds.server.ts';
import { loadRun } from './load.server.ts';
import { bulkPermissions } from './policy.ts';
import { countItems, listItems } from './store.server.ts';
import { bulkOutcomes } from './terms.ts';

const namedAtMost = 15;

/** `bulk.view`: a plan or what became of it: how many at each outcome, and the first of each by name. */
export const viewBulk = defineRead({
  name: 'bulk.view',
  input: bulkReference,
  load: loadRun,
  may: (actor) => allowed(bulkPermissions, 'view', actor),
  async run(context, { id }, { list, verb, value, target, status }) {
    const { db } = context;
    const counts = await countItems(db, id);
    const named = bulkOutcomes.filter((outcome) => (counts.get(outcome) ?? 0) > 0);
    const items = await Promise.all(named.map((outcome) => listItems(db, id, outcome, namedAtMost)));
    const ids = items.flat().map(({ recordId }) => recordId);
    const records = ids.length > 0 ? await bulkKinds[list].select(context, ids, ids.length) : [];
    const label = new Map(records.map((record) => [record.id, record.label]));
    const steward = verb === 'STEWARD' && value ? await findAccount(db, value) : null;
    return {
      id,
      list,
      verb: verb === 'REPLACE_TAG' && target === null ? ('REMOVE_TAG' as const) : verb,
      target,
      value: verb === 'STEWARD' ? (steward?.name ?? null) : value,
      status,
      outcomes: named.map((outcome, index) => ({
        outcome,
        count: counts.get(outcome) ?? 0,
        // What has gone out of sight since is counted, not named.
        names: (items[index] ?? []).flatMap(({ recordId }) => label.get(recordId) ?? []),
      })),
    };
  },
});
