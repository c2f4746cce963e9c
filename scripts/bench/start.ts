import { inProject } from '../launch/project.mjs';
import { serveBare } from './bare.ts';
import { password } from './databases.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { serve } from './served.ts';
import { median } from './statistics.ts';

const runs = 5;

async function* measure({ databases, dialects, scale }: Plan): AsyncGenerator<Figure> {
  for (const dialect of dialects) {
    const url = await databases.of(dialect, scale.small);
    const ours: number[] = [];
    const other: number[] = [];
    for (let run = -1; run < runs; run += 1) {
      const product = await serve(inProject('scripts/start.mjs'), '/healthz', {
        DATABASE_URL: url,
        DEMO_PASSWORD: password,
      });
      await product.stop();
      const bare = await serveBare();
      await bare.stop();
      if (run < 0) continue;
      ours.push(product.startedIn);
      other.push(bare.startedIn);
    }
    yield figureOf({
      name: 'start',
      ours: median(ours),
      other: median(other),
      otherIs: 'node starting a bare Remix build',
      floor: 3,
      bound: 'at most',
      unit: 'ms',
      runs,
      note: `${dialect}, second npm start until /healthz`,
    });
  }
}

/** How long a second start takes beside a bare one. */
export const start: Bench = { name: 'start', measure };
