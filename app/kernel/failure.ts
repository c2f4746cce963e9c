/** The few ways in which a use case fails. One table per door turns them into a status, a sentence or an exit code. */
export type FailureCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'throttled'
  | 'unavailable'
  | 'unexpected';

/** One field that is wrong: where, and the key (with its parameters) of the sentence that says why. */
export interface FieldError {
  /** Path as forms and JSON name it: `title`, `followUps[1].due`. */
  readonly path: string;
  readonly message: string;
}

interface FailureDetails {
  readonly fields?: readonly FieldError[];
  /** What the record looks like now, for a conflict. Already presented for the actor. */
  readonly current?: unknown;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A failure that the caller can understand and its door can explain. `reason` is a key of the `failure` translations. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly reason: string;
  readonly fields: readonly FieldError[];
  readonly current: unknown;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: FailureCode, reason: string = code, details: FailureDetails = {}) {
    super(`${code}: ${reason}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'Failure';
    this.code = code;
    this.reason = reason;
    this.fields = details.fields ?? [];
    this.current = details.current;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** Not visible and not existing are one and the same answer. */
export function notFound(): Failure {
  return new Failure('not-found');
}

/** The record was changed since it was read. */
export function conflict(current: unknown): Failure {
  return new Failure('conflict', 'conflict', { current });
}

/** A rule of the record that one field breaks. */
export function invalidField(path: string, message: string): Failure {
  return new Failure('invalid', 'invalid', { fields: [{ path, message }] });
}
