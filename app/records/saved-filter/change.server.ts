import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { savedFilterPermissions } from './policy.ts';
import { presentSavedFilter, savedFilterSnapshot } from './present.ts';
import { assertShareable, loadSavedFilter, mayShare } from './reader.server.ts';
import { mayChange, savedFilterChange, savedFilterReference, savedFilterVersion } from './saved-filter.ts';
import { deleteSavedFilter, isNameTaken, type SavedFilterRow, updateSavedFilter } from './store.server.ts';

function may(verb: 'change' | 'remove') {
  return (actor: ReadContext['actor'], row: SavedFilterRow): Verdict => {
    const verdict = allowed(savedFilterPermissions, verb, actor);
    return verdict === true ? mayChange(actor, row) : verdict;
  };
}

/** `saved-filter.prepare-change`: the form of a filter, and the regions it can be shared in. */
export const prepareFilterChange = defineRead({
  name: 'saved-filter.prepare-change',
  input: savedFilterReference,
  load: loadSavedFilter,
  may: may('change'),
  async run({ db, actor }, _input, row) {
    const shareable = allowed(savedFilterPermissions, 'share', actor) === true;
    return {
      filter: presentSavedFilter(row, actor),
      regions: shareable ? await listRegions(db, workingRegions(actor)) : [],
    };
  },
});

/** `saved-filter.change`: another name, shared or not. */
export const changeFilter = defineWrite({
  name: 'saved-filter.change',
  input: savedFilterChange,
  load: loadSavedFilter,
  may: (actor, row, { regionKey }) => {
    const verdict = may('change')(actor, row);
    return verdict === true && regionKey !== row.regionKey ? mayShare(actor, regionKey) : verdict;
  },
  async run(context, { id, version, name, regionKey }, row) {
    const { db, actor, now, history } = context;
    if (regionKey !== row.regionKey) await assertShareable(context, regionKey);
    const sortKey = sortKeyOf(name) || name;
    if (await isNameTaken(db, { ...row, sortKey })) throw invalidField('name', 'taken');
    if (!(await updateSavedFilter(db, id, version, { name, sortKey, regionKey, updatedAt: now })))
      throw conflict(presentSavedFilter(row, actor));
    history.record({
      recordKind: 'saved-filter',
      recordId: id,
      version: version + 1,
      before: savedFilterSnapshot(row),
      after: savedFilterSnapshot({ ...row, name, regionKey }),
    });
    return { list: row.list, name };
  },
});

/** `saved-filter.remove`: gone for all who shared it; the answer holds what brings it back. */
export const removeFilter = defineWrite({
  name: 'saved-filter.remove',
  input: savedFilterVersion,
  load: loadSavedFilter,
  may: may('remove'),
  async run({ db, actor, history }, { id, version }, row) {
    if (!(await deleteSavedFilter(db, id, version))) throw conflict(presentSavedFilter(row, actor));
    history.record({
      recordKind: 'saved-filter',
      recordId: id,
      version,
      before: savedFilterSnapshot(row),
    });
    return { id, ...savedFilterSnapshot(row) };
  },
});
