import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { deleteUnusedTag, ensureTags } from '#app/records/tag/store.server.ts';
import { bulkReference } from './bulk.ts';
import { type BulkRecord, bulkKinds } from './kinds.server.ts';
import { type LoadedRun, loadRun } from './load.server.ts';
import { bulkPermissions } from './policy.ts';
import { type BulkItemRow, listItems, moveRun, settleItems } from './store.server.ts';
import { hadTarget } from './terms.ts';

/** How many records one transaction takes on: a second's work at most, so that nobody waits long behind it. */
const portion = 300;

interface Pair {
  readonly item: BulkItemRow;
  readonly record: BulkRecord;
}

type Note = (sides: (pair: Pair) => readonly [before: object, after: object]) => void;

/** Adds, removes or replaces a tag, or takes that back: what had the new one before keeps it. */
async function retag(
  context: WriteContext,
  run: LoadedRun,
  pairs: readonly Pair[],
  undo: boolean,
  note: Note,
) {
  const { db, now, newId } = context;
  const { list, verb, value, target } = run;
  const tag = async (name: string | null) => {
    if (name === null) return null;
    const [id = ''] = await ensureTags(db, [name], newId, now);
    return { id, name };
  };
  const [old, fresh] = verb === 'ADD_TAG' ? [null, value] : [value, target];
  const [leaves, comes] = [await tag(old), await tag(fresh)];
  const hadFresh = ({ item }: Pair) => item.before === hadTarget;
  for (const had of new Set(pairs.map(hadFresh))) {
    const ids = pairs.filter((pair) => hadFresh(pair) === had).map(({ record }) => record.id);
    const change = undo ? { add: leaves, remove: had ? null : comes } : { add: comes, remove: leaves };
    await bulkKinds[list].tag(context, ids, change);
  }
  note((pair) => {
    const { tags, tagIds } = pair.record;
    const [add, remove] = undo ? [leaves, hadFresh(pair) ? null : comes] : [comes, leaves];
    const others = tags.filter((_name, index) => tagIds[index] !== add?.id && tagIds[index] !== remove?.id);
    return [{ tags }, { tags: add ? [...others, add.name] : others }];
  });
}

/** Writes the change to these records, or takes it back, and notes each in the history. */
async function write(context: WriteContext, run: LoadedRun, pairs: readonly Pair[], undo: boolean) {
  const { now, history } = context;
  const { list, verb, value } = run;
  const kind = bulkKinds[list];
  const ids = pairs.map(({ record }) => record.id);
  const note: Note = (sides) => {
    for (const pair of pairs) {
      const [before, after] = sides(pair);
      history.record({
        recordKind: pair.record.kind,
        recordId: pair.record.id,
        version: pair.record.version + 1,
        before: { ...before },
        after: { ...after },
      });
    }
  };
  if (verb === 'BIN') {
    await kind.bin(context, ids, !undo);
    const stamp = { deletedAt: now.toISOString() };
    note(() => (undo ? [stamp, { deletedAt: null }] : [{ deletedAt: null }, stamp]));
    return;
  }
  if (verb === 'STEWARD') {
    const next = ({ item }: Pair) => (undo ? item.before : value);
    for (const stewardId of new Set(pairs.map(next))) {
      const group = pairs.filter((pair) => next(pair) === stewardId).map(({ record }) => record.id);
      await kind.steward(context, group, stewardId);
    }
    note((pair) => [{ stewardId: pair.record.stewardId }, { stewardId: next(pair) }]);
    return;
  }
  await retag(context, run, pairs, undo, note);
}

/** A tag whose place another has taken, once nothing carries it. */
async function dropUnused({ db, history }: WriteContext, name: string | null) {
  const gone = name === null ? null : await deleteUnusedTag(db, { name });
  if (gone) history.record({ recordKind: 'tag', recordId: gone.id, before: { name: gone.name } });
}

/**
 * `bulk.carry-on`: the next portion of a run, in one transaction with its audit
 * entries. What somebody changed since the preview is left alone, and told; of a
 * run that is being undone, what somebody changed since the run.
 */
export const carryOnBulk = defineWrite({
  name: 'bulk.carry-on',
  input: bulkReference,
  load: loadRun,
  may: (actor) => allowed(bulkPermissions, 'carry-on', actor),
  revises: ['network'],
  async run(context, { id }, loaded) {
    const { db } = context;
    // Holds the run: of two who carry it on at once the second finds what the first has left.
    const forwards = await moveRun(db, id, ['PLANNED', 'RUNNING'], 'RUNNING');
    const undo = !forwards && (await moveRun(db, id, ['UNDOING'], 'UNDOING'));
    if (!forwards && !undo) return { finished: true };
    const items = await listItems(db, id, undo ? 'CHANGED' : 'PENDING', portion);
    const ids = items.map(({ recordId }) => recordId);
    const kind = bulkKinds[loaded.list];
    await kind.hold(context, ids);
    const records = new Map((await kind.select(context, ids, portion)).map((record) => [record.id, record]));
    const binned = undo && loaded.verb === 'BIN';
    // A tag that is given up is so in the bin, too.
    const fits = ({ binned: is }: BulkRecord) => loaded.verb === 'REPLACE_TAG' || is === binned;
    const there = items.flatMap((item): Pair[] => {
      const record = records.get(item.recordId);
      return record && fits(record) ? [{ item, record }] : [];
    });
    const ready = there.filter(({ item, record }) => record.version === item.version + (undo ? 1 : 0));
    const idsOf = (pairs: readonly Pair[]) => new Set(pairs.map(({ record }) => record.id));
    const [present, current] = [idsOf(there), idsOf(ready)];
    await settleItems(
      db,
      id,
      ids.filter((one) => !present.has(one)),
      undo ? 'KEPT' : 'GONE',
    );
    await settleItems(
      db,
      id,
      ids.filter((one) => present.has(one) && !current.has(one)),
      undo ? 'KEPT' : 'STALE',
    );
    if (ready.length > 0) await write(context, loaded, ready, undo);
    await settleItems(db, id, [...current], undo ? 'UNDONE' : 'CHANGED');
    const finished = items.length < portion;
    if (finished) {
      await moveRun(db, id, [undo ? 'UNDOING' : 'RUNNING'], undo ? 'UNDONE' : 'DONE');
      if (loaded.verb === 'REPLACE_TAG') await dropUnused(context, undo ? loaded.target : loaded.value);
    }
    return { finished };
  },
});

/** `bulk.undo`: turns a run round; carrying it on takes back what it has done. */
export const undoBulk = defineWrite({
  name: 'bulk.undo',
  input: bulkReference,
  load: loadRun,
  may: (actor) => allowed(bulkPermissions, 'undo', actor),
  async run({ db }, { id }) {
    if (!(await moveRun(db, id, ['RUNNING', 'DONE', 'UNDOING'], 'UNDOING'))) throw conflict(null);
    return { id };
  },
});
