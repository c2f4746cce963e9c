import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { detachFile, reattachFile } from '#app/records/attachment/detach.server.ts';

/** What is in the bin stands on one page, of whatever kind. */
export const loader = page(async () => redirect('/papierkorb?art=attachment'));

type Owner = { readonly meetingId: string } | { readonly listingId: string };

const pageOf = (owner: Owner) =>
  'meetingId' in owner ? `/treffen/${owner.meetingId}` : `/angebote/${owner.listingId}`;

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, name, owner } = await ask(detachFile, reference);
    return redirectWithNotice(pageOf(owner), {
      key: 'binned',
      name,
      undo: { action: '/anhaenge/papierkorb', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  const { name, owner, withdrawn } = await ask(reattachFile, reference);
  return redirectWithNotice(pageOf(owner), withdrawn ? { key: 'waitsAgain' } : { key: 'restored', name });
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function AttachmentBin() {
  return null;
}
