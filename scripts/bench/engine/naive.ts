import type { AbstractGraph } from 'graphology-types';

/** Textbook versions on the peer's graph, for measures that it does not have. */

/** Burt's constraint by its formula, neighbour by neighbour. */
export function naiveConstraint(graph: AbstractGraph): Map<string, number> {
  const part = (a: string, b: string) => (graph.areNeighbors(a, b) ? 1 / graph.degree(a) : 0);
  return new Map(
    graph.mapNodes((ego) => {
      const alters = graph.neighbors(ego);
      const sum = alters.reduce((total, alter) => {
        const through = alters.reduce((all, other) => all + part(ego, other) * part(other, alter), 0);
        return total + (part(ego, alter) + through) ** 2;
      }, 0);
      return [ego, sum] as const;
    }),
  );
}

/** Core numbers by taking away whoever has fewer than k ties left, again and again. */
export function naiveCore(graph: AbstractGraph): Map<string, number> {
  const core = new Map<string, number>();
  const left = new Map(graph.mapNodes((node) => [node, graph.degree(node)]));
  for (let k = 0; left.size > 0; k += 1) {
    for (let gone = [...left].filter(([, ties]) => ties <= k); gone.length > 0; ) {
      for (const [node] of gone) {
        left.delete(node);
        core.set(node, k);
        for (const other of graph.neighbors(node)) {
          const ties = left.get(other);
          if (ties !== undefined) left.set(other, ties - 1);
        }
      }
      gone = [...left].filter(([, ties]) => ties <= k);
    }
  }
  return core;
}

/** Articulation points after Tarjan, with maps and a stack of frames (a recursive one overflows). */
export function naiveArticulation(graph: AbstractGraph): Set<string> {
  const entered = new Map<string, number>();
  const low = new Map<string, number>();
  const points = new Set<string>();
  for (const root of graph.nodes()) {
    if (entered.has(root)) continue;
    const frames = [{ node: root, parent: '', next: graph.neighbors(root), at: 0 }];
    entered.set(root, entered.size);
    low.set(root, entered.size - 1);
    let rootChildren = 0;
    while (frames.length > 0) {
      const frame = frames.at(-1);
      if (!frame) break;
      const other = frame.next[frame.at];
      frame.at += 1;
      if (other === undefined) {
        frames.pop();
        const above = frames.at(-1);
        if (!above) continue;
        low.set(above.node, Math.min(low.get(above.node) ?? 0, low.get(frame.node) ?? 0));
        if (above.node === root) rootChildren += 1;
        else if ((low.get(frame.node) ?? 0) >= (entered.get(above.node) ?? 0)) points.add(above.node);
      } else if (!entered.has(other)) {
        entered.set(other, entered.size);
        low.set(other, entered.size - 1);
        frames.push({ node: other, parent: frame.node, next: graph.neighbors(other), at: 0 });
      } else if (other !== frame.parent) {
        low.set(frame.node, Math.min(low.get(frame.node) ?? 0, entered.get(other) ?? 0));
      }
    }
    if (rootChildren > 1) points.add(root);
  }
  return points;
}
