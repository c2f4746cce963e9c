import { buildCsr } from '#app/graph/csr.ts';
import type { Arrangement, Guide } from '#app/graph/layout/guide.ts';
import { placeInRings } from '#app/graph/layout/rings.ts';
import type { ArrangeQuestion } from './arrange.ts';

/**
 * One actor in the middle, around it those tied to it, around these those tied
 * to them, as far as asked. On a ring everybody stands where those stand that it
 * is tied to further in; who is further away is not shown.
 */
export function arrangeAround(question: ArrangeQuestion): Arrangement {
  const { ego, depth, a, b, weight, seeds, counties, sectors } = question;
  const count = seeds.length;
  const [x, y] = [new Float64Array(count).fill(Number.NaN), new Float64Array(count).fill(Number.NaN)];
  if (ego < 0 || ego >= count) return { x, y, guides: [] };
  const graph = buildCsr(count, a, b, weight);
  const neighbours = (node: number) =>
    graph.neighbours.subarray(graph.offsets[node], graph.offsets[node + 1]);
  const known = new Uint8Array(count);
  known[ego] = 1;
  /** Where among its ring's a node stands, 0–1: what those beyond go by. */
  const share = new Float64Array(count);
  const rings: Array<{ nodes: number[] }> = [];
  let last = [ego];
  for (let ring = 1; ring <= depth && last.length > 0; ring += 1) {
    const next: number[] = [];
    const wish = new Map<number, number>();
    for (const node of last) {
      for (const other of neighbours(node)) {
        if (known[other]) continue;
        known[other] = 1;
        wish.set(other, share[node] ?? 0);
        next.push(other);
      }
    }
    const order = (node: number) => [wish.get(node) ?? 0, sectors[node] ?? 0, counties[node] ?? 0];
    next.sort((one, other) => {
      const [left, right] = [order(one), order(other)];
      const differs = left.findIndex((value, place) => value !== right[place]);
      if (differs < 0) return (seeds[one] ?? 0) - (seeds[other] ?? 0);
      return (left[differs] ?? 0) - (right[differs] ?? 0);
    });
    next.forEach((node, place) => {
      share[node] = (place + 0.5) / next.length;
    });
    rings.push({ nodes: next });
    last = next;
  }
  x[ego] = 0;
  y[ego] = 0;
  const { radii } = placeInRings(rings, (node, at) => {
    x[node] = at.x;
    y[node] = at.y;
  });
  const guides = rings.flatMap(({ nodes }, ring): Guide[] =>
    nodes.length === 0 ? [] : [{ kind: 'circle', x: 0, y: 0, radius: (radii[ring] ?? 0) + 34 }],
  );
  return { x, y, guides };
}
