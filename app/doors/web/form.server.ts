import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { Failure } from '#app/kernel/failure.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import type { Comparison } from '#app/records/audit/ui/ConflictMerge.tsx';
import { type Notice, writeNotice } from './cookies.server.ts';
import { asFailure, failureInit, type ShownFailure, showFailure } from './failure.server.ts';
import type { Visit } from './page.server.ts';

const limits = { fields: 2_000, characters: 1_000_000 };

/**
 * The fields of a posted form. Files are no part of any form here and are dropped.
 *
 * @throws Failure invalid when it is no form or beyond all measure
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new Failure('invalid');
  });
  const kept = new FormData();
  let fields = 0;
  let characters = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    fields += 1;
    characters += name.length + value.length;
    if (fields > limits.fields || characters > limits.characters) throw new Failure('invalid');
    kept.append(name, value);
  }
  return kept;
}

/** What a form is shown again with: the text kept, each error at its field, and the failure of the whole. */
export interface FormAnswer {
  readonly result: SubmissionResult<string[]>;
  readonly failure: ShownFailure | null;
  /** The record as it now stands, when somebody else was faster. */
  readonly current: unknown;
  /** Both versions field by field, where the form knows how to merge them. */
  readonly comparison: Comparison | null;
}

type Payload = Record<string, unknown>;
type Compare = (payload: Payload) => Promise<Comparison>;

const shownInForm = new Set(['invalid', 'conflict', 'throttled', 'unavailable', 'unauthenticated']);

/**
 * Parses a posted form and hands what it says to `work`. Wrong input, and what
 * `work` refuses, comes back as the form with everything typed kept and each
 * error at its field; nothing is written then.
 */
export async function answerForm(
  form: FormData,
  schema: z.ZodType,
  work: (fields: Payload) => Promise<Response>,
  compare?: Compare,
) {
  // The schemas read what forms send (texts) as well as JSON; the use case parses the same payload once more.
  const submission = parseWithZod(form, { schema, async: false, disableAutoCoercion: true });
  if (submission.status !== 'success') {
    const answer: FormAnswer = { result: submission.reply(), failure: null, current: null, comparison: null };
    // A list's "add a row" is not an error: the form comes back one row longer.
    return data(answer, { status: submission.status === 'error' ? 400 : 200 });
  }
  try {
    return await work(submission.payload);
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = asFailure(error);
    if (!shownInForm.has(failure.code)) throw error;
    const fieldErrors: Record<string, string[]> = {};
    for (const { path, message } of failure.fields)
      fieldErrors[path] = [...(fieldErrors[path] ?? []), message];
    const answer: FormAnswer = {
      // With an error of the form as a whole, or the form would take the answer for a success and empty itself.
      result: submission.reply({ formErrors: [failure.reason], fieldErrors }),
      failure: showFailure(failure),
      current: failure.current ?? null,
      comparison: await comparisonFor(failure, submission.payload, compare),
    };
    return data(answer, failureInit(failure));
  }
}

/** Both versions, if somebody was faster; without them the form still has what was typed, and the record as it stands. */
async function comparisonFor({ code, reason }: Failure, payload: Payload, compare: Compare | undefined) {
  if (code !== 'conflict' || reason !== 'conflict' || !compare) return null;
  return compare(payload).catch(() => null);
}

interface SubmitOptions<Result> {
  /** Values that come from the address and not from the form; they win. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly form?: FormData;
  /** Sets both versions beside each other when somebody was faster. */
  readonly compare?: Compare;
  readonly done: (result: Result) => Promise<Response> | Response;
}

/** Hands a posted form to a use case. */
export async function submit<Result>(
  visit: Visit,
  useCase: UseCase<z.ZodType, Result>,
  { fixed = {}, form, compare, done }: SubmitOptions<Result>,
) {
  const fields = form ?? (await readForm(visit.request));
  for (const [name, value] of Object.entries(fixed)) fields.set(name, value);
  return answerForm(
    fields,
    useCase.input,
    async (payload) => done(await visit.ask(useCase, payload)),
    compare,
  );
}

/** On to another page, which says what was done. */
export async function redirectWithNotice(target: string, notice: Notice): Promise<Response> {
  return redirect(target, { headers: { 'Set-Cookie': await writeNotice(notice) } });
}
