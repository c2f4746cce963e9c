import type { Picture } from '../picture.ts';

/** Places by id, in units of the layout. */
export type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/**
 * Where each actor stands for somebody who remembers places: those remembered
 * where they were; a newcomer beside its remembered neighbours, as far from
 * them as the fresh layout has it. So nothing jumps because somebody joined.
 */
export function settle({ nodes, ties }: Picture, remembered: Places): Array<readonly [x: number, y: number]> {
  const kept = nodes.ids.map((id) => remembered.get(id));
  const shift = nodes.ids.map(() => ({ x: 0, y: 0, weight: 0 }));
  const lean = (newcomer: number, known: number, weight: number) => {
    const place = kept[known];
    const sum = shift[newcomer];
    if (kept[newcomer] || !place || !sum) return;
    sum.x += weight * (place[0] - (nodes.x[known] ?? 0));
    sum.y += weight * (place[1] - (nodes.y[known] ?? 0));
    sum.weight += weight;
  };
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const [a, b, weight] = [ties.a[tie] ?? 0, ties.b[tie] ?? 0, (ties.weight[tie] ?? 0) + 1e-6];
    lean(a, b, weight);
    lean(b, a, weight);
  }
  return nodes.ids.map((_id, node) => {
    const place = kept[node];
    if (place) return place;
    const { x = 0, y = 0, weight = 0 } = shift[node] ?? {};
    return [(nodes.x[node] ?? 0) + x / (weight || 1), (nodes.y[node] ?? 0) + y / (weight || 1)];
  });
}
