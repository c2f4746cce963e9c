import { redirect } from '@remix-run/node';
import { readForm } from '#app/doors/web/form.server.ts';
import { ownPath, page } from '#app/doors/web/page.server.ts';
import { arrangeList } from '#app/records/account/arrange-list.server.ts';

export const loader = page(async () => redirect('/'));

/** Columns and density of a list; back to where one was. */
export const action = page(async ({ ask, request }) => {
  const form = await readForm(request);
  const [list, density, to] = ['list', 'density', 'to'].map((name) => form.get(name));
  await ask(arrangeList, { list, density, columns: form.getAll('columns') });
  return redirect(ownPath(String(to ?? '/')));
});
