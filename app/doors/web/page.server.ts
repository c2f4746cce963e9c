import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { z } from 'zod';
import { type Actor, anonymous } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import { readSession } from '#app/records/account/session.server.ts';
import type { Preferences } from '#app/records/account/terms.ts';
import { readSessionCookie } from './cookies.server.ts';
import { asFailure, failurePage } from './failure.server.ts';
import { loggedPath } from './logged-path.server.ts';

type RouteArguments = LoaderFunctionArgs | ActionFunctionArgs;

export interface Visit {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: RouteArguments['context'];
  readonly actor: Actor;
  readonly sessionId: string | null;
  readonly preferences: Preferences | null;
  /** Asks one use case on behalf of whoever is visiting. */
  readonly ask: <Result>(useCase: UseCase<z.ZodType, Result>, input?: unknown) => Promise<Result>;
}

/** By what the server makes for each request: every loader gets a copy of the request itself. */
const visits = new WeakMap<object, Map<string, Promise<Visit>>>();

async function begin({ request, params, context }: RouteArguments): Promise<Visit> {
  const { environment, appUrl } = context;
  const cookie = await readSessionCookie(request, appUrl);
  const session = cookie ? await readSession(environment.database, cookie, environment.now()) : null;
  const actor: Actor = session?.actor ?? anonymous;
  const asked = request.method === 'GET' ? reading(environment) : environment;
  return {
    request,
    url: new URL(request.url),
    params,
    context,
    actor,
    sessionId: session?.sessionId ?? null,
    preferences: session?.preferences ?? null,
    ask: (useCase, input = {}) => useCase.run(asked, actor, input),
  };
}

/** The world as one look at it: nothing is written in between. */
function reading(environment: Environment): Environment {
  return { ...environment, database: { ...environment.database, read: environment.database.visit() } };
}

/** Who visits, read once however many loaders of one request ask; what an action has changed is read anew. */
export async function visitOf(args: RouteArguments): Promise<Visit> {
  const { request, params, context } = args;
  const ofRequest = visits.get(context) ?? new Map<string, Promise<Visit>>();
  visits.set(context, ofRequest);
  // The cookie belongs to it, so that no mistake elsewhere can ever hand one person's visit to another.
  const whose = `${request.method} ${request.headers.get('cookie') ?? ''}`;
  const visit = ofRequest.get(whose) ?? begin(args);
  ofRequest.set(whose, visit);
  return { ...(await visit), request, url: new URL(request.url), params };
}

/** Back to the page that was asked for, or whose form was sent: its text waits there as a draft. */
function signInAddress({ url }: Visit): string {
  const target = `${url.pathname.replace(/\.data$/, '')}${url.search}`;
  return target === '/' ? '/anmelden' : `/anmelden?weiter=${encodeURIComponent(target)}`;
}

async function answer<Result>(
  args: RouteArguments,
  open: boolean,
  handle: (visit: Visit) => Promise<Result>,
) {
  let visit: Visit | null = null;
  try {
    visit = await visitOf(args);
    if (!open && visit.actor.kind === 'anonymous') throw new Failure('unauthenticated');
    return await handle(visit);
  } catch (error) {
    if (error instanceof Response || isThrownData(error)) throw error;
    const failure = namesNothing(args, asFailure(error));
    if (failure.code === 'unauthenticated' && visit && !open) throw redirect(signInAddress(visit));
    if (failure.code === 'unexpected') {
      args.context.log.error({ err: failure.cause, path: loggedPath(args.request.url) }, 'unexpected');
    }
    throw failurePage(failure);
  }
}

/** What can't be read in the address itself names nothing: the same answer as for what is not there. */
function namesNothing({ params }: RouteArguments, failure: Failure): Failure {
  const inAddress = failure.code === 'invalid' && failure.fields.some(({ path }) => path in params);
  return inAddress ? notFound() : failure;
}

function isThrownData(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'type' in error && error.type === 'DataWithResponseInit'
  );
}

/** A loader or action behind the sign-in. Whoever is not signed in is sent there and comes back. */
export function page<Result>(handle: (visit: Visit) => Promise<Result>) {
  return (args: RouteArguments) => answer(args, false, handle);
}

/** A loader or action that anybody may call; each stands in tests/attack/public-routes.json. */
export function publicPage<Result>(handle: (visit: Visit) => Promise<Result>) {
  return (args: RouteArguments) => answer(args, true, handle);
}

/** The part of an address's query that forms and filters use: scalars only, the last of a repeated one. */
export function queryOf(url: URL): Record<string, string> {
  return Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
}

/** A place of our own to go on to; anything else leads to the start page. */
export function ownPath(target: string | null | undefined): string {
  if (!target?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}\s]/u.test(target)) return '/';
  const url = URL.parse(target, 'http://own.invalid');
  return url?.host === 'own.invalid' ? `${url.pathname}${url.search}` : '/';
}
