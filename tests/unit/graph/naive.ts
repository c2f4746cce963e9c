import type { Csr } from '#app/graph/csr.ts';
import type { Role } from '#app/graph/measures/brokerage.ts';
import { type Edge, graphOf } from './known-graphs.ts';

/** Textbook versions, as short as their definitions and as slow: the engine has to agree with them. */

const all = ({ nodes }: Csr) => [...Array(nodes).keys()];

export function tiesOf(graph: Csr): Array<readonly [number, number, number]> {
  return all(graph).flatMap((node) =>
    Array.from(
      graph.neighbours.slice(graph.offsets[node], graph.offsets[node + 1]),
      (other, at) => [node, other, graph.weights[(graph.offsets[node] ?? 0) + at] ?? 0] as const,
    ).filter(([a, b]) => a < b),
  );
}

const tied = (graph: Csr, a: number, b: number) =>
  graph.neighbours.subarray(graph.offsets[a], graph.offsets[a + 1]).includes(b);

/** Floyd and Warshall. */
export function distancesByDefinition(graph: Csr, weighted: boolean): number[][] {
  const distance = all(graph).map((a) => all(graph).map((b) => (a === b ? 0 : Number.POSITIVE_INFINITY)));
  const set = (a: number, b: number, length: number) => {
    const row = distance[a];
    if (row) row[b] = Math.min(row[b] ?? length, length);
  };
  for (const [a, b, weight] of tiesOf(graph)) {
    set(a, b, weighted ? 1 / weight : 1);
    set(b, a, weighted ? 1 / weight : 1);
  }
  for (const via of all(graph))
    for (const a of all(graph))
      for (const b of all(graph))
        set(a, b, (distance[a]?.[via] ?? Number.NaN) + (distance[via]?.[b] ?? Number.NaN));
  return distance;
}

/** σ(s,v)·σ(v,t)/σ(s,t) over all pairs, from distances and counted paths. */
export function betweennessByDefinition(graph: Csr, weighted: boolean): number[] {
  const distance = distancesByDefinition(graph, weighted);
  const at = (a: number, b: number) => distance[a]?.[b] ?? Number.POSITIVE_INFINITY;
  const alike = (one: number, other: number) => Math.abs(one - other) <= 1e-9;
  const ties = tiesOf(graph);
  const paths = all(graph).map((source) => {
    const count = new Map([[source, 1]]);
    for (const node of all(graph).sort((a, b) => at(source, a) - at(source, b))) {
      if (node === source || !Number.isFinite(at(source, node))) continue;
      const before = ties
        .flatMap(([a, b, weight]) => (a === node ? [[b, weight]] : b === node ? [[a, weight]] : []))
        .filter(([other = 0, weight = 0]) =>
          alike(at(source, other) + (weighted ? 1 / weight : 1), at(source, node)),
        );
      count.set(
        node,
        before.reduce((sum, [other = 0]) => sum + (count.get(other) ?? 0), 0),
      );
    }
    return count;
  });
  const counted = (a: number, b: number) => paths[a]?.get(b) ?? 0;
  return all(graph).map((v) => {
    let sum = 0;
    for (const s of all(graph)) {
      for (const t of all(graph)) {
        if (s >= t || v === s || v === t || !Number.isFinite(at(s, t))) continue;
        if (alike(at(s, v) + at(v, t), at(s, t))) sum += (counted(s, v) * counted(v, t)) / counted(s, t);
      }
    }
    return sum;
  });
}

export function componentCount(graph: Csr): number {
  const name = all(graph);
  for (let again = true; again; ) {
    again = false;
    for (const [a, b] of tiesOf(graph)) {
      const least = Math.min(name[a] ?? 0, name[b] ?? 0);
      if (name[a] === least && name[b] === least) continue;
      name[a] = least;
      name[b] = least;
      again = true;
    }
  }
  return new Set(name).size;
}

/** The graph without the tie between two nodes. */
export function without(graph: Csr, a: number, b: number): Csr {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const kept = tiesOf(graph).filter(([one, other]) => one !== low || other !== high);
  return graphOf(
    graph.nodes,
    kept.map(([one, other]): Edge => [one, other]),
  );
}

/** The graph without all ties of a node, which stays as one alone. */
export function withoutNode(graph: Csr, node: number): Csr {
  const kept = tiesOf(graph).filter(([a, b]) => a !== node && b !== node);
  return graphOf(
    graph.nodes,
    kept.map(([a, b]): Edge => [a, b]),
  );
}

/** The greatest k for which the node survives when all with fewer than k ties are taken away again and again. */
export function corenessByDefinition(graph: Csr): number[] {
  const core = all(graph).map(() => 0);
  for (let k = 1; k < graph.nodes; k += 1) {
    let alive = new Set(all(graph));
    for (let before = -1; before !== alive.size; ) {
      before = alive.size;
      const here = alive;
      alive = new Set(
        [...here].filter(
          (node) => [...here].filter((other) => other !== node && tied(graph, node, other)).length >= k,
        ),
      );
    }
    for (const node of alive) core[node] = k;
  }
  return core;
}

export function brokerageByDefinition(graph: Csr, groups: Int32Array): Record<Role, number[]> {
  const zeros = () => all(graph).map(() => 0);
  const found = { coordinator: zeros(), consultant: zeros(), gatekeeper: zeros(), liaison: zeros() };
  for (const broker of all(graph)) {
    for (const a of all(graph)) {
      for (const b of all(graph)) {
        if (a >= b || a === broker || b === broker || tied(graph, a, b)) continue;
        if (!tied(graph, broker, a) || !tied(graph, broker, b)) continue;
        const [own = -1, one = -1, other = -1] = [groups[broker], groups[a], groups[b]];
        if (own < 0 || one < 0 || other < 0) continue;
        const role: Role =
          one === other
            ? one === own
              ? 'coordinator'
              : 'consultant'
            : one === own || other === own
              ? 'gatekeeper'
              : 'liaison';
        found[role][broker] = (found[role][broker] ?? 0) + 1;
      }
    }
  }
  return found;
}
