import { Failure } from '#app/kernel/failure.ts';

/** The failure that a piece of work ends with; that it ends well is the test's failure. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
