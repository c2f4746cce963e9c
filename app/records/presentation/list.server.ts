import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readerOf, shareableRegions } from '../network-view/reader.server.ts';
import { presentationPermissions } from './policy.ts';
import { presentPresentation } from './present.ts';
import { presentationListInput } from './presentation.ts';
import { listPresentations } from './store.server.ts';

const size = 25;

/** `presentation.list`: a page of one's own presentations and of those shared with one, by name. */
export const listPresentationsUseCase = defineRead({
  name: 'presentation.list',
  input: presentationListInput,
  may: (actor) => allowed(presentationPermissions, 'list', actor),
  async run(context, { q, after, before }) {
    const page = await listPresentations(context.db, readerOf(context), q, { size, after, before });
    return {
      ...page,
      q,
      items: page.items.map((row) => presentPresentation(row, context.actor)),
      regions: await shareableRegions(context),
    };
  },
});
