import { allowed } from '#app/access/permission.ts';
import { publishedScope } from '#app/access/scope.ts';
import { type Kept, keeping } from '#app/kernel/kept.server.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import type { ExportedNetwork } from './exchange/exported.ts';
import { momentOf, type NetworkFilter, networkFilter } from './filter.ts';
import { askRoom, type NetworkVersion, networkVersion, withheldFrom } from './load.server.ts';
import type { Picture } from './picture.ts';
import { networkPermissions } from './policy.ts';
import { leastGroup } from './published.ts';
import type { Room } from './workers/room.server.ts';
import type { Bytes, PictureQuestion } from './workers/room.ts';

/** A key of everything the picture depends on besides the version; the measure that sizes are drawn by is not in it. */
function questionKey({ size: _size, ...filter }: NetworkFilter): string {
  return JSON.stringify(filter);
}

/** Whoever looks for bodies and press sees what these may be shown, and no more. */
function seenBy(context: ReadContext, { audience }: NetworkFilter): ReadContext {
  return audience === 'public' ? { ...context, scope: publishedScope(context.scope) } : context;
}

/**
 * `network.version`: a short text that stays the same exactly as long as the
 * viewer's picture for this filter does. Cheap: it reads two rows.
 */
export const viewNetworkVersion = defineRead({
  name: 'network.version',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  run: async (context, filter) =>
    `${(await networkVersion(seenBy(context, filter))).key} ${questionKey(filter)}`,
});

/** The question without what does not change the picture, and what else the picture depends on. */
function questionOf(
  context: ReadContext,
  filter: NetworkFilter,
  { halfLife }: NetworkVersion,
): PictureQuestion {
  const { sector, county, minWeight, untied, layer } = filter;
  return {
    filter: { sector, county, minWeight, untied },
    layer,
    moment: momentOf(filter, context.today),
    today: context.today,
    halfLife,
    withheld: withheldFrom(context.actor, context.scope),
    leastGroup: filter.audience === 'public' ? leastGroup : 1,
  };
}

async function askedOnce<Result>(
  asking: ReadContext,
  filter: NetworkFilter,
  kept: (context: ReadContext) => Kept<Result>,
  ask: (room: Room, key: string, question: PictureQuestion) => Promise<Result>,
): Promise<Result> {
  const context = seenBy(asking, filter);
  const version = await networkVersion(context);
  const question = questionOf(context, filter, version);
  return kept(context).get(`${version.key} ${JSON.stringify(question)}`, () =>
    askRoom(context, version, (room, key) => ask(room, key, question)),
  );
}

const pictures = keeping<Picture>(6);
const bytes = keeping<Bytes>(12);

/** The picture that a filter lets through, kept for the next who asks the same. */
export function pictureOf(context: ReadContext, filter: NetworkFilter): Promise<Picture> {
  return askedOnce(context, filter, pictures, (room, key, question) =>
    room.ask('picture', { key, question }),
  );
}

/** `network.view`: the actors and ties that the filter lets through, of those that the viewer may see. */
export const viewNetwork = defineRead({
  name: 'network.view',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  run: pictureOf,
});

/** `network.export`: the same with every measure, to be written as a file. */
export const exportNetwork = defineRead({
  name: 'network.export',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'export', actor),
  async run(asking, filter): Promise<ExportedNetwork> {
    const context = seenBy(asking, filter);
    const version = await networkVersion(context);
    const question = questionOf(context, filter, version);
    return askRoom(context, version, (room, key) => room.ask('exported', { key, question }));
  },
});

/** `network.view-bytes`: the same in its compact form, ready to be sent. */
export const viewNetworkBytes = defineRead({
  name: 'network.view-bytes',
  input: networkFilter,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  run: (context, filter) =>
    askedOnce(context, filter, bytes, (room, key, question) => room.ask('pictureBytes', { key, question })),
});
