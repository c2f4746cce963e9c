import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { encodePicture } from '../compact.ts';
import { type CooperationQuestion, cooperationOn } from '../cooperation.ts';
import type { DeriveOptions } from '../derive.ts';
import { type DrawnCounty, drawPicture } from '../draw.ts';
import { type EffectQuestion, effectsOf, type PairQuestion, pairOn } from '../effect.ts';
import type { NetworkFilter } from '../filter.ts';
import { type PathAim, shownOf, type ToldActor, tell, wayBetween } from '../live/answer.ts';
import type { Pages } from '../live/book.ts';
import type { LiveActor } from '../live/live-network.ts';
import { type Asked, Standing } from '../live/standing.ts';
import type { Picture, Withheld } from '../picture.ts';
import { type ReachQuestion, waysTo } from '../reach/ways.ts';
import { withoutSmallGroups } from '../small-groups.ts';
import { exportedOf } from './exporting.ts';
import { type Measured, measure, measureForPicture, type NodeMeasureId } from './measuring.ts';

const packed = promisify(gzip);

/** An answer ready to be sent, as it is and packed. */
export interface Bytes {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

interface Keyed {
  readonly key: string;
}

export interface PictureQuestion extends Asked {
  readonly filter: Pick<NetworkFilter, 'sector' | 'county' | 'minWeight' | 'untied'>;
  readonly withheld: readonly Withheld[];
  /** Groups of fewer are left out; 1: none. */
  readonly leastGroup: number;
}

export interface GraphQuestion extends Asked {
  /** Where it is about people: all of them whom the viewer sees. */
  readonly people: readonly ToldActor[] | null;
  readonly sector: string | null;
  readonly places: readonly string[] | null;
  readonly minWeight: number;
  readonly measures: readonly NodeMeasureId[] | null;
}

export interface PathQuestion extends Asked {
  /** Where it is about people: all of them whom the viewer sees. */
  readonly ids: readonly string[] | null;
  readonly minWeight: number;
  readonly from: string;
  readonly to: string;
  readonly by: PathAim;
}

interface EvidenceQuestion extends Keyed {
  readonly pair: readonly [string, string];
  readonly options: DeriveOptions;
  readonly ids?: readonly string[];
}

const standings = new Map<string, Standing>();

function standing(key: string): Standing {
  const found = standings.get(key);
  if (!found) throw new Error('This viewer’s network is not in the room.');
  return found;
}

async function bytesOf(value: unknown): Promise<Bytes> {
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { plain, gzip: Uint8Array.from(await packed(plain)) };
}

function pictureOf(
  key: string,
  { filter, withheld, leastGroup, ...asked }: PictureQuestion,
): Promise<Picture> {
  const stands = standing(key);
  return stands.once(`picture ${JSON.stringify([filter, withheld, leastGroup, asked])}`, () => {
    const { actors, positions, communities } = stands.today(asked);
    const { counties } = stands;
    const ties = stands.ties(asked, 'organisation');
    const { asOf } = asked.moment;
    const drawing = { actors, counties, ties, positions, communities, asOf, filter, withheld };
    return drawPicture(leastGroup > 1 ? withoutSmallGroups(drawing, leastGroup) : drawing, measureForPicture);
  });
}

function told({ id, name, sector, territoryKey, territory, countyKey }: LiveActor): ToldActor {
  const territoryName = territory?.name ?? null;
  return { id, label: name, sector, territory: territoryKey, territoryName, countyKey };
}

/** The best way, by fewest or by strongest ties; null where an end is not in the network. */
function pathOf(key: string, { ids, minWeight, from, to, by, ...asked }: PathQuestion) {
  const stands = standing(key);
  const ties = stands.ties(asked, ids ? 'contact' : 'organisation', ids ?? undefined);
  return wayBetween(ids ?? stands.network.actors().map(({ id }) => id), ties, minWeight, [from, to], by);
}

async function graphOf(key: string, question: GraphQuestion) {
  const { people, sector, places, minWeight, measures, ...asked } = question;
  const stands = standing(key);
  const ids = people?.map(({ id }) => id);
  const ties = stands.ties(asked, people ? 'contact' : 'organisation', ids);
  const actors = people ?? stands.network.actors().map(told);
  const whole = { actors, ties, sector, places: places && new Set(places), minWeight };
  const shown = shownOf(whole);
  const columns = await measure(shown.graph, measures);
  const by = columns.map(({ values: _values, ...how }: Measured) => how);
  return { asOf: asked.moment.asOf, measures: by, ...tell(whole, shown, columns) };
}

/**
 * What can be asked of the room: the thread in which the networks of viewers
 * stand, so that no row has to be handed over to be looked at. Whatever takes
 * long in it is given to further threads, so that the next save is not kept
 * waiting.
 */
export const roomTasks = {
  /** Begins anew. */
  open({ key }: Keyed): void {
    standings.set(key, new Standing());
  },
  close({ key }: Keyed): void {
    standings.delete(key);
  },
  take({
    key,
    pages,
    counties,
  }: Keyed & { readonly pages: Pages<LiveActor>; readonly counties: readonly DrawnCounty[] | null }): void {
    standing(key).take(pages, counties);
  },
  today({ key, today, halfLife }: Keyed & Pick<Asked, 'today' | 'halfLife'>) {
    const { ties, positions } = standing(key).today({ today, halfLife });
    return { ties, positions };
  },
  evidence({ key, pair, options, ids }: EvidenceQuestion) {
    return standing(key).network.evidence(pair, options, ids);
  },
  picture: ({ key, question }: Keyed & { readonly question: PictureQuestion }) => pictureOf(key, question),
  path: ({ key, question }: Keyed & { readonly question: PathQuestion }) => pathOf(key, question),
  effects: ({ key, question }: Keyed & { readonly question: EffectQuestion }) =>
    effectsOf(standing(key), question),
  pair: ({ key, question }: Keyed & { readonly question: PairQuestion }) => pairOn(standing(key), question),
  cooperation: ({ key, question }: Keyed & { readonly question: CooperationQuestion }) =>
    cooperationOn(standing(key), question),
  reach: ({ key, question }: Keyed & { readonly question: ReachQuestion }) => waysTo(standing(key), question),
  async pictureBytes({ key, question }: Keyed & { readonly question: PictureQuestion }) {
    return bytesOf(encodePicture(await pictureOf(key, question)));
  },
  async exported({ key, question }: Keyed & { readonly question: PictureQuestion }) {
    return exportedOf(await pictureOf(key, question));
  },
  async graphBytes({ key, question }: Keyed & { readonly question: GraphQuestion }) {
    return bytesOf(await graphOf(key, question));
  },
} as const;

export type RoomTaskName = keyof typeof roomTasks;
export type RoomInput<Name extends RoomTaskName> = Parameters<(typeof roomTasks)[Name]>[0];
export type RoomResult<Name extends RoomTaskName> = Awaited<ReturnType<(typeof roomTasks)[Name]>>;
