import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { derive } from './derive.ts';
import { drawPicture } from './draw.ts';
import { momentOf, type NetworkFilter, networkFilter } from './filter.ts';
import { networkVersion, wholeNetwork, withheldFrom } from './load.server.ts';
import type { Picture } from './picture.ts';
import { networkPermissions } from './policy.ts';

/** A key of everything the picture depends on besides the version; the measure that sizes are drawn by is not in it. */
function questionKey({ size: _size, ...filter }: NetworkFilter): string {
  return JSON.stringify(filter);
}

/**
 * `network.version`: a short text that stays the same exactly as long as the
 * viewer's picture for this filter does. Cheap: it reads two rows.
 */
export const viewNetworkVersion = defineRead({
  name: 'network.version',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  run: async (context, filter) => `${(await networkVersion(context)).key} ${questionKey(filter)}`,
});

async function pictureFor(context: ReadContext, filter: z.output<typeof networkFilter>): Promise<Picture> {
  const network = await wholeNetwork(context, await networkVersion(context));
  const { actors, ids, counties, positions, rows, halfLife } = network;
  const moment = momentOf(filter, context.today);
  const asItStands = moment.asOf === context.today && moment.from === null && moment.to === null;
  const ties = asItStands
    ? network.ties
    : derive(rows, ids, { level: 'organisation', halfLifeDays: halfLife, ...moment });
  const withheld = withheldFrom(context.actor, context.scope);
  return drawPicture({ actors, counties, ties, positions, asOf: moment.asOf, filter, withheld });
}

/** `network.view`: the actors and ties that the filter lets through, of those that the viewer may see. */
export const viewNetwork = defineRead({
  name: 'network.view',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  run: pictureFor,
});
