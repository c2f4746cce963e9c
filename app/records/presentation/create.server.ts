import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { assertShareable, readerOf, shareableRegions } from '../network-view/reader.server.ts';
import { chosenSteps, offeredViews } from './load.server.ts';
import { presentationPermissions } from './policy.ts';
import { presentationSnapshot } from './present.ts';
import { presentationInput } from './presentation.ts';
import { findPresentation, insertPresentation } from './store.server.ts';

/** `presentation.prepare`: what a new presentation can be made of. */
export const preparePresentation = defineRead({
  name: 'presentation.prepare',
  input: presentationInput.pick({}),
  may: (actor) => allowed(presentationPermissions, 'create', actor),
  run: async (context) => ({
    /** Chosen here, so that a form sent twice makes one. */
    id: context.newId(),
    views: await offeredViews(context, []),
    regions: await shareableRegions(context),
  }),
});

/** `presentation.create`: views in an order, with a sentence each; sent twice by one page it is one. */
export const createPresentation = defineWrite({
  name: 'presentation.create',
  input: presentationInput,
  may: (actor) => allowed(presentationPermissions, 'create', actor),
  async run(context, { id: chosen, steps: rows, ...fields }) {
    const { db, actor, now, newId, history } = context;
    const ownerId = userIdOf(actor);
    if (ownerId === null) throw new Failure('forbidden', 'forbidden-role');
    const known = chosen && (await findPresentation(db, readerOf(context), chosen, 'kept'));
    if (known) return { id: known.id, name: known.name };
    await assertShareable(context, fields.regionKey);
    const steps = await chosenSteps(context, { ...fields, steps: rows });
    const row = { id: chosen ?? newId(), ...fields, sortKey: sortKeyOf(fields.name) || fields.name, ownerId };
    await insertPresentation(db, { ...row, createdAt: now, updatedAt: now }, steps);
    history.record({
      recordKind: 'presentation',
      recordId: row.id,
      version: 1,
      after: presentationSnapshot({ ...row, steps }),
    });
    return { id: row.id, name: row.name };
  },
});
