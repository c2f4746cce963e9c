import type { Csr } from './csr.ts';

/**
 * The nodes by number of ties, most first, equal ones by number (counting sort).
 * What most ways lead through then lies together in memory.
 */
export function byDegree({ nodes, offsets }: Pick<Csr, 'nodes' | 'offsets'>): Uint32Array {
  const degree = (node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  let most = 0;
  for (let node = 0; node < nodes; node += 1) most = Math.max(most, degree(node));
  const start = new Uint32Array(most + 2);
  for (let node = 0; node < nodes; node += 1) {
    const slot = most - degree(node) + 1;
    start[slot] = (start[slot] ?? 0) + 1;
  }
  for (let slot = 1; slot < start.length; slot += 1)
    start[slot] = (start[slot] ?? 0) + (start[slot - 1] ?? 0);
  const order = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const slot = most - degree(node);
    const place = start[slot] ?? 0;
    start[slot] = place + 1;
    order[place] = node;
  }
  return order;
}
