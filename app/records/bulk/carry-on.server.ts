import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { bulkReference } from './bulk.ts';
import { type BulkRecord, bulkKinds } from './kinds.server.ts';
import { type LoadedRun, loadRun } from './load.server.ts';
import { bulkPermissions } from './policy.ts';
import { type BulkItemRow, listItems, moveRun, settleItems } from './store.server.ts';

/** How many records one transaction takes on: a second's work at most, so that nobody waits long behind it. */
const portion = 300;

interface Pair {
  readonly item: BulkItemRow;
  readonly record: BulkRecord;
}

/** Writes the change to these records, or takes it back, and notes each in the history. */
async function write(context: WriteContext, run: LoadedRun, pairs: readonly Pair[], undo: boolean) {
  const { db, now, newId, history } = context;
  const { list, verb, value } = run;
  const kind = bulkKinds[list];
  const ids = pairs.map(({ record }) => record.id);
  const note = (sides: (pair: Pair) => readonly [before: object, after: object]) => {
    for (const pair of pairs) {
      const [before, after] = sides(pair);
      history.record({
        recordKind: list,
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
  const name = value ?? '';
  const [tagId = ''] = await ensureTags(db, [name], newId, now);
  const add = (verb === 'ADD_TAG') !== undo;
  await kind.tag(context, ids, { id: tagId, name }, add);
  note(({ record }) => {
    const others = record.tags.filter((_tag, index) => record.tagIds[index] !== tagId);
    return [{ tags: record.tags }, { tags: add ? [...others, name] : others }];
  });
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
    const there = items.flatMap((item): Pair[] => {
      const record = records.get(item.recordId);
      return record && record.binned === binned ? [{ item, record }] : [];
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
    if (finished) await moveRun(db, id, [undo ? 'UNDOING' : 'RUNNING'], undo ? 'UNDONE' : 'DONE');
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
