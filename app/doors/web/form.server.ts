import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { Failure } from '#app/kernel/failure.ts';
import { joinMoments } from '#app/kernel/moment.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import type { Comparison } from '#app/records/audit/ui/ConflictMerge.tsx';
import { type Notice, writeNotice } from './cookies.server.ts';
import { asFailure, failureInit, type ShownFailure, showFailure } from './failure.server.ts';
import { publicPage, type Visit } from './page.server.ts';

const limits = { fields: 2_000, characters: 1_000_000 };

// Names build objects and lists, and a row 999,999,999 would be a list that long. The two that begin with
// underscores steer the form library; no form of ours sends them.
const fieldName = /^[A-Za-z][\w-]{0,99}(?:\.[\w-]{1,100}|\[\d{1,3}\]){0,4}(?::time)?$/;

/**
 * The fields of a posted form. Files are no part of any form here and are dropped.
 *
 * @throws Failure invalid when it is no form, beyond all measure, or has names that none of ours has
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
    const measured = fields <= limits.fields && characters <= limits.characters;
    if (!measured || !fieldName.test(name)) throw new Failure('invalid');
    kept.append(name, value);
  }
  return joinMoments(kept);
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

const shownCodes = new Set(['invalid', 'conflict', 'throttled', 'unavailable', 'unauthenticated']);

/** What the form itself says. Whose role may not use it at all gets a page instead. */
function isShownInForm({ code, reason }: Failure): boolean {
  return shownCodes.has(code) || (code === 'forbidden' && reason !== 'forbidden-role');
}

/** Typed anew rather than sent back: a password in an answer can end up in a screenshot or a cache. */
const hideFields = ['password', 'current', 'next', 'repeat', 'token'];

/**
 * Parses a posted form and hands what it says to `work`. Wrong input, and what
 * `work` refuses, comes back as the form with everything typed kept and each
 * error at its field; nothing is written then.
 */
export async function answerForm<Done = Response>(
  form: FormData,
  schema: z.ZodType,
  work: (fields: Payload) => Promise<Done>,
  compare?: Compare,
) {
  // The schemas read what forms send (texts) as well as JSON; the use case parses the same payload once more.
  const submission = parseWithZod(form, { schema, async: false, disableAutoCoercion: true });
  if (submission.status !== 'success') {
    const answer: FormAnswer = {
      result: submission.reply({ hideFields }),
      failure: null,
      current: null,
      comparison: null,
    };
    return data(answer, { status: 400 });
  }
  try {
    return await work(submission.payload);
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = asFailure(error);
    if (!isShownInForm(failure)) throw error;
    const fieldErrors: Record<string, string[]> = {};
    for (const { path, message } of failure.fields)
      fieldErrors[path] = [...(fieldErrors[path] ?? []), message];
    const answer: FormAnswer = {
      // With an error of the form as a whole, or the form would take the answer for a success and empty itself.
      result: submission.reply({ hideFields, formErrors: [failure.reason], fieldErrors }),
      failure: showFailure(failure),
      current: failure.current ?? null,
      comparison: await comparisonFor(failure, submission.payload, compare),
    };
    return data(answer, failureInit(failure));
  }
}

/**
 * An action behind the sign-in that a form posts to. Whose session ended while
 * they were writing gets the form back with all of it, to send it again once
 * they have signed in elsewhere; only a page without scripts goes to the sign-in.
 */
export function formPage<Result>(handle: (visit: Visit) => Promise<Result>) {
  return publicPage(async (visit) => {
    if (visit.actor.kind !== 'anonymous') return handle(visit);
    return answerForm(await readForm(visit.request), z.looseObject({}), async () => {
      throw new Failure('unauthenticated');
    });
  });
}

/** Both versions, if somebody was faster; without them the form still has what was typed, and the record as it stands. */
async function comparisonFor({ code, reason }: Failure, payload: Payload, compare: Compare | undefined) {
  if (code !== 'conflict' || reason !== 'conflict' || !compare) return null;
  return compare(payload).catch(() => null);
}

interface SubmitOptions<Result, Done> {
  /** Values that come from the address and not from the form; they win. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly form?: FormData;
  /** Sets both versions beside each other when somebody was faster. */
  readonly compare?: Compare;
  readonly done: (result: Result) => Promise<Done> | Done;
}

/** Hands a posted form to a use case. */
export async function submit<Result, Done = Response>(
  visit: Visit,
  useCase: UseCase<z.ZodType, Result>,
  { fixed = {}, form, compare, done }: SubmitOptions<Result, Done>,
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
