import { dependenciesInBlocks, dependenciesOnSources } from './betweenness/tasks.ts';
import { distanceSums } from './distances/tasks.ts';

/**
 * The work that is worth several threads. Each task reads its material and gives
 * the figures of one part of it.
 */
export const tasks = {
  'betweenness.blocks': dependenciesInBlocks,
  'betweenness.sources': dependenciesOnSources,
  'distance.sums': distanceSums,
} as const;
