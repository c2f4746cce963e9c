import type { MeasureId } from '#app/graph/measures/index.ts';
import type { Sector } from '#app/records/organisation/terms.ts';
import type { Drawing, DrawnNode, DrawnTie } from '#app/ui/graph/drawing.ts';
import { type Picture, rankedBy, tieStyle } from '../picture.ts';

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

function mostOf(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0) || 1;
}

/** What the canvas draws: sizes by one measure, widths by weight, both as a share of the greatest. */
export function toDrawing(picture: Picture, size: MeasureId, remembered: Places): Drawing {
  const { nodes, ties } = picture;
  const places = settle(picture, remembered);
  const values = nodes.measures[size];
  const greatest = mostOf(values);
  const heaviest = mostOf(ties.weight);
  const rank: number[] = [];
  rankedBy(nodes, size).forEach((node, place) => {
    rank[node] = place;
  });
  return {
    nodes: nodes.ids.map(
      (id, node): DrawnNode => ({
        id,
        label: nodes.shortNames[node] || nodes.names[node] || '',
        // The records know five sectors; another could only be a mistake of ours.
        sector: nodes.sectors[node] as Sector,
        ring: nodes.counties[node] ?? -1,
        x: places[node]?.[0] ?? 0,
        y: places[node]?.[1] ?? 0,
        size: (values[node] ?? 0) / greatest,
        rank: rank[node] ?? node,
      }),
    ),
    ties: Array.from(
      ties.weight,
      (weight, tie): DrawnTie => ({
        source: nodes.ids[ties.a[tie] ?? 0] ?? '',
        target: nodes.ids[ties.b[tie] ?? 0] ?? '',
        weight: weight / heaviest,
        style: tieStyle(ties, tie),
      }),
    ),
  };
}
