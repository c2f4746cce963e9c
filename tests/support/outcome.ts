import { Failure } from '#app/kernel/failure.ts';

/** How an attempt ended: `done`, the first wrong field's message, or the reason of the failure. */
export function outcomeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Failure) return error.fields[0]?.message ?? error.reason;
      throw error;
    },
  );
}
