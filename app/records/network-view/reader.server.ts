import { userIdOf } from '#app/access/actor.ts';
import { invalidField, notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { findNetworkView, type NetworkViewRow, type Reader } from './store.server.ts';

/** One's own, and those shared within the regions of whoever looks at the network. */
export function readerOf({ actor, scope }: ReadContext): Reader {
  return { userId: userIdOf(actor), scope };
}

/** The view that an input names, if the actor is offered it. */
export async function loadNetworkView(
  context: ReadContext,
  { id }: { readonly id: string },
): Promise<NetworkViewRow> {
  const row = await findNetworkView(context.db, readerOf(context), id, 'kept');
  if (!row) throw notFound();
  return row;
}

/** The regions that somebody shares with: those that they work in. */
export function shareableRegions({ db, actor }: Pick<ReadContext, 'db' | 'actor'>) {
  return listRegions(db, workingRegions(actor));
}

export async function assertShareable(context: ReadContext, regionKey: string | null): Promise<void> {
  if (regionKey === null) return;
  const regions = await shareableRegions(context);
  if (!regions.some(({ key }) => key === regionKey)) throw invalidField('regionKey', 'region');
}
