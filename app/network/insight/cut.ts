import type { Csr } from '#app/graph/csr.ts';
import { actor, actorList, number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { World } from './world.ts';

function neighboursOf({ offsets, neighbours }: Csr, node: number): Uint32Array {
  return neighbours.subarray(offsets[node], offsets[node + 1]);
}

/** The nodes that lose the largest part of their component if one node is left out. */
export function separatedWithout(graph: Csr, out: number): number[] {
  const part = new Map<number, number>();
  const parts: number[][] = [];
  for (const start of neighboursOf(graph, out)) {
    if (part.has(start)) continue;
    const members = [start];
    part.set(start, parts.length);
    for (const node of members) {
      for (const next of neighboursOf(graph, node)) {
        if (next === out || part.has(next)) continue;
        part.set(next, parts.length);
        members.push(next);
      }
    }
    parts.push(members);
  }
  const rest = parts.toSorted((a, b) => b.length - a.length || Math.min(...a) - Math.min(...b)).slice(1);
  return rest.flat().sort((a, b) => a - b);
}

/** Whom the network cannot lose: without whom others have no way to the rest. */
export const cut: Kind<'cut'> = {
  id: 'cut',
  theme: 'risk',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world: World) {
    const { graph, cuts } = world.now;
    return world.nodes
      .flatMap((_node, node) =>
        (cuts[node] ?? 0) > 0 ? [{ node, apart: separatedWithout(graph, node) }] : [],
      )
      .sort((one, other) => other.apart.length - one.apart.length || one.node - other.node)
      .map(({ node, apart }): Finding => {
        const id = world.id(node);
        return {
          key: id,
          sentence: apart.length === 1 ? 'one' : 'many',
          parts: {
            actor: actor(id),
            count: number(apart.length),
            apart: actorList(apart.map((one) => world.id(one))),
          },
          figure: { value: apart.length, digits: 0 },
          basis: { by: 'draws', holds: (draw) => (draw.now.cuts[node] ?? 0) > 0 },
          evidence: [
            { at: 'actor', id },
            ...apart
              .filter((one) => neighboursOf(graph, node).includes(one))
              .slice(0, 3)
              .map((one) => ({ at: 'tie', a: id, b: world.id(one) }) as const),
          ],
        };
      });
  },
};
