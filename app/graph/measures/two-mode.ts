import { distanceSumsHere } from '../distances/sums.ts';
import type { TwoMode } from '../two-mode.ts';
import { plainWays } from '../ways.ts';
import { betweennessOf } from './betweenness.ts';
import type { Described } from './measure.ts';

/** A measure of both kinds of nodes: one number each, the members first. */
export interface TwoModeMeasure<Id extends string = string>
  extends Described<Id, Readonly<Record<never, never>>> {
  readonly compute: (network: TwoMode) => Float64Array;
}

/** A measure of the whole two-mode network. */
export interface TwoModeGraphMeasure<Id extends string = string>
  extends Described<Id, Readonly<Record<never, never>>> {
  readonly compute: (network: TwoMode) => number;
}

const degreeAt = ({ graph: { offsets } }: TwoMode, node: number) =>
  (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);

/** The part of all attendances that there could be; NaN without members or events. */
export function twoModeDensityOf({ members, events, graph }: TwoMode): number {
  return graph.edges / (members * events);
}

/** Of each member the part of all events attended, of each event the part of all members who came. */
export function twoModeDegreeOf(network: TwoMode): Float64Array {
  const { members, events, graph } = network;
  return Float64Array.from(
    { length: graph.nodes },
    (_, node) => degreeAt(network, node) / (node < members ? events : members),
  );
}

/** The most that a node of a kind of `own` can have, the other kind being `other` many (Borgatti and Everett, 1997). */
function mostBetween(own: number, other: number): number {
  const s = Math.floor((own - 1) / other);
  const t = (own - 1) % other;
  return (other ** 2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/** Betweenness ÷ the most that a node of its kind could have; 0 where that is 0. */
export function twoModeBetweennessOf({ members, events, graph }: TwoMode): Float64Array {
  const [ofMember, ofEvent] = [mostBetween(members, events), mostBetween(events, members)];
  return betweennessOf(graph).map((value, node) => {
    const most = node < members ? ofMember : ofEvent;
    return most > 0 ? value / most : 0;
  });
}

/**
 * Closeness ÷ the most that a node of its kind could have: 1 step to all of the
 * other kind and 2 to all of its own; times the part of all nodes that it
 * reaches. 0 for a node without ties.
 */
export function twoModeClosenessOf({ members, events, graph }: TwoMode): Float64Array {
  const { sum, components } = distanceSumsHere(plainWays(graph));
  return sum.map((distance, node) => {
    const reached = (components.sizes[components.of[node] ?? 0] ?? 1) - 1;
    if (reached === 0) return 0;
    const least = node < members ? events + 2 * (members - 1) : members + 2 * (events - 1);
    return (least / distance) * (reached / (graph.nodes - 1));
  });
}

/**
 * How often two members who met meet again elsewhere: four times the closed
 * squares ÷ the ways of three steps; 0 where there are none. O(Σ k² of the members).
 */
export function reinforcementOf(network: TwoMode): number {
  const { members, graph } = network;
  const { offsets, neighbours } = graph;
  let ways = 0;
  let squares = 0;
  const together = new Float64Array(members);
  for (let member = 0; member < members; member += 1) {
    for (let place = offsets[member] ?? 0; place < (offsets[member + 1] ?? 0); place += 1) {
      const event = neighbours[place] ?? 0;
      ways += (degreeAt(network, member) - 1) * (degreeAt(network, event) - 1);
      for (let other = offsets[event] ?? 0; other < (offsets[event + 1] ?? 0); other += 1) {
        const met = neighbours[other] ?? 0;
        if (met >= member) continue;
        // The n-th common event closes a square with each of the n − 1 before.
        squares += together[met] ?? 0;
        together[met] = (together[met] ?? 0) + 1;
      }
    }
    together.fill(0, 0, member);
  }
  return ways === 0 ? 0 : (4 * squares) / ways;
}

const borgatti =
  'S. P. Borgatti and M. G. Everett, Network analysis of 2-mode data, Social Networks 19, 1997';

const member = <Id extends string>(
  id: Id,
  name: Described['name'],
  meaning: Described['meaning'],
  compute: TwoModeMeasure['compute'],
): TwoModeMeasure<Id> => ({ id, name, meaning, parameters: {}, source: borgatti, digits: 3, compute });

/** Measures of people and meetings, without folding one into the other. */
export const twoModeMeasures = [
  member(
    'twoModeDegree',
    { de: 'Teilnahmen', en: 'Attendance' },
    {
      de: 'An welchem Teil der Treffen jemand teilnahm, und welcher Teil der Personen bei einem Treffen war.',
      en: 'What part of the meetings somebody attended, and what part of the people was at a meeting.',
    },
    twoModeDegreeOf,
  ),
  member(
    'twoModeBetweenness',
    { de: 'Brückenrolle über Treffen', en: 'Bridging by meetings' },
    {
      de: 'Wie sehr Personen und Treffen andere zusammenbringen, gemessen am Höchsten, was möglich wäre.',
      en: 'How much people and meetings bring others together, measured by the most that could be.',
    },
    twoModeBetweennessOf,
  ),
  member(
    'twoModeCloseness',
    { de: 'Nähe über Treffen', en: 'Closeness by meetings' },
    {
      de: 'Wie kurz die Wege über gemeinsame Treffen zu allen anderen sind, gemessen am Besten, was möglich wäre.',
      en: 'How short the ways by shared meetings to all others are, measured by the best that could be.',
    },
    twoModeClosenessOf,
  ),
] as const;

export const twoModeGraphMeasures: readonly TwoModeGraphMeasure[] = [
  {
    id: 'twoModeDensity',
    name: { de: 'Dichte der Teilnahme', en: 'Density of attendance' },
    meaning: {
      de: 'Welcher Teil aller möglichen Teilnahmen stattgefunden hat.',
      en: 'What part of all possible attendances took place.',
    },
    parameters: {},
    source: borgatti,
    digits: 3,
    compute: twoModeDensityOf,
  },
  {
    id: 'reinforcement',
    name: { de: 'Wiedersehen', en: 'Reinforcement' },
    meaning: {
      de: 'Wie oft zwei, die sich begegnet sind, sich bei einem weiteren Treffen wieder begegnen.',
      en: 'How often two who have met meet again at another meeting.',
    },
    parameters: {},
    source:
      'G. Robins and M. Alexander, Small worlds among interlocking directors, Computational and Mathematical Organization Theory 10, 2004',
    digits: 3,
    compute: reinforcementOf,
  },
];
