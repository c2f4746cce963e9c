import { createCookie, redirect } from '@remix-run/node';
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

function viewOf(value: unknown): MeetingView | null {
  return meetingViews.find((view) => view === value) ?? null;
}

/** The headers by which a view is remembered. */
export async function rememberView(view: MeetingView): Promise<Headers> {
  return new Headers({ 'Set-Cookie': await viewCookie.serialize(view) });
}

/**
 * Leads from the list to the view that is asked for, or to the last one where
 * nothing is asked for; on a phone, where nobody has chosen yet, to the agenda.
 *
 * @throws Response the redirect
 */
export async function openMeetingView({ request, url }: Visit): Promise<void> {
  const query = new URLSearchParams(url.search);
  const asked = viewOf(query.get('view'));
  if (asked === 'list') {
    query.delete('view');
    throw redirect(`/treffen${query.size > 0 ? `?${query}` : ''}`, { headers: await rememberView('list') });
  }
  const phone = /\bMobi/.test(request.headers.get('user-agent') ?? '');
  const last = viewOf(await viewCookie.parse(request.headers.get('cookie'))) ?? (phone ? 'agenda' : 'list');
  const view = asked ?? (url.search ? 'list' : last);
  if (view === 'list') return;
  query.set('view', view);
  throw redirect(`/treffen/kalender?${query}`);
}
