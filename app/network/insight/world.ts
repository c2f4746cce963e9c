import { foldOf, type Level } from '../evidence/fold.ts';
import type { EvidenceRows } from '../evidence/rows.ts';
import { dayNumber } from '../evidence/span.ts';
import { begunBy, type Contributions, type TiedEvidence, tiedEvidence, weightsOf } from './evidence.ts';
import { brief, compared, type Ground, Snapshot } from './snapshot.ts';

export interface InsightActor {
  readonly id: string;
  readonly sector: string | null;
  readonly countyKey: string | null;
}

/** All that the insights are computed from: data only, so that it can go to another thread. */
export interface InsightQuestion {
  readonly level: Level;
  readonly asOf: string;
  readonly since: string;
  readonly halfLifeDays: number;
  readonly rows: EvidenceRows;
  /** Every actor that the viewer sees: how many took part in a thing decides what it weighs. */
  readonly actors: readonly InsightActor[];
  /** Those of them that the filter lets through; the network is theirs. */
  readonly inside: readonly string[];
  /** Fields of action of meetings and projects, by the record's id. */
  readonly fields: ReadonlyArray<readonly [record: string, field: string]>;
  /** The draw: the same question, the same seed. */
  readonly seed: number;
}

/** How far ahead a tie's fading is foretold, in days. */
export const daysAhead = 90;

/**
 * The network that a question is about. Nodes are the actors inside that are
 * tied by the day of the question, in the order of their ids: an actor made
 * later, or one without ties, moves no figure.
 */
export class World {
  readonly question: InsightQuestion;
  readonly rows: EvidenceRows;
  readonly today: number;
  readonly evidence: TiedEvidence;
  readonly nodes: readonly InsightActor[];
  readonly ground: Ground;
  readonly now: Snapshot;
  readonly before: Snapshot;
  /** Weights of the ties some days on, if nothing happens. */
  readonly ahead: Float64Array;

  constructor(question: InsightQuestion) {
    const { level, asOf, actors, inside } = question;
    this.question = question;
    this.rows = begunBy(question.rows, asOf);
    this.today = dayNumber(asOf);
    const everyone = [...actors].sort((a, b) => (a.id < b.id ? -1 : 1));
    const ids = everyone.map(({ id }) => id);
    const whole = tiedEvidence({ ...question, level, actors: ids, ahead: daysAhead });
    const chosen = new Set(inside);
    const passes = everyone.map(({ id }) => chosen.has(id));
    const { evidence, used } = insideOnly(whole, passes);
    this.nodes = used.flatMap((position) => everyone[position] ?? []);
    this.evidence = evidence;
    const keys = [...new Set(this.nodes.flatMap(({ countyKey }) => countyKey ?? []))].sort();
    const counties = Int32Array.from(this.nodes, ({ countyKey }) => keys.indexOf(countyKey ?? ''));
    const homes = counties.map((county) => (county < 0 ? keys.length : county));
    this.ground = { nodes: this.nodes.length, a: evidence.a, b: evidence.b, counties, homes };
    this.now = new Snapshot(this.ground, this.weigh(evidence.now));
    this.before = new Snapshot(this.ground, this.weigh(evidence.before), compared);
    this.ahead = this.weigh(evidence.ahead);
  }

  get ties(): number {
    return this.evidence.a.length;
  }

  /** Both networks from one draw of the record. */
  drawn(times: Uint16Array): { now: Snapshot; before: Snapshot } {
    return {
      now: new Snapshot(this.ground, this.weigh(this.evidence.now, times), brief),
      before: new Snapshot(this.ground, this.weigh(this.evidence.before, times), brief),
    };
  }

  id(node: number): string {
    return this.nodes[node]?.id ?? '';
  }

  /** The actors at the two ends of a tie. */
  ends(tie: number): readonly [string, string] {
    return [this.id(this.evidence.a[tie] ?? -1), this.id(this.evidence.b[tie] ?? -1)];
  }

  /** The days on which each actor inside took part in a meeting, in order, each once. */
  meetingDays(): Map<string, number[]> {
    const { level, actors, inside } = this.question;
    const ids = actors.map(({ id }) => id);
    const fold = foldOf(level, ids, this.rows.affiliations);
    const found = new Map<string, Set<number>>(inside.map((id) => [id, new Set()]));
    for (const meeting of this.rows.meetings) {
      if (meeting.status !== 'TOOK_PLACE') continue;
      const day = dayNumber(meeting.day);
      for (const attendance of meeting.attendances) {
        const actor = attendance.status === 'ATTENDED' ? fold.attending(attendance, day) : undefined;
        if (actor !== undefined) found.get(ids[actor] ?? '')?.add(day);
      }
    }
    return new Map([...found].map(([id, days]) => [id, [...days].sort((a, b) => a - b)]));
  }

  private weigh(contributions: Contributions, times: Uint16Array | null = null): Float64Array {
    return weightsOf(contributions, this.evidence.a.length, times);
  }
}

/** The ties among those that pass, between nodes instead of actors. */
function insideOnly(whole: TiedEvidence, passes: readonly boolean[]) {
  const kept: number[] = [];
  const tied = new Set<number>();
  for (const tie of whole.a.keys()) {
    const [a, b] = [whole.a[tie] ?? 0, whole.b[tie] ?? 0];
    if (!passes[a] || !passes[b]) continue;
    kept.push(tie);
    tied.add(a).add(b);
  }
  const used = [...tied].sort((a, b) => a - b);
  const node = new Map(used.map((position, place) => [position, place]));
  const place = new Int32Array(whole.a.length).fill(-1);
  for (const [at, tie] of kept.entries()) place[tie] = at;
  const narrowed = ({ record, tie, weight }: Contributions): Contributions => {
    const chosen = Array.from(tie.keys()).filter((at) => (place[tie[at] ?? 0] ?? -1) >= 0);
    return {
      record: Uint32Array.from(chosen, (at) => record[at] ?? 0),
      tie: Uint32Array.from(chosen, (at) => place[tie[at] ?? 0] ?? 0),
      weight: Float64Array.from(chosen, (at) => weight[at] ?? 0),
    };
  };
  const ends = (column: Uint32Array) => Uint32Array.from(kept, (tie) => node.get(column[tie] ?? 0) ?? 0);
  const evidence: TiedEvidence = {
    a: ends(whole.a),
    b: ends(whole.b),
    records: whole.records,
    now: narrowed(whole.now),
    before: narrowed(whole.before),
    ahead: narrowed(whole.ahead),
    first: Float64Array.from(kept, (tie) => whole.first[tie] ?? 0),
  };
  return { evidence, used };
}
