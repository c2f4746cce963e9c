import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { createToken } from '#app/records/token/create.server.ts';
import type { Dialect } from '../db/derive.ts';
import { serveBare } from './bare.ts';
import { type Figure, figureOf } from './figure.ts';
import { freshness } from './graph-fresh.ts';
import type { Answer } from './http.ts';
import type { Bench, Plan } from './plan.ts';
import { type Office, openOffice } from './product.ts';
import { inTurns, median, quantile, timed } from './statistics.ts';

/** Organisations of which a generated record has about so many ties as the floors speak of. */
const sizes = { full: { many: 50_000, some: 8_000 }, small: { many: 5_000, some: 1_000 } };

const gzip = { 'accept-encoding': 'gzip' };
const compact = '/netzwerk/daten';
/** The measures that the picture has too, so that both forms say the same. */
const api = '/api/v1/network?measures=degree,strength,betweenness';

async function bearerOf(plan: Plan, dialect: Dialect, organisations: number) {
  const database = openDatabase(await plan.databases.of(dialect, organisations));
  const input = { email: 'manager@example.org', name: `Messung ${Date.now()}`, scope: 'WRITE' };
  const { token } = await createToken.run(environmentOf(database), system, input);
  await database.close();
  return { authorization: `Bearer ${token}` };
}

function good(answer: Answer, path: string): Answer {
  if (answer.status !== 200 && answer.status !== 304) throw new Error(`${path} answered ${answer.status}.`);
  return answer;
}

async function* cached(plan: Plan, dialect: Dialect, organisations: number): AsyncGenerator<Figure> {
  const { turns } = plan.scale;
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-files-'));
  const bare = await serveBare(folder);
  const office = await openOffice(plan, dialect, organisations);
  const { client } = office.served;
  const bearer = await bearerOf(plan, dialect, organisations);
  const forms = {
    api: { path: api, headers: { ...bearer, ...gzip } },
    compact: { path: compact, headers: { cookie: office.cookie, ...gzip } },
  };
  try {
    const bytes: Record<string, number> = {};
    const tags: Record<string, string> = {};
    for (const [name, { path, headers }] of Object.entries(forms)) {
      const answer = good(await client.ask(path, { headers }), path);
      bytes[name] = answer.bytes;
      tags[name] = String(answer.headers.etag ?? '');
      writeFileSync(join(folder, `${name}.bin`), Buffer.alloc(answer.bytes, 'x'));
      const [ours = [], other = []] = await inTurns(
        [() => client.ask(path, { headers }), () => bare.client.ask(`/files/${name}.bin`)],
        turns,
        5,
      );
      yield figureOf({
        name: `graph.endpoint.${name}`,
        ours: median(ours),
        other: median(other),
        otherIs: 'a static file of the same bytes',
        floor: 3,
        bound: 'at most',
        unit: 'ms',
        runs: turns,
        note: `${dialect}, ${organisations} organisations, ${answer.bytes} bytes packed, kept`,
      });
    }
    yield figureOf({
      name: 'graph.endpoint.bytes',
      ours: bytes.compact ?? 0,
      other: bytes.api ?? 0,
      otherIs: 'the API form with the same measures, packed',
      floor: 0.4,
      bound: 'at most',
      unit: 'bytes',
      runs: 1,
      note: `${dialect}, the page's compact form, packed`,
    });
    for (const [name, { path, headers }] of Object.entries(forms)) {
      const holding = { headers: { ...headers, 'if-none-match': tags[name] ?? '' } };
      if ((await client.ask(path, holding)).status !== 304) throw new Error(`${path} was not unchanged.`);
      const [ours = [], other = []] = await inTurns(
        [() => client.ask(path, holding), () => bare.client.ask('/?rows=1')],
        turns,
        10,
      );
      yield figureOf({
        name: `graph.notmodified.${name}`,
        ours: median(ours),
        other: median(other),
        otherIs: 'a bare Remix route',
        floor: 2,
        bound: 'at most',
        unit: 'ms',
        runs: turns,
        note: dialect,
      });
    }
  } finally {
    await office.served.stop();
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks for the list again and again for as long as something goes on. */
async function listTimes({ served, cookie }: Office, during: Promise<unknown>, least: number) {
  const times: number[] = [];
  let over = false;
  const end = during.finally(() => {
    over = true;
  });
  while (!over || times.length < least) {
    times.push(await timed(() => served.client.ask('/organisationen', { cookie })));
  }
  await end;
  return times;
}

async function* blocking(plan: Plan, dialect: Dialect, organisations: number): AsyncGenerator<Figure> {
  const office = await openOffice(plan, dialect, organisations);
  const { client } = office.served;
  const bearer = await bearerOf(plan, dialect, organisations);
  const least = Math.max(60, plan.scale.turns);
  try {
    good(await client.ask(api, { headers: bearer }), api);
    await listTimes(office, Promise.resolve(), 20);
    const other = await listTimes(office, Promise.resolve(), 2 * least);
    let computed = 0;
    const computing = async () => {
      // Each time another question, so that nothing of it is kept.
      const until = performance.now() + 8_000;
      while (performance.now() < until) {
        computed += 1;
        const path = `/api/v1/network?measures=all&minWeight=${computed / 1e6}`;
        good(await client.ask(path, { headers: { ...bearer, ...gzip } }), path);
      }
    };
    const ours = await listTimes(office, computing(), least);
    yield figureOf({
      name: 'graph.blocking',
      ours: quantile(ours, 0.99),
      other: quantile(other, 0.99),
      otherIs: 'the list of organisations while nothing else is asked',
      floor: 1.5,
      bound: 'at most',
      unit: 'ms',
      runs: ours.length,
      note: `${dialect}, p99 while all measures of ${organisations} organisations are computed, ${computed} times`,
    });
  } finally {
    await office.served.stop();
  }
}

async function* past(plan: Plan, dialect: Dialect, organisations: number): AsyncGenerator<Figure> {
  const runs = plan.scale.turns >= 60 ? 5 : 2;
  const cold = async (path: string) => {
    const { served, cookie } = await openOffice(plan, dialect, organisations);
    try {
      return await timed(async () => good(await served.client.ask(path, { cookie }), path));
    } finally {
      await served.stop();
    }
  };
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    times[0].push(await cold(`${compact}?asOf=20${15 + run}-06-30`));
    times[1].push(await cold(compact));
  }
  yield figureOf({
    name: 'graph.asof',
    ours: median(times[0]),
    other: median(times[1]),
    otherIs: 'the network of today, cold',
    floor: 1.5,
    bound: 'at most',
    unit: 'ms',
    runs,
    note: `${dialect}, ${organisations} organisations, a past day, first question to a server just started`,
  });
}

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const { many, some } = plan.scale.turns >= 60 ? sizes.full : sizes.small;
  for (const dialect of plan.dialects) {
    yield* cached(plan, dialect, many);
    yield* freshness(plan, dialect, some);
    yield* blocking(plan, dialect, some);
    yield* past(plan, dialect, some);
  }
}

/** The network as the server answers it. */
export const graph: Bench = { name: 'graph', measure };
