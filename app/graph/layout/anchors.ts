/** Distance at which two nodes leave each other room for a mark and its ties. */
export const spacing = 64;

/** A group of nodes that stand together, such as a county. */
export interface Cluster {
  readonly size: number;
  /** Where it lies as seen from the middle of all, in radians, clockwise from the right (y grows downwards); null: in the middle. */
  readonly direction: number | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Radius of the disc on which `size` nodes have room. */
export function discRadius(size: number): number {
  return 0.75 * spacing * Math.sqrt(Math.max(size, 1));
}

/** Spreads directions that lie closer together than `apart`, keeping their order around the circle. */
function spread(directions: readonly number[], apart: number): number[] {
  const order = directions.map((_direction, place) => place);
  order.sort((a, b) => (directions[a] ?? 0) - (directions[b] ?? 0));
  const sorted = order.map((place) => directions[place] ?? 0);
  for (let round = 0; round < 60; round += 1) {
    for (let place = 0; place < sorted.length; place += 1) {
      const next = (place + 1) % sorted.length;
      const turn = next === 0 ? 2 * Math.PI : 0;
      const missing = apart - ((sorted[next] ?? 0) + turn - (sorted[place] ?? 0));
      if (sorted.length < 2 || missing <= 0) continue;
      sorted[place] = (sorted[place] ?? 0) - missing / 2;
      sorted[next] = (sorted[next] ?? 0) + missing / 2;
    }
  }
  const result: number[] = [];
  order.forEach((original, place) => {
    result[original] = sorted[place] ?? 0;
  });
  return result;
}

/**
 * The middle of each cluster: on an ellipse around the middle of all, each in
 * its direction (on the map: the county in the north is on top), pulled apart
 * where two lie in nearly the same, and far enough out that their discs do not
 * touch. The ellipse is wider than high, as windows are.
 */
export function clusterAnchors(clusters: readonly Cluster[]): Point[] {
  const outer = clusters.flatMap(({ direction }, index) =>
    direction === null ? [] : [{ direction, index }],
  );
  if (outer.length < 2) return clusters.map(() => ({ x: 0, y: 0 }));
  const apart = Math.min((2 * Math.PI) / outer.length, 1.9);
  const directions = spread(
    outer.map(({ direction }) => direction),
    apart,
  );
  const widest = Math.max(...outer.map(({ index }) => discRadius(clusters[index]?.size ?? 1)));
  const middle = clusters.filter(({ direction }) => direction === null);
  const core = discRadius(middle.reduce((sum, { size }) => sum + size, 0));
  const radius = Math.max(widest / Math.sin(apart / 2), widest + 0.6 * core) * 1.05;
  const anchors: Point[] = clusters.map(() => ({ x: 0, y: 0 }));
  outer.forEach(({ index }, place) => {
    const angle = directions[place] ?? 0;
    anchors[index] = { x: 1.4 * radius * Math.cos(angle), y: 0.65 * radius * Math.sin(angle) };
  });
  return anchors;
}
