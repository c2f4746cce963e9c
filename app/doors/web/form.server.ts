import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { type Notice, writeNotice } from './cookies.server.ts';
import { asFailure, failureInit, type ShownFailure, showFailure } from './failure.server.ts';
import type { Visit } from './page.server.ts';

const limits = { fields: 2_000, characters: 1_000_000 };

/** The fields of a posted form; files are no part of any form here yet and are dropped. */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData();
  const kept = new FormData();
  let characters = 0;
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    characters += name.length + value.length;
    if ([...kept.keys()].length >= limits.fields || characters > limits.characters) break;
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
}

interface SubmitOptions<Result> {
  /** Values that come from the address and not from the form; they win. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly form?: FormData;
  readonly done: (result: Result) => Promise<Response> | Response;
}

/**
 * Hands a posted form to a use case. Wrong input comes back as the form with
 * everything typed kept and each error at its field; nothing is written then.
 */
export async function submit<Result>(
  visit: Visit,
  useCase: UseCase<z.ZodType, Result>,
  { fixed = {}, form, done }: SubmitOptions<Result>,
) {
  const fields = form ?? (await readForm(visit.request));
  for (const [name, value] of Object.entries(fixed)) fields.set(name, value);
  // The schemas read what forms send (texts) as well as JSON; the use case parses the same payload once more.
  const submission = parseWithZod(fields, { schema: useCase.input, disableAutoCoercion: true });
  if (submission.status !== 'success') {
    const answer: FormAnswer = { result: submission.reply(), failure: null, current: null };
    // A list's "add a row" is not an error: the form comes back one row longer.
    return data(answer, { status: submission.status === 'error' ? 400 : 200 });
  }
  try {
    return await done(await visit.ask(useCase, submission.payload));
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = asFailure(error);
    if (!['invalid', 'conflict', 'throttled', 'unavailable'].includes(failure.code)) throw error;
    const fieldErrors: Record<string, string[]> = {};
    for (const { path, message } of failure.fields) (fieldErrors[path] ??= []).push(message);
    const answer: FormAnswer = {
      result: submission.reply({ fieldErrors }),
      failure: showFailure(failure),
      current: failure.current ?? null,
    };
    return data(answer, failureInit(failure));
  }
}

/** On to another page, which says what was done. */
export async function redirectWithNotice(target: string, notice: Notice): Promise<Response> {
  return redirect(target, { headers: { 'Set-Cookie': await writeNotice(notice) } });
}
