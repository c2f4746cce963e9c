import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { nameAccounts } from '#app/records/account/store.server.ts';
import { stateInput } from '#app/records/audit/history.ts';
import { historyPermissions } from '#app/records/audit/policy.ts';
import { isSame } from '#app/records/audit/states.ts';
import { loadStanding, stateAfter, visibleFields } from './load.server.ts';
import { namesOf, referencesIn } from './names.server.ts';

/** `history.view-state`: a record as a whole as it stood after one of its changes, beside how it stands now. */
export const viewState = defineRead({
  name: 'history.view-state',
  input: stateInput,
  load: loadStanding,
  may: (actor) => allowed(historyPermissions, 'view-state', actor),
  reads: (_standing, { kind, id }) => (kind === 'contact' ? id : null),
  async run(context, { kind, id, entry: entryId }, standing) {
    const fields = visibleFields(context, kind);
    const reference = { recordKind: kind, recordId: id };
    const { entry, state } = await stateAfter(context, reference, standing.state, entryId);
    if (!state) throw notFound();
    const [nameOf, writers] = await Promise.all([
      namesOf(context, referencesIn(fields, [state, standing.state])),
      nameAccounts(context.db, entry.actorId === null ? [] : [entry.actorId]),
    ]);
    return {
      title: standing.title,
      version: standing.version,
      binned: standing.binned,
      at: entry.at.toISOString(),
      who: entry.actorId === null ? null : (writers.get(entry.actorId) ?? null),
      today: context.today,
      fields: Object.entries(fields).map(([name, field]) => ({
        name,
        label: field.label,
        long: field.long,
        earlier: field.show(state[name], nameOf),
        current: field.show(standing.state[name], nameOf),
        differs: !isSame(state[name], standing.state[name]),
        restorable: field.restorable,
      })),
    };
  },
});
