import { invalidField, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { readerOf } from '../network-view/reader.server.ts';
import { listNetworkViews, listNetworkViewsOf } from '../network-view/store.server.ts';
import { findPresentation, type PresentationRow } from './store.server.ts';

/** The presentation that an input names, if the actor is offered it. */
export async function loadPresentation(
  context: ReadContext,
  { id }: { readonly id: string },
): Promise<PresentationRow> {
  const row = await findPresentation(context.db, readerOf(context), id, 'kept');
  if (!row) throw notFound();
  return row;
}

interface Chosen {
  readonly regionKey: string | null;
  readonly steps: ReadonlyArray<{ readonly viewId: string | null; readonly sentence: string }>;
}

/** The steps that name a view. Each must be there, and whoever the presentation is shared with must be offered it too. */
export async function chosenSteps(context: ReadContext, { regionKey, steps }: Chosen) {
  const ids = [...new Set(steps.map(({ viewId }) => viewId))].filter((id) => id !== null);
  const found = await listNetworkViewsOf(context.db, readerOf(context), ids);
  const views = new Map(found.map((view) => [view.id, view]));
  return steps.flatMap(({ viewId, sentence }, index) => {
    if (viewId === null) return [];
    const view = views.get(viewId);
    if (!view) throw invalidField(`steps[${index}].viewId`, 'not-visible');
    if (regionKey !== null && view.regionKey !== regionKey) {
      throw invalidField(`steps[${index}].viewId`, 'view-not-shared');
    }
    return [{ viewId, sentence }];
  });
}

/** So many views are offered to choose from. */
const mostOffered = 200;

/** The views that a form offers: those that stand in it already, and the first by name. */
export async function offeredViews(context: ReadContext, chosen: readonly string[]) {
  const reader = readerOf(context);
  const { items } = await listNetworkViews(context.db, reader, '', { size: mostOffered });
  const missing = chosen.filter((id) => !items.some((view) => view.id === id));
  const others = missing.length > 0 ? await listNetworkViewsOf(context.db, reader, missing) : [];
  return [...others, ...items].map(({ id, name, regionKey }) => ({ id, name, shared: regionKey !== null }));
}
