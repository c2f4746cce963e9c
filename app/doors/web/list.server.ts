import { createCookie, redirect } from '@remix-run/node';
import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { queryOf, type Visit } from './page.server.ts';

/**
 * The last state of each list stays in a cookie of the browser: a look never
 * writes to the database, and a list opened without parameters comes back as it
 * was, also without scripts (docs/decisions/0011).
 */
function cookieOf(list: string) {
  return createCookie(`list-${list}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 365 * 24 * 3600,
  });
}

const stateSchema = z.object({
  user: z.string(),
  /** Filters and order, as the address carries them. */
  query: z.string().max(1_500),
  /** The page within them. */
  place: z.string().max(1_500),
});

type State = z.output<typeof stateSchema>;

async function lastState({ request, actor }: Visit, list: string): Promise<State | null> {
  const parsed = stateSchema.safeParse(await cookieOf(list).parse(request.headers.get('cookie')));
  return parsed.success && parsed.data.user === userIdOf(actor) ? parsed.data : null;
}

function pick(query: Readonly<Record<string, string>>, names: readonly string[]): string {
  return new URLSearchParams(Object.entries(query).filter(([name]) => names.includes(name))).toString();
}

export interface OpenedList {
  readonly query: Readonly<Record<string, string>>;
  /** Is anything narrowed, beside order and page? */
  readonly filtered: boolean;
  /** Filters and order as an address carries them; empty when nothing is narrowed. */
  readonly worthSaving: string;
  readonly headers: Headers;
}

/**
 * What a list is asked for. Without parameters the last state comes back by a
 * redirect; with `?zurueck` its page too, which is where a record's page leads.
 *
 * @throws Response the redirect
 */
export async function openList(
  visit: Visit,
  list: string,
  filterNames: readonly string[],
): Promise<OpenedList> {
  const { url, actor } = visit;
  const returning = url.searchParams.has('zurueck');
  if (returning || !url.search) {
    const last = await lastState(visit, list);
    const target = [last?.query, returning && last?.place].filter(Boolean).join('&');
    if (target) throw redirect(`${url.pathname}?${new URLSearchParams(target)}`);
  }
  const query = queryOf(url);
  const filters = pick(query, filterNames);
  const state: State = {
    user: userIdOf(actor) ?? '',
    query: pick(query, [...filterNames, 'sort']),
    place: pick(query, ['after', 'before']),
  };
  const cookie = cookieOf(list);
  const worthKeeping = (state.query || state.place) && stateSchema.safeParse(state).success;
  const headers = new Headers({
    'Set-Cookie': worthKeeping ? await cookie.serialize(state) : await cookie.serialize('', { maxAge: 0 }),
  });
  return { query, filtered: filters !== '', worthSaving: filters && state.query, headers };
}

/** The columns somebody chose for a list, of those that are there for them; else the usual ones. */
export function chosenColumns(
  { preferences }: Visit,
  list: string,
  available: readonly string[],
  usual: readonly string[],
): string[] {
  const chosen = preferences?.columns[list] ?? usual;
  return available.filter((key) => chosen.includes(key));
}
