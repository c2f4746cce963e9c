import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { mayChange } from '../network-view/network-view.ts';
import { readerOf } from '../network-view/reader.server.ts';
import { loadPresentation } from './load.server.ts';
import { presentationPermissions } from './policy.ts';
import { presentationSnapshot, presentPresentation } from './present.ts';
import { presentationVersion } from './presentation.ts';
import { findPresentation, type PresentationRow, updatePresentation } from './store.server.ts';

function may(verb: 'remove' | 'restore') {
  return (actor: ReadContext['actor'], row: PresentationRow): Verdict => {
    const verdict = allowed(presentationPermissions, verb, actor);
    return verdict === true ? mayChange(actor, row) : verdict;
  };
}

/** `presentation.remove`: gone for all who shared it; for thirty days it can be brought back. Its views stay. */
export const removePresentation = defineWrite({
  name: 'presentation.remove',
  input: presentationVersion,
  load: loadPresentation,
  may: may('remove'),
  async run({ db, actor, now, history }, { id, version }, row) {
    if (!(await updatePresentation(db, id, version, { removedAt: now, updatedAt: now })))
      throw conflict(presentPresentation(row, actor));
    history.record({
      recordKind: 'presentation',
      recordId: id,
      version: version + 1,
      before: presentationSnapshot(row),
    });
    return { id, version: version + 1, name: row.name };
  },
});

async function loadRemoved(context: ReadContext, { id }: { readonly id: string }): Promise<PresentationRow> {
  const row = await findPresentation(context.db, readerOf(context), id, 'removed');
  if (!row) throw notFound();
  return row;
}

/** `presentation.restore`: back again. */
export const restorePresentation = defineWrite({
  name: 'presentation.restore',
  input: presentationVersion,
  load: loadRemoved,
  may: may('restore'),
  async run({ db, actor, now, history }, { id, version }, row) {
    if (!(await updatePresentation(db, id, version, { removedAt: null, updatedAt: now })))
      throw conflict(presentPresentation(row, actor));
    history.record({
      recordKind: 'presentation',
      recordId: id,
      version: version + 1,
      after: presentationSnapshot(row),
    });
    return { id, name: row.name };
  },
});
