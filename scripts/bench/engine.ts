import { Pool } from '#app/graph/workers/pool.server.ts';
import { communityFigures } from './engine/communities.ts';
import { growthFigures, memoryFigure } from './engine/growth.ts';
import { betweennessRaces, measureRaces } from './engine/races.ts';
import { sampledFigures } from './engine/sampled.ts';
import type { Figure } from './figure.ts';
import { type Bench, type Plan, scales } from './plan.ts';

const runs = 5;
const sizes = [
  ['1k', 1_000],
  ['5k', 5_000],
] as const;

async function* measure({ scale }: Plan): AsyncGenerator<Figure> {
  const small = scale.large === scales.small.large;
  const pool = new Pool();
  try {
    yield* betweennessRaces(pool, small ? sizes.slice(0, 1) : sizes, runs);
    yield* communityFigures();
    yield* measureRaces(runs);
    yield* growthFigures(2 * runs);
    yield memoryFigure();
    yield* small ? sampledFigures(pool, '10k', 10_000) : sampledFigures(pool, '50k', 50_000);
  } finally {
    await pool.close();
  }
}

/** The graph engine beside graphology, cytoscape and the textbook, on grown networks. */
export const engine: Bench = { name: 'engine', measure };
