import { isDatabaseError } from '#app/database/errors.ts';
import type { ProblemReason } from '#app/i18n/de/api.ts';
import { Failure, type FieldError } from '#app/kernel/failure.ts';
import { asFailure, statusOf } from '../web/failure.server.ts';
import { type Language, sentenceOf, wordsFor } from './words.server.ts';

interface Details {
  readonly fields?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  /** The record as it now stands, as it would be answered. */
  readonly current?: unknown;
  readonly cause?: unknown;
}

/** A request that can't be answered, as HTTP says it. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: ProblemReason;
  readonly fields: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  readonly current: unknown;

  constructor(status: number, reason: ProblemReason, { fields, headers, current, cause }: Details = {}) {
    super(`${status}: ${reason}`, { cause });
    this.name = 'Problem';
    this.status = status;
    this.reason = reason;
    this.fields = fields ?? [];
    this.headers = headers ?? {};
    this.current = current;
  }
}

/** Where a request went wrong: in its address (400) or in what it says (422). */
export type Place = 'address' | 'body';

function reasonOf({ code, reason }: Failure, place: Place): ProblemReason {
  if (code === 'invalid') return place === 'body' ? 'invalid' : 'invalid-query';
  if (code === 'conflict') return reason === 'conflict' ? 'changed' : 'conflict';
  return reason === 'forbidden-read-only' ? 'read-only' : code;
}

/** An unknown field is reported at its own name, for that is where the sender looks for it. */
function atTheirNames({ path, message }: FieldError): FieldError[] {
  const [key, query] = message.split('?', 2);
  if (key !== 'unknown-field') return [{ path, message }];
  const names = new URLSearchParams(query).get('name')?.split(', ') ?? [];
  const at = (name: string) =>
    path.split('.').at(-1) === name ? path : [path, name].filter(Boolean).join('.');
  return names.map((name) => ({ path: at(name), message: 'unknown-field-here' }));
}

function asProblem(error: unknown, place: Place): Problem {
  if (error instanceof Problem) return error;
  // A rule of the database that no schema of ours has told first is still the sender's to mend.
  if (isDatabaseError(error) && error.kind === 'check') return new Problem(422, 'invalid');
  const failure = asFailure(error);
  const reason = reasonOf(failure, place);
  const status = reason === 'invalid' ? 422 : reason === 'changed' ? 412 : statusOf[failure.code];
  const wait = failure.retryAfterSeconds;
  return new Problem(status, reason, {
    fields: failure.fields,
    current: failure.current,
    cause: failure.cause,
    headers: wait === undefined ? {} : { 'Retry-After': String(wait) },
  });
}

/** Names of fields as the API has them, where a use case calls them otherwise. */
export type ErrorPaths = Readonly<Record<string, string>>;

function renamed(path: string, names: ErrorPaths): string {
  const [, first = '', rest = ''] = /^([^.[]*)(.*)$/s.exec(path) ?? [];
  return `${Object.hasOwn(names, first) ? names[first] : first}${rest}`;
}

interface Telling {
  readonly language: Language;
  readonly place: Place;
  readonly errorPaths?: ErrorPaths;
  /** Told of what is nobody's fault but ours. */
  readonly onUnexpected: (cause: unknown) => void;
}

/** Any error as a problem document (RFC 9457) in the caller's language. Nothing of a cause gets in. */
export function answerProblem(
  error: unknown,
  { language, place, errorPaths = {}, onUnexpected }: Telling,
): Response {
  const problem = asProblem(error, place);
  if (problem.status >= 500 && problem.reason === 'unexpected') onUnexpected(problem.cause ?? error);
  const { title, detail } = wordsFor(language).problem[problem.reason];
  const errors = problem.fields.flatMap(atTheirNames).map(({ path, message }) => ({
    path: renamed(path, errorPaths),
    message: sentenceOf(message, language),
  }));
  const document = {
    type: `/api/docs#${problem.reason}`,
    title,
    status: problem.status,
    detail,
    errors,
    ...(problem.current === undefined || problem.current === null ? {} : { current: problem.current }),
  };
  return new Response(JSON.stringify(document), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      ...problem.headers,
    },
  });
}

/** Is it the record that has moved on since it was read? */
export function isChanged(error: unknown): boolean {
  return error instanceof Failure && error.code === 'conflict' && error.reason === 'conflict';
}
