import { allowed } from '#app/access/permission.ts';
import { conflict, Failure, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { restoreInput } from '#app/records/audit/history.ts';
import { historyPermissions } from '#app/records/audit/policy.ts';
import { historyKinds } from './kinds.server.ts';
import { loadStanding, stateAfter, visibleFields } from './load.server.ts';

/** `history.restore-state`: some fields of an earlier state put back, as an update of the record by the same rules. */
export const restoreState = defineWrite({
  name: 'history.restore-state',
  input: restoreInput,
  load: loadStanding,
  may: (actor) => allowed(historyPermissions, 'restore-state', actor),
  revises: ['network'],
  async run(context, { kind, id, entry, version, fields }) {
    const { find, write } = historyKinds[kind];
    const standing = await find(context.db, context.scope, id, context.today);
    if (!standing || standing.binned) throw notFound();
    if (standing.version !== version) throw conflict(null);
    const { state } = await stateAfter(context, { recordKind: kind, recordId: id }, standing.state, entry);
    if (!state) throw notFound();
    const known = visibleFields(context, kind);
    if (!fields.every((name) => known[name]?.restorable)) throw new Failure('invalid');
    // What is not named stays as it stands: an update says all of a record.
    const form = Object.fromEntries(
      Object.entries(known)
        .filter(([, { restorable }]) => restorable)
        .map(([name]) => [name, (fields.includes(name) ? state : standing.state)[name]]),
    );
    await write(context, { ...form, id, version });
    return { id, title: standing.title };
  },
});
