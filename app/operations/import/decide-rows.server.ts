import { z } from 'zod';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { loadBatch, mayWrite } from './load.server.ts';
import { type Batch, rowHandlers } from './rows.server.ts';

/** `import.decide`: what would happen to some rows, in the actor's scope. */
export const decideRows = defineRead({
  name: 'import.decide',
  input: z.strictObject({ id: id(), batch: z.custom<Batch>() }),
  load: loadBatch,
  may: (actor, batch) => mayWrite(actor, 'check', batch),
  run: (context, { batch }) => rowHandlers[batch.plan.kind].decide(context, batch),
});
