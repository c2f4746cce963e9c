import { foldOf, type Level } from '../evidence/fold.ts';
import type { Gathering, Reading } from '../evidence/gathering.ts';
import { evidenceKinds } from '../evidence/kinds.ts';
import type { EvidenceRows } from '../evidence/rows.ts';
import { dayNumber, spanOf } from '../evidence/span.ts';

/** What single pieces of evidence add to single ties on one day: columns, one entry a piece and tie. */
export interface Contributions {
  /** Position in the list of records. */
  readonly record: Uint32Array;
  /** Position in the list of ties. */
  readonly tie: Uint32Array;
  readonly weight: Float64Array;
}

/** The ties between actors, taken apart into the records that they come from. */
export interface TiedEvidence {
  /** Ends of each tie, a < b, sorted; positions in the list of actors. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** `meeting 0198…`: the record is what is resampled, however many pairs it ties. */
  readonly records: readonly string[];
  readonly now: Contributions;
  /** The same ties on the day compared with. */
  readonly before: Contributions;
  /** The same ties some days on, if nothing happens. */
  readonly ahead: Contributions;
  /** First day of any of its evidence; −∞ for since ever. */
  readonly first: Float64Array;
}

export interface EvidenceQuestion {
  readonly rows: EvidenceRows;
  /** Ids of every actor that the viewer sees, in the order of their positions. */
  readonly actors: readonly string[];
  readonly level: Level;
  readonly asOf: string;
  readonly since: string;
  readonly halfLifeDays: number;
  /** How many days `ahead` looks. */
  readonly ahead: number;
}

const begun = (day: string | null, asOf: string) => day === null || day <= asOf;

/** The rows that had begun by a day: what was dated later can change no figure of that day. */
export function begunBy(rows: EvidenceRows, asOf: string): EvidenceRows {
  return {
    relationships: rows.relationships.filter(({ since }) => begun(since, asOf)),
    meetings: rows.meetings.filter(({ day }) => day <= asOf),
    projects: rows.projects.filter(({ startsOn }) => begun(startsOn, asOf)),
    affiliations: rows.affiliations.filter(({ from }) => begun(from, asOf)),
  };
}

interface Piece {
  readonly record: string;
  readonly gathering: Gathering;
  readonly weight: number;
}

function piecesOn(reading: Reading, halfLifeDays: number): Piece[] {
  return evidenceKinds.flatMap((kind) =>
    kind.collect(reading).map((gathering) => {
      const { id, strength, partners, end } = gathering;
      const age = end >= reading.asOf ? 1 : 2 ** (-(reading.asOf - end) / halfLifeDays);
      return { record: `${kind.id} ${id}`, gathering, weight: ((kind.base * strength) / partners) * age };
    }),
  );
}

/** In an order of its own, so that sums do not depend on the order in which rows were read. */
function inOrder(one: Piece, other: Piece): number {
  if (one.record !== other.record) return one.record < other.record ? -1 : 1;
  return one.gathering.start - other.gathering.start;
}

function eachPair({ actors }: Gathering, visit: (a: number, b: number) => void): void {
  actors.forEach((a, position) => {
    for (const b of actors.slice(position + 1)) visit(a, b);
  });
}

/** Takes the ties apart. The weights of a tie sum up to what `derive` gives. */
export function tiedEvidence(question: EvidenceQuestion): TiedEvidence {
  const { actors, level, asOf, since, halfLifeDays } = question;
  const rows = begunBy(question.rows, asOf);
  const fold = foldOf(level, actors, rows.affiliations);
  const piecesAt = (day: number) =>
    piecesOn({ rows, fold, window: spanOf(null, null), asOf: day }, halfLifeDays).sort(inOrder);
  const today = dayNumber(asOf);
  const now = piecesAt(today);
  const keys = new Set<number>();
  for (const { gathering } of now) eachPair(gathering, (a, b) => keys.add(a * actors.length + b));
  const pairs = Float64Array.from(keys).sort();
  const placeOf = new Map<number, number>();
  for (const [place, pair] of pairs.entries()) placeOf.set(pair, place);
  const records = [...new Set(now.map(({ record }) => record))];
  const recordAt = new Map(records.map((record, place) => [record, place]));
  const first = new Float64Array(pairs.length).fill(Number.POSITIVE_INFINITY);
  const contributions = (pieces: readonly Piece[]): Contributions => {
    const columns = { record: [] as number[], tie: [] as number[], weight: [] as number[] };
    for (const { record, gathering, weight } of pieces) {
      const place = recordAt.get(record);
      if (place === undefined) continue;
      eachPair(gathering, (a, b) => {
        const tie = placeOf.get(a * actors.length + b);
        if (tie === undefined) return;
        columns.record.push(place);
        columns.tie.push(tie);
        columns.weight.push(weight);
        first[tie] = Math.min(first[tie] ?? 0, gathering.start);
      });
    }
    return {
      record: Uint32Array.from(columns.record),
      tie: Uint32Array.from(columns.tie),
      weight: Float64Array.from(columns.weight),
    };
  };
  return {
    a: Uint32Array.from(pairs, (pair) => Math.floor(pair / actors.length)),
    b: Uint32Array.from(pairs, (pair) => pair % actors.length),
    records,
    now: contributions(now),
    before: contributions(piecesAt(dayNumber(since))),
    ahead: contributions(piecesAt(today + question.ahead)),
    first,
  };
}

/** The weight of each tie, each record counted as often as it was drawn; without a draw once. */
export function weightsOf(
  { record, tie, weight }: Contributions,
  ties: number,
  drawn: Uint16Array | null = null,
): Float64Array {
  const sums = new Float64Array(ties);
  for (let place = 0; place < tie.length; place += 1) {
    const times = drawn ? (drawn[record[place] ?? 0] ?? 0) : 1;
    if (times > 0) sums[tie[place] ?? 0] = (sums[tie[place] ?? 0] ?? 0) + times * (weight[place] ?? 0);
  }
  return sums;
}
