import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readerOf } from '../network-view/reader.server.ts';
import { seenViews } from '../network-view/seen.server.ts';
import { shownTo } from '../network-view/shown-query.server.ts';
import { listNetworkViewsOf } from '../network-view/store.server.ts';
import { loadPresentation } from './load.server.ts';
import { presentationPermissions } from './policy.ts';
import { audienceOf } from './present.ts';
import { presentationReference } from './presentation.ts';

/**
 * `presentation.show`: its views in their order, each as whoever looks may see
 * it; a view that they are not offered is no step. Made for bodies and press,
 * every view is shown for these, whatever it was saved for.
 */
export const showPresentation = defineRead({
  name: 'presentation.show',
  input: presentationReference,
  load: loadPresentation,
  may: (actor) => allowed(presentationPermissions, 'view', actor),
  async run(context, _input, row) {
    const audience = audienceOf(row);
    const ids = [...new Set(row.steps.map(({ viewId }) => viewId))];
    const views = new Map(
      (await listNetworkViewsOf(context.db, readerOf(context), ids)).map((view) => [view.id, view]),
    );
    const steps = row.steps.flatMap(({ viewId, sentence }) => {
      const view = views.get(viewId);
      if (!view) return [];
      const query = audience === 'public' ? shownTo(view.query, audience) : view.query;
      return [{ sentence, name: view.name, kept: { query, places: view.places, opened: view.opened } }];
    });
    const seen = await seenViews(
      context,
      steps.map(({ kept }) => kept),
    );
    return {
      id: row.id,
      name: row.name,
      audience,
      steps: steps.map(({ name, sentence }, index) => ({
        name,
        sentence,
        query: seen[index]?.query ?? '',
        places: seen[index]?.places ?? [],
        opened: seen[index]?.opened ?? [],
      })),
    };
  },
});

export type ShownPresentation = Awaited<ReturnType<typeof showPresentation.run>>;
