import type { z } from 'zod';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import {
  alreadyClaimed,
  claimReceipt,
  fillReceipt,
  findReceipt,
  type ReceiptClaim,
} from '#app/kernel/receipt.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { within } from '#app/kernel/within.server.ts';
import { readJson } from './body.server.ts';
import type { Caller } from './caller.server.ts';
import { isChanged, Problem } from './problem.server.ts';
import { tagOf, versionRead } from './record-tag.server.ts';
import type { Ask, RecordJson, Resource } from './resource.ts';

export interface Call {
  readonly request: Request;
  readonly caller: Caller;
  readonly environment: Environment;
  readonly resource: Resource;
}

/** Use cases on behalf of the caller, in an environment. */
export function askerIn(environment: Environment, { actor }: Caller): Ask {
  return (useCase, input) => useCase.run(environment, actor, input);
}

function recordResponse(record: RecordJson, { caller, resource }: Call, status: 200 | 201): Response {
  const headers = new Headers({
    'Content-Type': 'application/json; charset=utf-8',
    ETag: tagOf(record, caller.actor.userId),
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization',
  });
  if (status === 201) headers.set('Location', `/api/v1/${resource.path}/${record.id}`);
  return new Response(JSON.stringify(record), { status, headers });
}

export const answerRecord = (record: RecordJson, call: Call) => recordResponse(record, call, 200);

function claimOf({ request, caller }: Call, json: object): ReceiptClaim | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem(400, 'invalid-query', {
      fields: [{ path: 'Idempotency-Key', message: 'idempotency-key' }],
    });
  }
  const { pathname } = new URL(request.url);
  const said = `${request.method} ${pathname} ${JSON.stringify(json)}`;
  return { tokenId: caller.tokenId, secret: caller.secret, key, request: said };
}

/** What was answered before under this key. */
async function answeredBefore(call: Call, claim: ReceiptClaim): Promise<Response | null> {
  const { environment } = call;
  const kept = await findReceipt(environment.database.read, claim, environment.now()).catch((error) => {
    if (error instanceof Failure && error.reason === 'idempotency-key') {
      const fields = [{ path: 'Idempotency-Key', message: 'idempotency-key-used' }];
      throw new Problem(422, 'idempotency-key', { fields });
    }
    throw error;
  });
  if (kept === null) return null;
  const response = recordResponse(JSON.parse(kept), call, 201);
  response.headers.set('Idempotency-Replayed', 'true');
  return response;
}

/**
 * Makes a record and answers with it. With an `Idempotency-Key` the answer is
 * kept in the transaction that makes the record; of the same request sent five
 * times at once, one makes it and all get that one's answer.
 */
export async function answerCreate(call: Call): Promise<Response> {
  const { request, caller, environment, resource } = call;
  const json = await readJson(request);
  const fields = parseInput(resource.body, json);
  const claim = claimOf(call, json);
  const before = claim && (await answeredBefore(call, claim));
  if (before) return before;
  const id = environment.newId();
  const now = environment.now();
  let made: RecordJson | null = null;
  const inside = within(environment, {
    before: async (db) => {
      if (claim) await claimReceipt(db, claim, now);
    },
    after: async (written, db) => {
      made = await resource.view(askerIn(written, caller), id);
      if (claim) await fillReceipt(db, claim, JSON.stringify(made));
    },
  });
  try {
    await resource.create(askerIn(inside, caller), id, fields);
  } catch (error) {
    const late = claim && error instanceof Failure && error.reason === alreadyClaimed;
    const answer = late ? await answeredBefore(call, claim) : null;
    if (answer) return answer;
    throw error;
  }
  if (!made) throw new Error(`${resource.useCases.create.name} wrote nothing.`);
  return recordResponse(made, call, 201);
}

/** The refusal of a writer who has not read the present state, with that state. */
async function changedSince({ caller, environment, resource }: Call, id: string): Promise<Problem> {
  const current = await resource.view(askerIn(environment, caller), id);
  const headers = { ETag: tagOf(current, caller.actor.userId) };
  return new Problem(412, 'changed', { current, headers });
}

async function ifStillAsRead<Result>(
  call: Call,
  id: string,
  write: (version: number) => Promise<Result>,
): Promise<Result> {
  const version = versionRead(call.request, id, call.caller.actor.userId);
  if (version === null) throw await changedSince(call, id);
  try {
    return await write(version);
  } catch (error) {
    throw isChanged(error) ? await changedSince(call, id) : error;
  }
}

/** Of what a schema has read only the fields that were sent: the others would be set to nothing. */
function sentFields(patch: z.ZodObject, json: Record<string, unknown>): Record<string, unknown> {
  const parsed = parseInput(patch, json);
  const sent = Object.entries(parsed).filter(([name]) => Object.hasOwn(json, name));
  if (sent.length === 0) throw new Problem(422, 'invalid', { fields: [{ path: '', message: 'no-changes' }] });
  return Object.fromEntries(sent);
}

/** Changes some fields of a record and answers with it as this change left it. */
export async function answerChange(call: Call, id: string): Promise<Response> {
  const { request, caller, environment, resource } = call;
  const json = await readJson(request, ['application/json', 'application/merge-patch+json']);
  const fields = sentFields(resource.patch, json);
  return ifStillAsRead(call, id, async (version) => {
    let saved: RecordJson | null = null;
    const inside = within(environment, {
      after: async (written) => {
        saved = await resource.view(askerIn(written, caller), id);
      },
    });
    await resource.change(askerIn(inside, caller), id, version, fields);
    if (!saved) throw new Error(`${resource.useCases.change.name} wrote nothing.`);
    return recordResponse(saved, call, 200);
  });
}

/** Puts a record into the bin. */
export async function answerBin(
  call: Call,
  id: string,
  bin: NonNullable<Resource['bin']>,
): Promise<Response> {
  return ifStillAsRead(call, id, async (version) => {
    await bin(askerIn(call.environment, call.caller), id, version);
    return new Response(null, { status: 204 });
  });
}
