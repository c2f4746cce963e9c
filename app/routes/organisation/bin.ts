import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { restoreOrganisation } from '#app/records/organisation/restore.server.ts';

/** What is in the bin stands on one page, of whatever kind. */
export const loader = page(async () => redirect('/papierkorb?art=organisation'));

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, name } = await ask(binOrganisation, reference);
    return redirectWithNotice('/organisationen?zurueck', {
      key: 'binned',
      name,
      undo: {
        action: '/organisationen/papierkorb',
        fields: { verb: 'restore', id, version: String(version) },
      },
    });
  }
  const { id, name } = await ask(restoreOrganisation, reference);
  return redirectWithNotice(`/organisationen/${id}`, { key: 'restored', name });
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function OrganisationBin() {
  return null;
}
