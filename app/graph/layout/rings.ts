import { type Point, spacing } from './anchors.ts';

/** The room a node takes on its ring. */
const pitch = 0.85 * spacing;
const gap = 1.1 * spacing;

export interface Ring {
  /** Nodes in their order around it. */
  readonly nodes: readonly number[];
}

export interface Placing {
  /** From the middle to the outermost row of each ring; the radius of an empty ring is that of the one before. */
  readonly radii: readonly number[];
}

/** A row is this much further out than the one before. */
function rowsOf(nodes: readonly number[], inner: number): Array<{ radius: number; nodes: number[] }> {
  const rows: Array<{ radius: number; nodes: number[] }> = [];
  const capacities: number[] = [];
  let room = 0;
  for (let radius = inner; room < nodes.length; radius += pitch) {
    const capacity = Math.max(1, Math.floor((2 * Math.PI * radius) / pitch));
    capacities.push(capacity);
    rows.push({ radius, nodes: [] });
    room += capacity;
  }
  // Neighbours in the order stand in neighbouring rows, so that a sector of the ring stays together.
  const given = capacities.map(() => 0);
  for (const node of nodes) {
    let chosen = 0;
    let behind = Number.POSITIVE_INFINITY;
    capacities.forEach((capacity, row) => {
      const fill = (given[row] ?? 0) / capacity;
      if (fill < behind && (given[row] ?? 0) < capacity) {
        behind = fill;
        chosen = row;
      }
    });
    given[chosen] = (given[chosen] ?? 0) + 1;
    rows[chosen]?.nodes.push(node);
  }
  return rows;
}

/**
 * Places nodes on rings around a middle, each ring beyond the last and as many
 * rows deep as it needs, from the top clockwise. Nothing is drawn by chance: a
 * node more moves its ring by a part of a step.
 */
export function placeInRings(rings: readonly Ring[], put: (node: number, at: Point) => void): Placing {
  const radii: number[] = [];
  let inner = 1.6 * spacing;
  for (const { nodes } of rings) {
    const rows = rowsOf(nodes, inner);
    for (const row of rows) {
      row.nodes.forEach((node, place) => {
        const angle = -Math.PI / 2 + (2 * Math.PI * (place + 0.5)) / row.nodes.length;
        put(node, { x: row.radius * Math.cos(angle), y: row.radius * Math.sin(angle) });
      });
    }
    const outer = rows.at(-1)?.radius;
    radii.push(outer ?? inner - gap);
    if (outer !== undefined) inner = outer + gap;
  }
  return { radii };
}
