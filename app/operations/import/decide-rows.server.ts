import { z } from 'zod';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { loadBatch, mayWrite } from './load.server.ts';
import { type Batch, rowHandlers } from './rows.server.ts';

/** `import.decide`: what would happen to some rows, in the actor's scope; without an import, at the command line, too. */
export const decideRows = defineRead({
  name: 'import.decide',
  input: z.strictObject({ id: id().nullable(), batch: z.custom<Batch>() }),
  load: async (context, input) => {
    if (input.id !== null) await loadBatch(context, { id: input.id });
  },
  may: (actor, _loaded, { batch }) => mayWrite(actor, 'check', batch.plan.kind),
  run: (context, { batch }) => rowHandlers[batch.plan.kind].decide(context, batch),
});
