import type { Csr } from '../csr.ts';
import { eachTriangle } from '../triangles.ts';
import { groupCount } from './assortativity.ts';
import type { Groups, RoleMeasure } from './measure.ts';

/** The broker stands between two of its own group, of one other group, of its own and another, or of two others. */
export const roles = ['coordinator', 'consultant', 'gatekeeper', 'liaison'] as const;
export type Role = (typeof roles)[number];

function roleOf(broker: number, a: number, b: number): Role {
  if (a === b) return a === broker ? 'coordinator' : 'consultant';
  return a === broker || b === broker ? 'gatekeeper' : 'liaison';
}

/**
 * How often each node stands in each role: between two neighbours that are not
 * tied themselves, each such pair counted once. Ties have no direction here, so
 * gatekeeper and representative are one. Nodes without a group neither broker
 * nor are brokered. Pairs are counted by group and those in triangles taken
 * off: O(ties^1.5 + nodes · groups).
 */
export function brokerageOf(graph: Csr, groups: Groups): Readonly<Record<Role, Float64Array>> {
  const { nodes, offsets, neighbours } = graph;
  const found = {
    coordinator: new Float64Array(nodes),
    consultant: new Float64Array(nodes),
    gatekeeper: new Float64Array(nodes),
    liaison: new Float64Array(nodes),
  };
  const inGroup = new Float64Array(groupCount(groups));
  for (let node = 0; node < nodes; node += 1) {
    const own = groups[node] ?? -1;
    if (own < 0) continue;
    inGroup.fill(0);
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const group = groups[neighbours[place] ?? 0] ?? -1;
      if (group >= 0) inGroup[group] = (inGroup[group] ?? 0) + 1;
    }
    const mine = inGroup[own] ?? 0;
    let [others, squares, alike] = [0, 0, 0];
    inGroup.forEach((count, group) => {
      if (group === own) return;
      others += count;
      squares += count * count;
      alike += (count * (count - 1)) / 2;
    });
    found.coordinator[node] = (mine * (mine - 1)) / 2;
    found.consultant[node] = alike;
    found.gatekeeper[node] = mine * others;
    found.liaison[node] = (others * others - squares) / 2;
  }
  const close = (broker: number, a: number, b: number) => {
    const [own, one, other] = [groups[broker] ?? -1, groups[a] ?? -1, groups[b] ?? -1];
    if (own < 0 || one < 0 || other < 0) return;
    const column = found[roleOf(own, one, other)];
    column[broker] = (column[broker] ?? 0) - 1;
  };
  eachTriangle(graph, (a, b, c) => {
    close(a, b, c);
    close(b, a, c);
    close(c, a, b);
  });
  return found;
}

const shared = {
  parameters: {},
  source:
    'R. V. Gould and R. M. Fernandez, Structures of mediation: a formal approach to brokerage in transaction networks, Sociological Methodology 19, 1989',
  digits: 0,
} as const;

const measureOfRole = <Id extends Role>(
  id: Id,
  name: RoleMeasure['name'],
  meaning: RoleMeasure['meaning'],
): RoleMeasure<Id> => ({
  ...shared,
  id,
  name,
  meaning,
  compute: (graph, groups) => brokerageOf(graph, groups)[id],
});

/** The roles of Gould and Fernández as measures, between sectors or between counties as one likes. */
export const brokerRoles = [
  measureOfRole(
    'coordinator',
    { de: 'Koordinator', en: 'Coordinator' },
    {
      de: 'Wie oft der Akteur zwischen zweien aus seiner eigenen Gruppe steht, die einander nicht kennen.',
      en: 'How often the actor stands between two of its own group who do not know each other.',
    },
  ),
  measureOfRole(
    'consultant',
    { de: 'Berater', en: 'Consultant' },
    {
      de: 'Wie oft der Akteur zwischen zweien steht, die beide aus ein und derselben anderen Gruppe sind.',
      en: 'How often the actor stands between two who are both of one and the same other group.',
    },
  ),
  measureOfRole(
    'gatekeeper',
    { de: 'Türöffner', en: 'Gatekeeper' },
    {
      de: 'Wie oft der Akteur jemanden aus seiner Gruppe mit jemandem aus einer anderen verbindet.',
      en: 'How often the actor joins somebody of its own group with somebody of another.',
    },
  ),
  measureOfRole(
    'liaison',
    { de: 'Vermittler', en: 'Liaison' },
    {
      de: 'Wie oft der Akteur zwei verbindet, die aus zwei verschiedenen anderen Gruppen sind.',
      en: 'How often the actor joins two who are of two different other groups.',
    },
  ),
] as const;
