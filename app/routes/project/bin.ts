import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { binProject } from '#app/records/project/bin.server.ts';
import { restoreProject } from '#app/records/project/restore.server.ts';

/** What is in the bin stands on one page, of whatever kind. */
export const loader = page(async () => redirect('/papierkorb?art=project'));

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, title: name } = await ask(binProject, reference);
    return redirectWithNotice('/projekte', {
      key: 'binned',
      name,
      undo: { action: '/projekte/papierkorb', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  const { id, title: name } = await ask(restoreProject, reference);
  return redirectWithNotice(`/projekte/${id}`, { key: 'restored', name });
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function ProjectBin() {
  return null;
}
