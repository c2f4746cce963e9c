import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { networkViewListInput } from './network-view.ts';
import { networkViewPermissions } from './policy.ts';
import { presentNetworkView } from './present.ts';
import { readerOf, shareableRegions } from './reader.server.ts';
import { listNetworkViews } from './store.server.ts';

const size = 25;
/** So many stand in the menu of the network page; the others on their page. */
const menuSize = 8;

/** `network-view.list`: a page of one's own views and of those shared with one, by name. */
export const listNetworkViewsUseCase = defineRead({
  name: 'network-view.list',
  input: networkViewListInput,
  may: (actor) => allowed(networkViewPermissions, 'list', actor),
  async run(context, { q, after, before }) {
    const page = await listNetworkViews(context.db, readerOf(context), q, { size, after, before });
    return {
      ...page,
      q,
      items: page.items.map((row) => presentNetworkView(row, context.actor)),
      regions: await shareableRegions(context),
    };
  },
});

/** `network-view.menu`: the first views, how many more there are, and with whom one can share. */
export const offerNetworkViews = defineRead({
  name: 'network-view.menu',
  input: networkViewListInput.pick({}),
  may: (actor) => allowed(networkViewPermissions, 'list', actor),
  async run(context) {
    const { items, total } = await listNetworkViews(context.db, readerOf(context), '', { size: menuSize });
    return {
      views: items.map((row) => presentNetworkView(row, context.actor)),
      total,
      regions: await shareableRegions(context),
    };
  },
});
