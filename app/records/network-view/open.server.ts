import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { storableText } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { networkViewPermissions } from './policy.ts';
import { presentNetworkView } from './present.ts';
import { loadNetworkView } from './reader.server.ts';
import { seenViews } from './seen.server.ts';

/** Any text may stand in an address; one that is no id names nothing. */
const named = z.strictObject({ id: storableText(60) });

/** `network-view.open`: how a view looks at the network, for whoever opens it; what it shows is worked out for them. */
export const openNetworkView = defineRead({
  name: 'network-view.open',
  input: named,
  load: loadNetworkView,
  may: (actor) => allowed(networkViewPermissions, 'view', actor),
  async run(context, _input, row) {
    const [seen] = await seenViews(context, [row]);
    return {
      view: presentNetworkView(row, context.actor),
      query: seen?.query ?? '',
      places: seen?.places ?? [],
      opened: seen?.opened ?? [],
    };
  },
});

export type OpenedNetworkView = Awaited<ReturnType<typeof openNetworkView.run>>;
