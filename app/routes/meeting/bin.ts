import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { restoreMeeting } from '#app/records/meeting/restore.server.ts';

/** What is in the bin stands on one page, of whatever kind. */
export const loader = page(async () => redirect('/papierkorb?art=meeting'));

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, title: name } = await ask(binMeeting, reference);
    return redirectWithNotice('/treffen?zurueck', {
      key: 'binned',
      name,
      undo: { action: '/treffen/papierkorb', fields: { verb: 'restore', id, version: String(version) } },
    });
  }
  const { id, title: name } = await ask(restoreMeeting, reference);
  return redirectWithNotice(`/treffen/${id}`, { key: 'restored', name });
});

/** There is nothing to see here; being a page, it shows in the frame why something could not be done. */
export default function MeetingBin() {
  return null;
}
