import type { Audience } from '#app/access/actor.ts';
import type { Transaction } from '#app/database/client.server.ts';
import {
  countRows,
  deepest,
  knownSpellings,
  type Look,
  type Sighting,
  type Spelling,
  sight,
} from './find-store.server.ts';
import { type Found, ranked, tierOf } from './rank.ts';
import type { SearchKind } from './record.ts';
import { type Ground, type Shelf, shelvesOf } from './shelf.ts';
import { type SearchQuery, slipsOf } from './words.ts';

/** Where somebody may look. */
export interface Reach {
  readonly grounds: readonly Ground[];
  readonly kinds: readonly SearchKind[];
  readonly audience: Audience;
}

/** The shelves of one kind on one ground: the words of a query may be spread over them. */
interface Bay {
  readonly whole: readonly Shelf[];
  readonly words: readonly Shelf[];
  readonly names: readonly Shelf[];
}

function baysOf({ grounds, kinds, audience }: Reach): Bay[] {
  return grounds.flatMap((ground) =>
    kinds.flatMap((kind) => {
      const shelves = shelvesOf(ground, kind, audience);
      if (shelves.length === 0) return [];
      const of = (...parts: readonly string[]) => shelves.filter(({ part }) => parts.includes(part));
      return [{ whole: of('whole'), words: of('name', 'inside', 'text', 'office'), names: of('name') }];
    }),
  );
}

const prefix = (word: string): Spelling => ({ word, prefix: true });

/** Looks for all words in one bay, led by the rarest; none where one of the words is not there at all. */
function looksIn({ words: shelves, names }: Bay, words: readonly string[], rows: readonly number[]): Look[] {
  if (rows.includes(0)) return [];
  const fewest = Math.min(...rows);
  const lead = words[rows.indexOf(fewest)] ?? '';
  const others = words.filter((word) => word !== lead).map(prefix);
  return shelves.map((shelf) => ({
    shelf,
    lead: prefix(lead),
    frequent: fewest >= deepest,
    others,
    among: shelves,
    names,
  }));
}

function toFound(sightings: readonly Sighting[], bays: readonly Bay[], query: SearchQuery, slip: boolean) {
  const parts = new Map(
    bays.flatMap(({ whole, words }) => [...whole, ...words]).map(({ code, part }) => [code, part]),
  );
  return sightings.flatMap(({ shelf, named, ...one }): Found[] => {
    const part = parts.get(shelf);
    return part ? [{ ...one, tier: tierOf({ part, named, word: one.word }, query, slip) }] : [];
  });
}

const mostSlips = 12;
const shortestSlippedBeginning = 6;

/** Looks for records that hold every word if one of them was mistyped. */
async function looksWithSlip(
  db: Transaction,
  bays: readonly Bay[],
  { words }: SearchQuery,
  counts: ReadonlyArray<readonly number[]>,
): Promise<Look[]> {
  const unknown = words.filter((_, at) => counts.every((rows) => rows[at] === 0));
  // One slip is forgiven, two are another query.
  if (unknown.length > 1) return [];
  const suspects = unknown.length === 1 ? unknown : words;
  const meant = suspects.flatMap((word) =>
    slipsOf(word).map((slip) => ({
      word: slip,
      prefix: word.length >= shortestSlippedBeginning,
      typed: word,
    })),
  );
  const forgiving = bays.map((bay) => bay.words.filter(({ part }) => part !== 'inside'));
  const known = (await knownSpellings(db, meant, forgiving.flat())).slice(0, mostSlips);
  const rows = await countRows(db, known, forgiving);
  return bays.flatMap((bay, at) =>
    known
      .map((slip, place) => ({ slip, found: rows[at]?.[place] ?? 0 }))
      .filter(({ found }) => found > 0)
      .flatMap(({ slip: { typed, ...lead }, found }) => {
        const frequent = found >= deepest;
        const others = words.filter((word) => word !== typed).map(prefix);
        return (forgiving[at] ?? []).map(
          (shelf): Look => ({ shelf, lead, frequent, others, among: bay.words, names: bay.names }),
        );
      }),
  );
}

/** So many records without a slip are answer enough. */
const enough = 8;

/**
 * The records that answer a query, best first: at most `limit` for each shelf
 * that was looked at, so a little more than `limit` of each kind. A slip of the
 * finger is forgiven where hardly anything else is found. One to four
 * statements, each of a size that hangs on the query and not on the records.
 */
export async function findRecords(
  db: Transaction,
  reach: Reach,
  query: SearchQuery,
  limit: number,
): Promise<Found[]> {
  const bays = baysOf(reach);
  const { words, whole } = query;
  if (words.length === 0 || bays.length === 0) return [];
  const wholes = bays.flatMap((bay) =>
    bay.whole.map(
      (shelf): Look => ({ shelf, lead: prefix(whole), frequent: false, others: [], among: [], names: [] }),
    ),
  );
  const counts =
    words.length > 1
      ? await countRows(
          db,
          words.map(prefix),
          bays.map((bay) => bay.words),
        )
      : bays.map(() => [1]);
  const looks = bays.flatMap((bay, at) => looksIn(bay, words, counts[at] ?? []));
  const found = ranked(toFound(await sight(db, [...wholes, ...looks], limit), bays, query, false));
  if (found.length >= enough) return found;
  const slipped = await sight(db, await looksWithSlip(db, bays, query, counts), limit);
  return ranked([...found, ...toFound(slipped, bays, query, true)]);
}
