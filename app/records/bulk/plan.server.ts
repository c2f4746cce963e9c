import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { fold } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { findSteward } from '#app/records/account/store.server.ts';
import { bulkPlan, tooMany } from './bulk.ts';
import { type BulkRecord, bulkKinds } from './kinds.server.ts';
import { bulkPermissions } from './policy.ts';
import { insertRun } from './store.server.ts';
import { type BulkVerb, mostAtOnce } from './terms.ts';

interface Change {
  readonly verb: BulkVerb;
  readonly tag: string | null;
  readonly stewardId: string | null;
}

/** Would the record be any different afterwards? */
function differs({ tags, stewardId }: BulkRecord, change: Change): boolean {
  const has = tags.some((name) => fold(name) === fold(change.tag ?? ''));
  switch (change.verb) {
    case 'ADD_TAG':
      return !has;
    case 'REMOVE_TAG':
      return has;
    case 'STEWARD':
      return stewardId !== change.stewardId;
    case 'BIN':
      return true;
  }
}

/**
 * `bulk.plan`: which records a change would touch, each with the version that
 * stands now. Nothing of theirs is written yet: the plan is what the preview
 * shows and what is carried out later.
 */
export const planBulk = defineWrite({
  name: 'bulk.plan',
  input: bulkPlan,
  may: (actor) => allowed(bulkPermissions, 'plan', actor),
  async run(context, { list, ids, all, query, verb, tag, stewardId }) {
    const { db, actor, now, newId } = context;
    const ownerId = userIdOf(actor);
    if (ownerId === null) throw new Failure('forbidden', 'forbidden-role');
    if (verb === 'STEWARD' && stewardId && !(await findSteward(db, stewardId)))
      throw invalidField('stewardId', 'steward');
    const records = await bulkKinds[list].select(context, all ? query : ids, mostAtOnce + 1);
    if (records.length > mostAtOnce) throw invalidField('ids', tooMany);
    const present = records.filter(({ binned }) => !binned);
    if (present.length === 0) throw invalidField('ids', 'nothing-chosen');
    const id = newId();
    const change = { verb, tag, stewardId };
    await insertRun(
      db,
      { id, list, verb, value: verb === 'STEWARD' ? stewardId : tag, ownerId, createdAt: now },
      present.map((record) => ({
        recordId: record.id,
        version: record.version,
        outcome: differs(record, change) ? 'PENDING' : 'UNCHANGED',
        before: record.stewardId,
      })),
    );
    return { id };
  },
});
