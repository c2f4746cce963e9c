import { createCookie } from '@remix-run/node';
import { common, type NoticeKey } from '#app/i18n/de/common.ts';

/** Behind https the session cookie carries the `__Host-` prefix: bound to this host, to `/` and to https. */
function sessionCookie(appUrl: string) {
  const secure = appUrl.startsWith('https:');
  return createCookie(secure ? '__Host-session' : 'session', {
    httpOnly: true,
    secure,
    sameSite: 'lax',
    path: '/',
  });
}

const preferenceCookie = createCookie('preferences', {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  maxAge: 365 * 24 * 3600,
});

const noticeCookie = createCookie('notice', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 60 });

export async function readSessionCookie(request: Request, appUrl: string): Promise<string | null> {
  const value: unknown = await sessionCookie(appUrl).parse(request.headers.get('cookie'));
  return typeof value === 'string' && value !== '' ? value : null;
}

export function writeSessionCookie(appUrl: string, sessionId: string): Promise<string> {
  return sessionCookie(appUrl).serialize(sessionId);
}

export function clearSessionCookie(appUrl: string): Promise<string> {
  return sessionCookie(appUrl).serialize('', { maxAge: 0 });
}

/** The choice of somebody who is not signed in. */
export async function readPreferenceCookie(request: Request): Promise<unknown> {
  return preferenceCookie.parse(request.headers.get('cookie'));
}

export function writePreferenceCookie(preferences: object): Promise<string> {
  return preferenceCookie.serialize(preferences);
}

/** What the page after a redirect says: a key of the `notice` translations and, where it can be undone, how. */
export interface Notice {
  readonly key: NoticeKey;
  readonly name?: string;
  readonly undo?: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
}

function isNotice(value: unknown): value is Notice {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    value.key in common.notice
  );
}

export async function readNotice(request: Request): Promise<Notice | null> {
  const value: unknown = await noticeCookie.parse(request.headers.get('cookie'));
  return isNotice(value) ? value : null;
}

export function writeNotice(notice: Notice): Promise<string> {
  return noticeCookie.serialize(notice);
}

export function clearNotice(): Promise<string> {
  return noticeCookie.serialize('', { maxAge: 0 });
}
