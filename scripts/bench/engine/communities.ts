import louvain from 'graphology-communities-louvain';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import { seededRandom } from '../../seed/random.ts';
import { type Figure, figureOf } from '../figure.ts';
import { inTurns } from '../statistics.ts';
import { timesFaster } from './faster.ts';
import { grown } from './graphs.ts';

const seeds = 10;

/** Leiden beside ten runs of Louvain: the time of one, and the modularity of the best. */
export async function* communityFigures(): AsyncGenerator<Figure> {
  for (const [label, nodes] of [
    ['5k', 5_000],
    ['20k', 20_000],
  ] as const) {
    const { csr, graphology } = grown(nodes);
    let best = 0;
    let seed = 0;
    let reached = 0;
    const [ours = [], other = []] = await inTurns(
      [
        async () => {
          reached = communitiesOf(csr).modularity;
        },
        async () => {
          seed += 1;
          const { modularity } = louvain.detailed(graphology, { rng: seededRandom(seed).next });
          best = Math.max(best, modularity);
        },
      ],
      seeds,
      1,
    );
    yield timesFaster({
      name: `engine.leiden.${label}`,
      ours,
      other,
      otherIs: 'one run of graphology Louvain',
      floor: 1,
      note: 'one thread',
    });
    yield figureOf({
      name: `engine.leiden.${label}.modularity`,
      ours: reached,
      other: best,
      otherIs: `graphology Louvain, best of ${seeds} seeds and one warm-up`,
      floor: 1,
      bound: 'at least',
      unit: 'modularity',
      runs: seeds,
      note: 'the seed that everybody gets',
    });
  }
}
