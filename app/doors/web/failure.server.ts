import { data } from '@remix-run/node';
import { isDatabaseError } from '#app/database/errors.ts';
import { Failure, type FailureCode } from '#app/kernel/failure.ts';

/** The one table from failures to HTTP. */
export const statusOf: Readonly<Record<FailureCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  throttled: 429,
  unavailable: 503,
  unexpected: 500,
};

/** What a page is told of a failure: the key of its sentence, never its stack. */
export interface ShownFailure {
  readonly code: FailureCode;
  readonly reason: string;
  readonly seconds?: number;
}

/** Any error as a failure of ours; what is not one of ours is unexpected and keeps its cause for the log. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (isDatabaseError(error)) {
    if (error.kind === 'busy' || error.kind === 'unavailable') {
      return new Failure('unavailable', error.kind, { retryAfterSeconds: 5, cause: error });
    }
    if (error.kind === 'unique') return new Failure('conflict', 'taken', { cause: error });
  }
  return new Failure('unexpected', 'unexpected', { cause: error });
}

export function showFailure(failure: Failure): ShownFailure {
  return {
    code: failure.code,
    reason: failure.reason,
    ...(failure.retryAfterSeconds === undefined ? {} : { seconds: failure.retryAfterSeconds }),
  };
}

export function failureInit(failure: Failure): { status: number; headers: Headers } {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (failure.retryAfterSeconds !== undefined) headers.set('Retry-After', String(failure.retryAfterSeconds));
  return { status: statusOf[failure.code], headers };
}

/** A thrown answer that the nearest error boundary shows. */
export function failurePage(failure: Failure) {
  return data(showFailure(failure), failureInit(failure));
}
