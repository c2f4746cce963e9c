import { type Role, roles } from '#app/graph/measures/brokerage.ts';
import { actor, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { World } from './world.ts';

/** Being among so many first is what the certainty is about. */
export const leaders = 5;

/** The role of Gould and Fernández between counties in which a node stands most often; none if it stands in none. */
export function mainRole(roleTimes: Readonly<Record<Role, Float64Array>>, node: number) {
  const times = (role: Role) => roleTimes[role][node] ?? 0;
  const role = roles.reduce<Role>((best, one) => (times(one) > times(best) ? one : best), roles[0]);
  return times(role) > 0 ? { role, times: times(role) } : null;
}

function findingAt(world: World, node: number): Finding {
  const { now } = world;
  const value = now.betweenness[node] ?? 0;
  const main = mainRole(now.roles, node);
  const id = world.id(node);
  return {
    key: id,
    sentence: main ? 'role' : 'plain',
    parts: {
      actor: actor(id),
      pairs: number(Math.round(value)),
      ...(main ? { role: { is: 'role', role: main.role } as const, times: number(main.times) } : {}),
    },
    figure: { value, digits: 0 },
    basis: { by: 'rank', of: (draw) => draw.now.rank[node] ?? 0, within: leaders },
    evidence: [
      { at: 'actor', id },
      { at: 'network', sort: '-betweenness' },
    ],
  };
}

/** Who holds the network together: the first by betweenness, and in which role between the counties. */
export const broker: Kind<'broker'> = {
  id: 'broker',
  theme: 'together',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { rank, betweenness } = world.now;
    return world.nodes
      .map((_node, node) => node)
      .filter((node) => (betweenness[node] ?? 0) > 0)
      .sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
      .slice(0, leaders)
      .map((node) => findingAt(world, node));
  },
};

const ranked = 10;

/** Who has come among the ten first since the day compared with. */
export const newBroker: Kind<'new-broker'> = {
  id: 'new-broker',
  theme: 'change',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { now, before } = world;
    const risen = (one: typeof now, other: typeof before, node: number) =>
      (one.rank[node] ?? 0) <= ranked &&
      (one.betweenness[node] ?? 0) > 0 &&
      ((other.rank[node] ?? 0) > ranked || (other.betweenness[node] ?? 0) === 0);
    return world.nodes
      .map((_node, node) => node)
      .filter((node) => risen(now, before, node))
      .sort((a, b) => (now.rank[a] ?? 0) - (now.rank[b] ?? 0))
      .map((node): Finding => {
        const id = world.id(node);
        const was = (before.betweenness[node] ?? 0) > 0 ? (before.rank[node] ?? 0) : null;
        return {
          key: id,
          sentence: was === null ? 'fresh' : 'risen',
          parts: {
            actor: actor(id),
            rank: number(now.rank[node] ?? 0),
            ...(was === null ? {} : { was: number(was) }),
          },
          figure: { value: now.rank[node] ?? 0, digits: 0 },
          basis: { by: 'draws', holds: (draw) => risen(draw.now, draw.before, node) },
          evidence: [{ at: 'actor', id }],
        };
      });
  },
};
