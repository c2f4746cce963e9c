import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { ownPath, page } from '#app/doors/web/page.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { saveFilter } from '#app/records/saved-filter/save.server.ts';

export const loader = page(async () => redirect('/'));

/** Keeps a filter under a name, also one that was just removed; back to where one was. */
export const action = page(async ({ ask, request }) => {
  const { to, ...fields } = Object.fromEntries(await readForm(request));
  const target = ownPath(String(to ?? '/'));
  try {
    const { name } = await ask(saveFilter, fields);
    return await redirectWithNotice(target, { key: 'filterSaved', name });
  } catch (error) {
    // The menu is closed again by then: the page says what is in the way.
    const taken = error instanceof Failure && error.fields.some(({ message }) => message === 'taken');
    if (!taken) throw error;
    return redirectWithNotice(target, { key: 'filterTaken', name: String(fields.name) });
  }
});
