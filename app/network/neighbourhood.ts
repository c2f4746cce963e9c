import type { Csr } from '#app/graph/csr.ts';

/** A node and those within so many steps of it, the nearest first, of equally near ones the stronger tied first. */
export function neighbourhood(graph: Csr, node: number, depth: number): number[] {
  if (node < 0 || node >= graph.nodes) return [];
  const known = new Set([node]);
  let last = [node];
  for (let step = 0; step < depth; step += 1) {
    const found = new Map<number, number>();
    for (const one of last) {
      for (let place = graph.offsets[one] ?? 0; place < (graph.offsets[one + 1] ?? 0); place += 1) {
        const other = graph.neighbours[place] ?? 0;
        if (known.has(other)) continue;
        found.set(other, Math.max(found.get(other) ?? 0, graph.weights[place] ?? 0));
      }
    }
    last = [...found].sort(([a, x], [b, y]) => y - x || a - b).map(([other]) => other);
    for (const other of last) known.add(other);
  }
  return [...known];
}
