import { findAddresses } from './addresses.ts';
import { barePath, serveBare } from './bare.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Answer } from './http.ts';
import { meetingForm } from './meeting-form.ts';
import type { Bench, Plan } from './plan.ts';
import { openOffice } from './product.ts';
import { quantile } from './statistics.ts';

const users = 200;

interface Course {
  readonly perSecond: number;
  readonly errors: number;
  readonly times: readonly number[];
}

/** Lets `users` ask at once, each its next question as soon as the last is answered, for some seconds. */
async function run(ask: (turn: number) => Promise<Answer>, seconds: number): Promise<Course> {
  const times: number[] = [];
  let errors = 0;
  let turn = 0;
  const began = performance.now();
  const end = began + seconds * 1_000;
  const user = async () => {
    while (performance.now() < end) {
      turn += 1;
      const asked = performance.now();
      const answer = await ask(turn).catch(() => null);
      if (!answer || answer.status >= 400) errors += 1;
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  return { perSecond: (times.length * 1_000) / (performance.now() - began), errors, times };
}

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const seconds = plan.scale.turns >= 60 ? 20 : 5;
  const bare = await serveBare();
  try {
    for (const dialect of plan.dialects) {
      const { served, cookie } = await openOffice(plan, dialect, plan.scale.small);
      try {
        const { list, detail, meetings, start } = await findAddresses(served, cookie);
        const reads = [list, detail, meetings, start, list, detail, meetings];
        const form = await meetingForm(served.client, cookie);
        const size = Buffer.byteLength((await served.client.ask(list, { cookie })).body);
        const path = await barePath(bare.client, size);
        const mixed = (turn: number) => {
          const kind = turn % 10;
          if (kind === 9)
            return served.client.ask('/treffen/neu', { method: 'POST', cookie, form: form(turn) });
          if (kind >= 7) return served.client.ask('/suche/akteure?q=Mueller', { cookie });
          return served.client.ask(reads[kind] ?? start, { cookie });
        };
        const other = await run(() => bare.client.ask(path), seconds);
        const ours = await run(mixed, seconds);
        const shared = { runs: ours.times.length, bound: 'at least' as const };
        yield figureOf({
          ...shared,
          name: 'load',
          ours: ours.perSecond,
          other: other.perSecond,
          otherIs: 'the bare page under the same load',
          floor: 0.2,
          unit: '1/s',
          note: `${dialect}, ${users} users, 70 % reads, 20 % search, 10 % saves, ${ours.errors} errors`,
        });
        yield figureOf({
          ...shared,
          bound: 'at most',
          name: 'load.spread',
          ours: quantile(ours.times, 0.99),
          other: quantile(ours.times, 0.5),
          otherIs: 'the median of the same requests',
          floor: 8,
          unit: 'ms',
          note: `${dialect}, p99`,
        });
      } finally {
        await served.stop();
      }
    }
  } finally {
    await bare.stop();
  }
}

/** What a full office does at once beside a bare page. */
export const load: Bench = { name: 'load', measure };
