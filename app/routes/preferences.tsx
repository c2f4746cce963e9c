import { redirect } from '@remix-run/node';
import { writePreferenceCookie } from '#app/doors/web/cookies.server.ts';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { ownPath, publicPage } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { preferencesInput } from '#app/records/account/account.ts';
import { changePreferences } from '#app/records/account/own.server.ts';

export const loader = publicPage(async () => redirect('/konto'));

/** Language, colours and density: with the account, or for a visitor in a cookie that names nobody. */
export const action = publicPage(async ({ ask, actor, request }) => {
  const { to, ...fields } = Object.fromEntries(await readForm(request));
  if (actor.kind === 'user') {
    await ask(changePreferences, fields);
    return redirectWithNotice('/konto', { key: 'saved' });
  }
  const parsed = preferencesInput.partial().safeParse(fields);
  if (!parsed.success) throw new Failure('invalid');
  return redirect(ownPath(String(to ?? '/anmelden')), {
    headers: { 'Set-Cookie': await writePreferenceCookie(parsed.data) },
  });
});
