import { allowed, type Verdict } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { mayChange } from '../network-view/network-view.ts';
import { assertShareable, shareableRegions } from '../network-view/reader.server.ts';
import { chosenSteps, loadPresentation, offeredViews } from './load.server.ts';
import { presentationPermissions } from './policy.ts';
import { presentationSnapshot, presentPresentation } from './present.ts';
import { presentationChange, presentationReference } from './presentation.ts';
import { type PresentationRow, replaceSteps, updatePresentation } from './store.server.ts';

function mayAlter(actor: ReadContext['actor'], row: PresentationRow): Verdict {
  const verdict = allowed(presentationPermissions, 'change', actor);
  return verdict === true ? mayChange(actor, row) : verdict;
}

/** `presentation.prepare-change`: its form, the views to choose from, the regions it can be shared in. */
export const preparePresentationChange = defineRead({
  name: 'presentation.prepare-change',
  input: presentationReference,
  load: loadPresentation,
  may: mayAlter,
  run: async (context, _input, row) => ({
    presentation: presentPresentation(row, context.actor),
    views: await offeredViews(
      context,
      row.steps.map(({ viewId }) => viewId),
    ),
    regions: await shareableRegions(context),
  }),
});

/** `presentation.change`: another name, other views, another order, shared or not. */
export const changePresentation = defineWrite({
  name: 'presentation.change',
  input: presentationChange,
  load: loadPresentation,
  may: mayAlter,
  async run(context, { id, version, steps: rows, ...fields }, row) {
    const { db, actor, now, history } = context;
    if (fields.regionKey !== row.regionKey) await assertShareable(context, fields.regionKey);
    const steps = await chosenSteps(context, { ...fields, steps: rows });
    const columns = { ...fields, sortKey: sortKeyOf(fields.name) || fields.name, updatedAt: now };
    if (!(await updatePresentation(db, id, version, columns)))
      throw conflict(presentPresentation(row, actor));
    await replaceSteps(db, id, steps);
    history.record({
      recordKind: 'presentation',
      recordId: id,
      version: version + 1,
      before: presentationSnapshot(row),
      after: presentationSnapshot({ ...row, ...fields, steps }),
    });
    return { id, name: fields.name };
  },
});
