import type { Csr } from './csr.ts';

export interface Components {
  /** Component of each node, numbered by size from 0, the largest first; equal ones by their first node. */
  readonly of: Uint32Array;
  readonly sizes: Uint32Array;
}

/** The connected components. Breadth first with a queue: a path of a million nodes needs no stack. */
export function componentsOf({ nodes, offsets, neighbours }: Csr): Components {
  const unseen = 0xffff_ffff;
  const found = new Uint32Array(nodes).fill(unseen);
  const queue = new Uint32Array(nodes);
  const sizes: number[] = [];
  for (let start = 0; start < nodes; start += 1) {
    if (found[start] !== unseen) continue;
    const component = sizes.length;
    let reached = 1;
    queue[0] = start;
    found[start] = component;
    for (let head = 0; head < reached; head += 1) {
      const node = queue[head] ?? 0;
      for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
        const neighbour = neighbours[place] ?? 0;
        if (found[neighbour] !== unseen) continue;
        found[neighbour] = component;
        queue[reached] = neighbour;
        reached += 1;
      }
    }
    sizes.push(reached);
  }
  const order = sizes
    .map((_size, component) => component)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const rank = new Uint32Array(sizes.length);
  order.forEach((component, position) => {
    rank[component] = position;
  });
  return {
    of: found.map((component) => rank[component] ?? 0),
    sizes: Uint32Array.from(order, (component) => sizes[component] ?? 0),
  };
}
