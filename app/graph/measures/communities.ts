import { type LeidenSettings, leiden, modularityAt } from '../communities/leiden.ts';
import { type Level, levelOf, membersOf } from '../communities/level.ts';
import type { Csr } from '../csr.ts';
import { type Described, type GraphMeasure, type Measure, type Weighing, weighing } from './measure.ts';

interface CommunitySettings extends LeidenSettings, Weighing {
  /** Best of so many runs; 0: as many as are done in a blink, ten for a small network and one for a large. */
  readonly starts: number;
  readonly [key: string]: number | boolean;
}

export interface Communities {
  /** The group of each node, numbered by size from 0, the largest first; equal ones by their first node. */
  readonly of: Uint32Array;
  readonly sizes: Uint32Array;
  readonly modularity: number;
}

const initial: CommunitySettings = { resolution: 1, seed: 1, passes: 2, starts: 0, weighted: false };

/** Groups as `of` says, and the modularity that they have. */
export function modularityOf(
  graph: Csr,
  of: Uint32Array,
  { weighted = false, resolution = 1 }: Partial<CommunitySettings> = {},
): number {
  return modularityAt(levelOf(graph, weighted), of, resolution);
}

function bestOf(level: Level, { starts, seed, ...settings }: CommunitySettings) {
  const run = (start: number) => {
    const groups = leiden(level, { ...settings, seed: seed + start });
    return { groups, modularity: modularityAt(level, groups, settings.resolution) };
  };
  let best = run(0);
  for (let start = 1; start < starts; start += 1) {
    const next = run(start);
    if (next.modularity > best.modularity) best = next;
  }
  return best;
}

/** Groups with many ties within and few between, by the Leiden algorithm; each is connected. */
export function communitiesOf(graph: Csr, settings: Partial<CommunitySettings> = {}): Communities {
  const all = { ...initial, ...settings };
  const level = levelOf(graph, all.weighted);
  const { groups: found, modularity } = bestOf(level, {
    ...all,
    starts: all.starts || Math.max(1, Math.min(10, Math.floor(20_000 / (graph.edges + 1)))),
  });
  const count = found.reduce((most, group) => Math.max(most, group + 1), 0);
  const { starts } = membersOf(found, count);
  const size = (group: number) => (starts[group + 1] ?? 0) - (starts[group] ?? 0);
  const order = Array.from({ length: count }, (_, group) => group).sort((a, b) => size(b) - size(a) || a - b);
  const rank = new Uint32Array(count);
  order.forEach((group, place) => {
    rank[group] = place;
  });
  return { of: found.map((group) => rank[group] ?? 0), sizes: Uint32Array.from(order, size), modularity };
}

const described = {
  parameters: {
    ...weighing,
    resolution: {
      initial: initial.resolution,
      meaning: {
        de: 'Über 1: mehr und kleinere Gruppen; unter 1: weniger und größere.',
        en: 'Above 1: more and smaller groups; below 1: fewer and larger ones.',
      },
    },
    seed: {
      initial: initial.seed,
      meaning: {
        de: 'Anfang der Zufallszahlen: derselbe gibt dieselben Gruppen.',
        en: 'Start of the random numbers: the same one gives the same groups.',
      },
    },
    starts: {
      initial: initial.starts,
      meaning: {
        de: 'Bestes aus so vielen Läufen; 0: so viele, wie nebenbei möglich sind.',
        en: 'Best of so many runs; 0: as many as take no time to speak of.',
      },
    },
    passes: {
      initial: initial.passes,
      meaning: {
        de: 'Wie oft die Gruppen höchstens verbessert werden.',
        en: 'How often the groups are improved at most.',
      },
    },
  },
  source:
    'V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden, Scientific Reports 9, 2019; M. E. J. Newman and M. Girvan, Physical Review E 69, 2004',
} satisfies Pick<Described<string, CommunitySettings>, 'parameters' | 'source'>;

export const community: Measure<'community', CommunitySettings> = {
  ...described,
  id: 'community',
  name: { de: 'Gruppe', en: 'Group' },
  meaning: {
    de: 'Zu welcher Gruppe der Akteur gehört: innen viele Verbindungen, nach außen wenige; 0 ist die größte.',
    en: 'To which group the actor belongs: many ties within, few to others; 0 is the largest.',
  },
  digits: 0,
  compute: (graph, settings) => Float64Array.from(communitiesOf(graph, settings).of),
};

export const modularity: GraphMeasure<'modularity', CommunitySettings> = {
  ...described,
  id: 'modularity',
  name: { de: 'Gruppenbildung', en: 'Modularity' },
  meaning: {
    de: 'Wie deutlich das Netz in Gruppen zerfällt: Anteil der Verbindungen innerhalb, über den Zufall hinaus.',
    en: 'How clearly the network falls into groups: the part of ties within them, beyond chance.',
  },
  digits: 3,
  compute: (graph, settings) => communitiesOf(graph, settings).modularity,
};
