import { redirect } from '@remix-run/node';
import { clearSessionCookie } from '#app/doors/web/cookies.server.ts';
import { publicPage } from '#app/doors/web/page.server.ts';
import { endSession } from '#app/records/account/session.server.ts';

export const loader = publicPage(async () => redirect('/'));

/** Ends the session in the database, so that a kept cookie opens nothing, and empties the browser's cache. */
export const action = publicPage(async ({ context, sessionId }) => {
  if (sessionId) await endSession(context.environment.database, sessionId);
  return redirect('/anmelden', {
    headers: {
      'Set-Cookie': await clearSessionCookie(context.appUrl),
      'Clear-Site-Data': '"cache"',
    },
  });
});
