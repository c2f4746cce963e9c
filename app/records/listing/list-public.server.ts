import { z } from 'zod';
import { kilometresBetween, type Place } from '#app/kernel/distance.ts';
import { filterChoice, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { boardNames, boards, radii } from './boards.ts';
import { presentPublicListing } from './present-public.ts';
import {
  findTownPlace,
  listPublicListings,
  listPublicPlaces,
  listTownsAround,
  type PublicFilter,
} from './public-store.server.ts';
import { listingKinds, occupations } from './terms.ts';

const mostPlaces = 1_000;

const board = z.enum(boardNames);

export const publicListInput = z.object({
  board,
  q: query(),
  kind: filterChoice(listingKinds),
  occupation: filterChoice(occupations),
  town: filterText(),
  radius: filterChoice(radii),
  county: filterText(),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

async function townsWithin({ db }: ReadContext, town: string, kilometres: number): Promise<string[]> {
  const middle: Place | null = await findTownPlace(db, town);
  if (!middle) return [town];
  const around = await listTownsAround(db, middle, kilometres);
  return around.filter((one) => kilometresBetween(middle, one) <= kilometres).map(({ key }) => key);
}

/** `listing.list-public`: what anybody reads on a board, filtered; the latest first. */
export const listPublicListingsUseCase = defineRead({
  name: 'listing.list-public',
  input: publicListInput,
  may: () => true,
  async run(context, { board: name, kind, town, radius, size, after, before, ...rest }) {
    const { db, today } = context;
    const all: readonly string[] = boards[name].kinds;
    const kinds = kind ? all.filter((known) => known === kind) : all;
    const towns = town ? (radius ? await townsWithin(context, town, Number(radius)) : [town]) : null;
    const filter: PublicFilter = { ...rest, kinds, towns };
    const [page, places] = await Promise.all([
      listPublicListings(db, filter, today, { size, after, before }),
      listPublicPlaces(db, all, today, mostPlaces),
    ]);
    return { ...page, items: page.items.map(presentPublicListing), places };
  },
});
