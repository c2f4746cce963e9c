import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { page } from '#app/doors/web/page.server.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { restoreIntroduction } from '#app/records/introduction/restore.server.ts';

export const loader = page(async () => redirect('/papierkorb?art=introduction'));

/** Puts into the bin (`verb=bin`) or brings back; each names the version that was seen. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  if (verb === 'bin') {
    const { id, version, title: name, dismissed } = await ask(binIntroduction, reference);
    return redirectWithNotice(dismissed ? '/vermittlungen?status=DISMISSED' : '/vermittlungen', {
      key: 'binned',
      name,
      undo: {
        action: '/vermittlungen/papierkorb',
        fields: { verb: 'restore', id, version: String(version) },
      },
    });
  }
  const { id, title: name } = await ask(restoreIntroduction, reference);
  return redirectWithNotice(`/vermittlungen/${id}`, { key: 'restored', name });
});
