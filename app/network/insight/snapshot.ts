import { unexpanded } from '#app/graph/betweenness/expansion.ts';
import { runHere } from '#app/graph/crew.ts';
import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { randomFrom } from '#app/graph/layout/random.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { brokerageOf, type Role } from '#app/graph/measures/brokerage.ts';
import { type Communities, communitiesOf } from '#app/graph/measures/communities.ts';
import { cooperationOf } from '#app/graph/measures/cooperation.ts';
import { cuts } from '#app/graph/measures/cuts.ts';

/** What a snapshot needs to know besides weights: where the nodes are at home, and how exact to be. */
export interface Ground {
  readonly nodes: number;
  /** Ends of each tie, as nodes. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** County of each node, −1 for none: for measures between counties. */
  readonly counties: Int32Array;
  /** The same with those of no county as a group of their own: whoever works for the whole state brokers too. */
  readonly homes: Int32Array;
}

/** How much work betweenness may be: nodes × tie ends. Beyond, so many drawn sources stand for all. */
export interface Effort {
  readonly exactUpTo: number;
  readonly sources: number;
}

/** A few seconds at most. */
export const thorough: Effort = { exactUpTo: 8e8, sources: 512 };
/** For the day compared with, of which only the first few places are asked. */
export const compared: Effort = { exactUpTo: 5e7, sources: 512 };
/** As often as there are draws. */
export const brief: Effort = { exactUpTo: 2e6, sources: 64 };

function estimated(graph: Csr, count: number): Float64Array {
  const random = randomFrom(1);
  const wanted = Math.min(count, graph.nodes);
  const sources = Uint32Array.from({ length: wanted }, () => Math.floor(random() * graph.nodes));
  const whole = unexpanded(graph);
  const [both = new Float64Array(0)] = runHere('betweenness.sources', { ...whole, sources }, [[0, wanted]]);
  const values = new Float64Array(graph.nodes);
  for (let copy = 0; copy < graph.nodes; copy += 1) {
    const node = whole.member[copy] ?? 0;
    values[node] = ((both[copy] ?? 0) * graph.nodes) / (2 * wanted);
  }
  return values;
}

/**
 * The network on one day, as recorded or as drawn: measures are computed when
 * first asked for. Only ties that weigh something are in it.
 */
export class Snapshot {
  readonly weight: Float64Array;
  readonly #ground: Ground;
  readonly #effort: Effort;
  #graph: Csr | undefined;
  #betweenness: Float64Array | undefined;
  #rank: Uint32Array | undefined;
  #roles: Readonly<Record<Role, Float64Array>> | undefined;
  #cuts: Float64Array | undefined;
  #groups: Communities | undefined;

  constructor(ground: Ground, weight: Float64Array, effort: Effort = thorough) {
    this.#ground = ground;
    this.weight = weight;
    this.#effort = effort;
  }

  get graph(): Csr {
    if (this.#graph) return this.#graph;
    const { nodes, a, b } = this.#ground;
    const places = Array.from(this.weight.keys()).filter((tie) => (this.weight[tie] ?? 0) > 0);
    const take = (column: ArrayLike<number>) => places.map((tie) => column[tie] ?? 0);
    this.#graph = buildCsr(nodes, take(a), take(b), take(this.weight));
    return this.#graph;
  }

  /** Is betweenness of every pair, or from a sample of sources? */
  get exact(): boolean {
    return this.graph.nodes * this.graph.neighbours.length <= this.#effort.exactUpTo;
  }

  get betweenness(): Float64Array {
    this.#betweenness ??= this.exact
      ? betweennessOf(this.graph)
      : estimated(this.graph, this.#effort.sources);
    return this.#betweenness;
  }

  /** Place of each node by betweenness, from 1; equal ones by the sum of their ties, then by position. */
  get rank(): Uint32Array {
    if (this.#rank) return this.#rank;
    const { nodes, offsets, weights } = this.graph;
    const strength = (node: number) => weights.subarray(offsets[node], offsets[node + 1]).reduce(add, 0);
    const value = this.betweenness;
    const order = Array.from({ length: nodes }, (_, node) => node).sort(
      (a, b) => (value[b] ?? 0) - (value[a] ?? 0) || strength(b) - strength(a) || a - b,
    );
    this.#rank = new Uint32Array(nodes);
    for (const [place, node] of order.entries()) this.#rank[node] = place + 1;
    return this.#rank;
  }

  get roles(): Readonly<Record<Role, Float64Array>> {
    this.#roles ??= brokerageOf(this.graph, this.#ground.homes);
    return this.#roles;
  }

  get cuts(): Float64Array {
    this.#cuts ??= cuts.compute(this.graph);
    return this.#cuts;
  }

  get groups(): Communities {
    this.#groups ??= communitiesOf(this.graph, {
      weighted: true,
      ...(this.#effort === brief ? { starts: 1 } : {}),
    });
    return this.#groups;
  }

  /** The cross-county cooperation index, strong ties counting more. */
  get cooperation(): number {
    return cooperationOf(this.graph, this.#ground.counties, { weighted: true });
  }
}

const add = (sum: number, value: number) => sum + value;
