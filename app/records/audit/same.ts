import { Failure } from '#app/kernel/failure.ts';
import { type State, says } from './states.ts';

/**
 * What a form for something new has made already, when it is sent again: the
 * same words have nothing left to do. Others would be dropped in silence, and
 * are refused instead, so that they stay in the form.
 *
 * @throws Failure conflict
 */
export function assertSame<Result>(
  stands: State,
  sent: Readonly<Record<string, unknown>>,
  result: Result,
): Result {
  if (says(stands, sent)) return result;
  throw new Failure('conflict', 'already-saved');
}
