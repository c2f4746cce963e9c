import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, Failure, invalidField } from '#app/kernel/failure.ts';
import { fold } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { bulkKinds } from '#app/records/bulk/kinds.server.ts';
import { insertRun } from '#app/records/bulk/store.server.ts';
import { hadTarget, mostAtOnce } from '#app/records/bulk/terms.ts';
import { loadTag } from './list.server.ts';
import { tagPermissions } from './policy.ts';
import {
  type CountedTag,
  deleteUnusedTag,
  findTag,
  findTagByName,
  idsTagged,
  insertTag,
  respellTag,
} from './store.server.ts';
import { tagInput, tagMerging, tagRemoval, tagRenaming } from './tag.ts';

/** What became of a change: done, or a plan of what it means for those who carry the tag, to be looked at first. */
interface Outcome {
  readonly name: string;
  readonly runId: string | null;
}

function assertSeen({ name }: CountedTag, was: string): void {
  if (name !== was) throw conflict({ name });
}

const isUnused = ({ _count }: CountedTag) => _count.organisations + _count.contacts === 0;

/**
 * A plan by which all who carry the tag carry another instead, or none. Beyond
 * what one plan holds the rest is left for the next: the tag is there as long
 * as something carries it.
 */
async function planReplacement(
  context: WriteContext,
  tag: CountedTag,
  target: string | null,
): Promise<Outcome> {
  const { db, actor, now, newId } = context;
  const ownerId = userIdOf(actor);
  if (ownerId === null) throw new Failure('forbidden', 'forbidden-role');
  const ids = await idsTagged(db, tag.id, mostAtOnce);
  const records = await bulkKinds.tagged.select(context, ids, mostAtOnce);
  const runId = newId();
  const has = (tags: readonly string[]) =>
    target !== null && tags.some((name) => fold(name) === fold(target));
  await insertRun(
    db,
    { id: runId, list: 'tagged', verb: 'REPLACE_TAG', value: tag.name, target, ownerId, createdAt: now },
    records.map(({ id, version, tags }) => ({
      recordId: id,
      version,
      outcome: 'PENDING',
      before: has(tags) ? hadTarget : null,
    })),
  );
  return { name: tag.name, runId };
}

async function remove({ db, history }: WriteContext, tag: CountedTag): Promise<Outcome> {
  if (!(await deleteUnusedTag(db, tag))) throw conflict(null);
  history.record({ recordKind: 'tag', recordId: tag.id, before: { name: tag.name } });
  return { name: tag.name, runId: null };
}

/** `tag.create`: a word to choose from before anything carries it. */
export const createTag = defineWrite({
  name: 'tag.create',
  input: tagInput,
  may: (actor) => allowed(tagPermissions, 'create', actor),
  async run({ db, now, newId, history }, { name }) {
    if (await findTagByName(db, name)) throw invalidField('name', 'taken');
    const id = newId();
    await insertTag(db, { id, name, sortKey: fold(name), createdAt: now });
    history.record({ recordKind: 'tag', recordId: id, after: { name } });
    return { id, name };
  },
});

/** `tag.rename`: at once where it is another spelling or nothing carries it, else as a plan. */
export const renameTag = defineWrite({
  name: 'tag.rename',
  input: tagRenaming,
  load: loadTag,
  may: (actor) => allowed(tagPermissions, 'rename', actor),
  async run(context, { id, was, name }, tag): Promise<Outcome> {
    assertSeen(tag, was);
    const same = await findTagByName(context.db, name);
    if (same && same.id !== id) throw invalidField('name', 'tag-taken');
    if (!same && !isUnused(tag)) return planReplacement(context, tag, name);
    if (name === was) return { name, runId: null };
    if (!(await respellTag(context.db, id, was, name))) throw conflict(null);
    context.history.record({ recordKind: 'tag', recordId: id, before: { name: was }, after: { name } });
    return { name, runId: null };
  },
});

/** `tag.merge`: whoever carries the one carries the other, and the one is gone. */
export const mergeTag = defineWrite({
  name: 'tag.merge',
  input: tagMerging,
  load: loadTag,
  may: (actor) => allowed(tagPermissions, 'merge', actor),
  async run(context, { id, was, into }, tag): Promise<Outcome> {
    assertSeen(tag, was);
    const target = into === id ? null : await findTag(context.db, into);
    if (!target) throw invalidField('into', 'choice');
    return isUnused(tag) ? remove(context, tag) : planReplacement(context, tag, target.name);
  },
});

/** `tag.remove`: at once where nothing carries it, else as a plan that says how many do. */
export const removeTag = defineWrite({
  name: 'tag.remove',
  input: tagRemoval,
  load: loadTag,
  may: (actor) => allowed(tagPermissions, 'remove', actor),
  async run(context, { was }, tag): Promise<Outcome> {
    assertSeen(tag, was);
    return isUnused(tag) ? remove(context, tag) : planReplacement(context, tag, null);
  },
});
