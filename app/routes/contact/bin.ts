import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { restoreContact } from '#app/records/contact/restore.server.ts';

/** What is in the bin stands on one page, of whatever kind. */
export const loader = page(async () => redirect('/papierkorb?art=contact'));

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, name } = await ask(binContact, reference);
    return redirectWithNotice('/kontakte?zurueck', {
      key: 'binned',
      name,
      undo: { action: '/kontakte/papierkorb', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  const { id, name } = await ask(restoreContact, reference);
  return redirectWithNotice(`/kontakte/${id}`, { key: 'restored', name });
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function ContactBin() {
  return null;
}
