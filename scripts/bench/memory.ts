import { findAddresses } from './addresses.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { openOffice } from './product.ts';
import { residentSize } from './served.ts';

const requests = { full: { begin: 1_000, end: 20_000 }, small: { begin: 300, end: 1_500 } };
const atOnce = 8;

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const { begin, end } = plan.scale.turns >= 60 ? requests.full : requests.small;
  for (const dialect of plan.dialects) {
    const { served, cookie } = await openOffice(plan, dialect, plan.scale.small);
    try {
      const { list, detail, meetings, start } = await findAddresses(served, cookie);
      const paths = [list, detail, meetings, start];
      let asked = 0;
      const askUntil = async (limit: number) => {
        const worker = async () => {
          while (asked < limit) {
            asked += 1;
            await served.client.ask(paths[asked % paths.length] ?? start, { cookie });
          }
        };
        await Promise.all(Array.from({ length: atOnce }, worker));
        return residentSize(served.pid);
      };
      const other = await askUntil(begin);
      const ours = await askUntil(end);
      yield figureOf({
        name: 'memory',
        ours,
        other,
        otherIs: `the same process after ${begin} requests`,
        floor: 1.15,
        bound: 'at most',
        unit: 'bytes',
        runs: 1,
        note: `${dialect}, resident size after ${end} requests`,
      });
    } finally {
      await served.stop();
    }
  }
}

/** Whether the server grows with what it has answered. */
export const memory: Bench = { name: 'memory', measure };
