import { redirect } from '@remix-run/node';
import { readForm, redirectWithNotice } from '#app/doors/web/form.server.ts';
import { ownPath, page } from '#app/doors/web/page.server.ts';
import { binFollowUp, restoreFollowUp } from '#app/records/follow-up/bin.server.ts';
import { completeFollowUp, reopenFollowUp } from '#app/records/follow-up/complete.server.ts';

export const loader = page(async () => redirect('/wiedervorlagen'));

/** The one-press verbs: done, open again, into the bin and back. The reader stays where they were. */
export const action = page(async ({ ask, request }) => {
  const { verb, ...reference } = Object.fromEntries(await readForm(request));
  const referrer = URL.parse(request.headers.get('referer') ?? '');
  const back = ownPath(referrer ? `${referrer.pathname}${referrer.search}` : '/wiedervorlagen');
  const undo = (undoVerb: string, id: string, version: number) => ({
    action: '/wiedervorlagen/stand',
    fields: { verb: undoVerb, id, version: String(version) },
  });
  switch (verb) {
    case 'complete': {
      const { id, version, title } = await ask(completeFollowUp, reference);
      return redirectWithNotice(back, { key: 'done', name: title, undo: undo('reopen', id, version) });
    }
    case 'bin': {
      const { id, version, title } = await ask(binFollowUp, reference);
      return redirectWithNotice('/wiedervorlagen', {
        key: 'binned',
        name: title,
        undo: undo('restore', id, version),
      });
    }
    case 'restore': {
      const { title } = await ask(restoreFollowUp, reference);
      return redirectWithNotice('/wiedervorlagen', { key: 'restored', name: title });
    }
    default: {
      const { title } = await ask(reopenFollowUp, reference);
      return redirectWithNotice(back, { key: 'reopened', name: title });
    }
  }
});
