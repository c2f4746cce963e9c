import { componentsOf } from '../components.ts';
import type { Csr } from '../csr.ts';
import type { GraphMeasure } from './measure.ts';

/** Breadth first from one node at a time, with room for the next one. */
class Breadth {
  readonly queue: Uint32Array;
  readonly steps: Int32Array;
  reached = 0;
  readonly #graph: Csr;

  constructor(graph: Csr) {
    this.#graph = graph;
    this.queue = new Uint32Array(graph.nodes);
    this.steps = new Int32Array(graph.nodes).fill(-1);
  }

  /** @returns how many steps away the farthest is, which stands last in the queue */
  from(start: number): number {
    const { offsets, neighbours } = this.#graph;
    const { queue, steps } = this;
    for (let at = 0; at < this.reached; at += 1) steps[queue[at] ?? 0] = -1;
    queue[0] = start;
    steps[start] = 0;
    let reached = 1;
    for (let head = 0; head < reached; head += 1) {
      const node = queue[head] ?? 0;
      const next = (steps[node] ?? 0) + 1;
      for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
        const neighbour = neighbours[place] ?? 0;
        if (steps[neighbour] !== -1) continue;
        steps[neighbour] = next;
        queue[reached] = neighbour;
        reached += 1;
      }
    }
    this.reached = reached;
    return steps[this.last] ?? 0;
  }

  get last(): number {
    return this.queue[this.reached - 1] ?? 0;
  }

  /** The node halfway on the way from the start to the last one. */
  halfway(): number {
    const { offsets, neighbours } = this.#graph;
    let node = this.last;
    const goal = (this.steps[node] ?? 0) >> 1;
    while ((this.steps[node] ?? 0) > goal) {
      let place = offsets[node] ?? 0;
      while (this.steps[neighbours[place] ?? 0] !== (this.steps[node] ?? 0) - 1) place += 1;
      node = neighbours[place] ?? 0;
    }
    return node;
  }
}

/** The longest shortest way in the component of a node. */
function longestFrom(start: number, breadth: Breadth): number {
  // Twice there and back: the ends of a long way, and its middle.
  breadth.from(start);
  let known = breadth.from(breadth.last);
  const middle = breadth.halfway();
  breadth.from(middle);
  known = Math.max(known, breadth.from(breadth.last));
  breadth.from(middle);
  const order = breadth.queue.slice(0, breadth.reached);
  const level = order.map((node) => breadth.steps[node] ?? 0);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    // Two that are no farther from the middle than this one are at most twice that apart.
    if (known >= 2 * (level[at] ?? 0)) break;
    known = Math.max(known, breadth.from(order[at] ?? 0));
  }
  return known;
}

/**
 * The length of the longest shortest way within the largest component, or of
 * several as large within any of them; exact. From a node in its middle, the
 * farthest are asked first, until no nearer pair could be farther apart (iFUB:
 * P. Crescenzi et al., On computing the diameter of real-world undirected
 * graphs, Theoretical Computer Science 514, 2013). Mostly a few searches; one
 * from each node in the worst case.
 */
export function diameterOf(graph: Csr): number {
  const { of, sizes } = componentsOf(graph);
  const breadth = new Breadth(graph);
  let [longest, seen] = [0, 0];
  // Components are numbered by size and then by their first node.
  for (let node = 0; node < graph.nodes && sizes[seen] === sizes[0]; node += 1) {
    if (of[node] !== seen) continue;
    longest = Math.max(longest, longestFrom(node, breadth));
    seen += 1;
  }
  return longest;
}

export const diameter: GraphMeasure<'diameter'> = {
  id: 'diameter',
  name: { de: 'Durchmesser', en: 'Diameter' },
  meaning: {
    de: 'Wie weit die beiden entferntesten Akteure im größten zusammenhängenden Teil voneinander sind.',
    en: 'How far apart the two most distant actors of the largest component are.',
  },
  parameters: {},
  source: 'S. Wasserman and K. Faust, Social Network Analysis, Cambridge University Press, 1994, 4.3',
  digits: 0,
  compute: diameterOf,
};
