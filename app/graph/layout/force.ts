import type { Csr } from '../csr.ts';
import { discRadius, spacing } from './anchors.ts';
import { randomFrom } from './random.ts';

export interface ForceInput {
  readonly graph: Csr;
  /** A number per node that does not depend on the others, e.g. the hash of its id. */
  readonly seeds: Uint32Array;
  /** x, y per node: the middle of the cluster it belongs to. */
  readonly anchors: Float64Array;
  /** Nodes per cluster of each node: how wide it may start around its anchor. */
  readonly clusterSizes: Uint32Array;
  /** Pairs looked at in all, where it has to be quicker. */
  readonly budget?: number;
}

/** Pairs looked at in all; with more nodes there are fewer rounds, so that the time stays bounded. */
const pairBudget = 150_000_000;
const rounds = 300;
const repulsion = 0.14 * spacing * spacing;
const gravity = [0.06, 0.1] as const;
const friction = 0.6;

function startPositions({ seeds, anchors, clusterSizes, graph }: ForceInput): Float64Array {
  const positions = new Float64Array(2 * graph.nodes);
  for (let node = 0; node < graph.nodes; node += 1) {
    const random = randomFrom(seeds[node] ?? 0);
    const angle = 2 * Math.PI * random();
    const reach = discRadius(clusterSizes[node] ?? 1) * Math.sqrt(random());
    positions[2 * node] = (anchors[2 * node] ?? 0) + reach * Math.cos(angle);
    positions[2 * node + 1] = (anchors[2 * node + 1] ?? 0) + reach * Math.sin(angle);
  }
  return positions;
}

function repel(positions: Float64Array, velocities: Float64Array, nodes: number, heat: number): void {
  for (let one = 0; one < nodes; one += 1) {
    const x = positions[2 * one] ?? 0;
    const y = positions[2 * one + 1] ?? 0;
    let [pushX, pushY] = [0, 0];
    for (let other = one + 1; other < nodes; other += 1) {
      const dx = x - (positions[2 * other] ?? 0);
      const dy = y - (positions[2 * other + 1] ?? 0);
      // Never closer than a tenth of the spacing, or two on one spot would fly apart.
      const force = (heat * repulsion) / Math.max(dx * dx + dy * dy, 0.01 * spacing * spacing);
      pushX += dx * force;
      pushY += dy * force;
      velocities[2 * other] = (velocities[2 * other] ?? 0) - dx * force;
      velocities[2 * other + 1] = (velocities[2 * other + 1] ?? 0) - dy * force;
    }
    velocities[2 * one] = (velocities[2 * one] ?? 0) + pushX;
    velocities[2 * one + 1] = (velocities[2 * one + 1] ?? 0) + pushY;
  }
}

/** Springs: heavy ties are shorter and stiffer; one between two hubs is slack, or hubs would swallow everything. */
function attract(
  graph: Csr,
  positions: Float64Array,
  velocities: Float64Array,
  heat: number,
  heaviest: number,
): void {
  const { nodes, offsets, neighbours, weights } = graph;
  for (let node = 0; node < nodes; node += 1) {
    const end = offsets[node + 1] ?? 0;
    const degree = end - (offsets[node] ?? 0);
    for (let place = offsets[node] ?? 0; place < end; place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (neighbour < node) continue;
      const otherDegree = (offsets[neighbour + 1] ?? 0) - (offsets[neighbour] ?? 0);
      const weight = Math.log1p(weights[place] ?? 0) / heaviest;
      const length = spacing * (1.5 - 0.7 * weight);
      const stiffness =
        (heat * (0.25 + 0.75 * weight)) / Math.sqrt(Math.max(1, Math.min(degree, otherDegree)));
      const dx = (positions[2 * neighbour] ?? 0) - (positions[2 * node] ?? 0);
      const dy = (positions[2 * neighbour + 1] ?? 0) - (positions[2 * node + 1] ?? 0);
      const distance = Math.sqrt(dx * dx + dy * dy) || 1;
      const pull = (0.5 * stiffness * (distance - length)) / distance;
      // The better connected end moves less.
      const share = degree / (degree + otherDegree);
      velocities[2 * node] = (velocities[2 * node] ?? 0) + dx * pull * (1 - share);
      velocities[2 * node + 1] = (velocities[2 * node + 1] ?? 0) + dy * pull * (1 - share);
      velocities[2 * neighbour] = (velocities[2 * neighbour] ?? 0) - dx * pull * share;
      velocities[2 * neighbour + 1] = (velocities[2 * neighbour + 1] ?? 0) - dy * pull * share;
    }
  }
}

/**
 * Places nodes by forces: all repel each other, ties pull, and each cluster
 * holds its own around its anchor, so that clusters stand apart and brokers
 * stand between them. Deterministic: the start comes from the nodes' seeds and
 * nothing is drawn by chance, so the same network looks the same everywhere,
 * and a node more moves the others little. Made for 30–500 nodes (0.2 s); of
 * more, groups are placed first (`discs.ts`).
 *
 * @returns x, y per node, in units of which `spacing` is a comfortable distance
 */
export function layoutByForce(input: ForceInput): Float64Array {
  const { graph, anchors, budget = pairBudget } = input;
  const { nodes } = graph;
  const positions = startPositions(input);
  const velocities = new Float64Array(2 * nodes);
  const heaviest = Math.log1p(graph.weights.reduce((most, weight) => Math.max(most, weight), 0)) || 1;
  const pairs = (nodes * (nodes - 1)) / 2;
  const steps = pairs === 0 ? 0 : Math.min(rounds, Math.floor(budget / pairs));
  for (let step = 0; step < steps; step += 1) {
    const heat = 0.001 ** (step / steps);
    repel(positions, velocities, nodes, heat);
    attract(graph, positions, velocities, heat, heaviest);
    for (let axis = 0; axis < 2 * nodes; axis += 1) {
      const home = (anchors[axis] ?? 0) - (positions[axis] ?? 0);
      const velocity = ((velocities[axis] ?? 0) + heat * (gravity[axis % 2] ?? 0) * home) * friction;
      velocities[axis] = velocity;
      positions[axis] = (positions[axis] ?? 0) + Math.max(-spacing, Math.min(spacing, velocity));
    }
  }
  return positions;
}
