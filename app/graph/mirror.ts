import type { Csr } from './csr.ts';

/**
 * For each tie end the place of the same tie's other end: `neighbours[mirror[p]]`
 * is the node in whose row p stands. O(ties), for rows are sorted: while the
 * nodes pass in order, each row is met from its others in order.
 */
export function mirrorOf({ nodes, offsets, neighbours }: Csr): Uint32Array {
  const mirror = new Uint32Array(neighbours.length);
  const cursor = offsets.slice(0, nodes);
  for (let place = 0; place < neighbours.length; place += 1) {
    const neighbour = neighbours[place] ?? 0;
    const other = cursor[neighbour] ?? 0;
    cursor[neighbour] = other + 1;
    mirror[place] = other;
  }
  return mirror;
}
