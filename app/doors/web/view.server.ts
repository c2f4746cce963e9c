import { createCookie, redirect } from '@remix-run/node';
import { z } from 'zod';
import type { Visit } from './page.server.ts';

/** How meetings can be looked at. */
export const meetingViews = ['list', 'month', 'agenda'] as const;
export type MeetingView = (typeof meetingViews)[number];

/** The last view stays in the browser: a look never writes to the database. */
const viewCookie = createCookie('meeting-view', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: 365 * 24 * 3600,
});

const remembered = z.object({
  view: z.enum(meetingViews),
  /** What was looked at: the way back from a meeting leads there. */
  query: z.string().max(1_000),
});

/** The headers by which a view is remembered, with what its address says. */
export async function rememberView(view: MeetingView, { searchParams }: URL): Promise<Headers> {
  const query = new URLSearchParams(searchParams);
  query.set('view', view);
  const text = query.toString();
  const value = { view, query: text.length <= 1_000 ? text : `view=${view}` };
  return new Headers({ 'Set-Cookie': await viewCookie.serialize(value) });
}

/**
 * Leads from the list to the view that is asked for, or to the last one where
 * nothing is asked for, with `?zurueck` as it was; on a phone, where nobody has
 * chosen yet, to the agenda.
 *
 * @throws Response the redirect
 */
export async function openMeetingView({ request, url }: Visit): Promise<void> {
  const query = new URLSearchParams(url.search);
  const asked = z.enum(meetingViews).safeParse(query.get('view')).data;
  if (asked === 'list') {
    query.delete('view');
    const headers = await rememberView('list', url);
    throw redirect(`/treffen${query.size > 0 ? `?${query}` : ''}`, { headers });
  }
  if (asked) throw redirect(`/treffen/kalender?${query}`);
  const returning = query.has('zurueck');
  if (url.search && !returning) return;
  const last = remembered.safeParse(await viewCookie.parse(request.headers.get('cookie'))).data;
  const phone = /\bMobi/.test(request.headers.get('user-agent') ?? '');
  const view = last?.view ?? (phone ? 'agenda' : 'list');
  if (view === 'list') return;
  throw redirect(`/treffen/kalender?${returning && last ? last.query : `view=${view}`}`);
}
