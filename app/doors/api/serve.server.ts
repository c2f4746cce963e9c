import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { etagOf, holds } from '#app/doors/web/etag.server.ts';
import { readyJson } from '#app/doors/web/packed.server.ts';
import { isRecordId } from '#app/kernel/json.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { readQuery } from './body.server.ts';
import { type Caller, callerOf } from './caller.server.ts';
import { describeApi } from './open-api.server.ts';
import { answerProblem, type ErrorPaths, type Place, Problem } from './problem.server.ts';
import { holdsTag, tagOf } from './record-tag.server.ts';
import type { Ask, Question, Resource, WholeAnswer } from './resource.ts';
import { type Language, languageOf } from './words.server.ts';
import { answerBin, answerChange, answerCreate, answerRecord, askerIn, type Call } from './write.server.ts';

type RouteArguments = LoaderFunctionArgs | ActionFunctionArgs;

/** All that stands behind `/api/v1`. */
export interface Api {
  readonly resources: readonly Resource[];
  readonly questions: readonly Question[];
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', Vary: 'Authorization' },
  });
}

const methods = { read: 'GET', create: 'POST', change: 'PATCH', bin: 'DELETE' } as const;
type Handlers = Partial<Record<keyof typeof methods, () => Promise<Response>>>;

/** Runs what answers this method; HEAD is GET without its body. */
function byMethod({ method }: Request, handlers: Handlers): Promise<Response> {
  const wanted = method === 'HEAD' ? 'GET' : method;
  const possible = Object.entries(methods).flatMap(([verb, name]) => {
    const handle = Object.entries(handlers).find(([known]) => known === verb)?.[1];
    return handle ? [{ name, handle }] : [];
  });
  const chosen = possible.find(({ name }) => name === wanted);
  if (chosen) return chosen.handle();
  const names = possible.map(({ name }) => name).join(', ');
  throw new Problem(405, 'method-not-allowed', { headers: { Allow: names } });
}

/** An id that is none names nothing. */
function idOf(text: string): string {
  if (!isRecordId(text)) throw new Problem(404, 'not-found');
  return text.toLowerCase();
}

async function answerView(call: Call, id: string): Promise<Response> {
  readNothing(call.request);
  const record = await call.resource.view(askerIn(call.environment, call.caller), id);
  const response = answerRecord(record, call);
  if (!holdsTag(call.request, tagOf(record, call.caller.actor.userId))) return response;
  response.headers.delete('Content-Type');
  return new Response(null, { status: 304, headers: response.headers });
}

async function answerList({ resource, request, caller, environment }: Call): Promise<Response> {
  return json(await resource.list(askerIn(environment, caller), readQuery(new URL(request.url))));
}

/** An address that takes no parameters takes none in silence. */
function readNothing(request: Request): void {
  const [name] = Object.keys(readQuery(new URL(request.url)));
  if (name === undefined) return;
  throw new Problem(400, 'invalid-query', { fields: [{ path: name, message: 'unknown-field-here' }] });
}

function answerResource(call: Call, segments: readonly string[]): Promise<Response> {
  const [text] = segments;
  if (text === undefined) {
    return byMethod(call.request, { read: () => answerList(call), create: () => answerCreate(call) });
  }
  const id = idOf(text);
  const { bin } = call.resource;
  return byMethod(call.request, {
    read: () => answerView(call, id),
    change: () => answerChange(call, id),
    ...(bin && { bin: () => answerBin(call, id, bin) }),
  });
}

/** The ids in an address, where it is the one that the pattern means; else null. */
function idsIn(pattern: string, segments: readonly string[]): Record<string, string> | null {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return null;
  const ids: Record<string, string> = {};
  for (const [place, part] of parts.entries()) {
    const segment = segments[place] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) ids[name] = segment;
    else if (part !== segment) return null;
  }
  return ids;
}

interface Asking {
  readonly request: Request;
  readonly caller: Caller;
  readonly environment: Call['environment'];
  readonly segments: readonly string[];
}

/** 304 as long as nothing of it has changed for this caller. */
async function answerWhole(
  ask: Ask,
  request: Request,
  { version, json: whole }: WholeAnswer,
  query: object,
): Promise<Response> {
  const etag = etagOf(await ask(version, query));
  const headers = new Headers({ 'Cache-Control': 'private, no-cache', ETag: etag, Vary: 'Authorization' });
  if (holds(request, etag)) return new Response(null, { status: 304, headers });
  return readyJson(request, await ask(whole, query), headers);
}

function answerPath(api: Api, { segments, ...asking }: Asking): Promise<Response> {
  const resource = api.resources.find(({ path }) => path === segments[0]);
  if (resource && segments.length <= 2) return answerResource({ ...asking, resource }, segments.slice(1));
  for (const question of api.questions) {
    const found = idsIn(question.path, segments);
    if (!found) continue;
    return byMethod(asking.request, {
      read: async () => {
        const ids = Object.fromEntries(Object.entries(found).map(([name, text]) => [name, idOf(text)]));
        const query = parseInput(question.query, readQuery(new URL(asking.request.url)));
        const ask = askerIn(asking.environment, asking.caller);
        if (typeof question.run !== 'function') return answerWhole(ask, asking.request, question.run, query);
        return json(await question.run(ask, ids, query));
      },
    });
  }
  throw new Problem(404, 'not-found');
}

function placeOf({ method }: Request): Place {
  return method === 'GET' || method === 'HEAD' ? 'address' : 'body';
}

/** The loader and the action of everything under `/api/v1/`. Every answer is JSON, every failure a problem document. */
export function serveApi(api: Api) {
  return async ({ request, params, context }: RouteArguments): Promise<Response> => {
    const segments = (params['*'] ?? '').replace(/\/$/, '').split('/');
    const asked = languageOf(request);
    let language: Language = asked ?? 'de';
    let errorPaths: ErrorPaths = {};
    try {
      if (segments.length === 1 && segments[0] === 'openapi.json') {
        return await byMethod(request, { read: async () => json(describeApi(api, language)) });
      }
      const caller = await callerOf(request, context);
      language = asked ?? caller.locale;
      errorPaths = api.resources.find(({ path }) => path === segments[0])?.errorPaths ?? {};
      const { environment } = context;
      return await answerPath(api, { request, caller, environment, segments });
    } catch (error) {
      return answerProblem(error, {
        language,
        place: placeOf(request),
        errorPaths,
        onUnexpected: (err) => context.log.error({ err, path: `/api/v1/${segments[0] ?? ''}` }, 'unexpected'),
      });
    }
  };
}
