import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { importPath } from '#app/operations/import/import-path.server.ts';
import { inProject } from '../launch/project.mjs';
import { importBare } from './bare-import.ts';
import { writeContactList } from './contact-list.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { inTurns, median } from './statistics.ts';

const regionKey = 'R-NORDTHUERINGEN';
const sizes = {
  full: { rows: 5_000, turns: 5, few: 10_000, many: 1_000_000 },
  small: { rows: 2_000, turns: 5, few: 10_000, many: 50_000 },
};

const sizeOf = ({ scale }: Plan) => (scale.turns >= 60 ? sizes.full : sizes.small);

/** Organisations that a name points at without doubt. */
async function organisationsOf({ read }: Database): Promise<Map<string, string>> {
  const rows = await read.organisation.findMany({
    where: { deletedAt: null, regions: { some: { regionKey } } },
    select: { id: true, name: true, sortKey: true },
    take: 2_000,
    orderBy: { id: 'asc' },
  });
  const alike = await read.organisation.findMany({
    where: { sortKey: { in: rows.map(({ sortKey }) => sortKey) } },
    select: { sortKey: true },
  });
  const times = Map.groupBy(alike, ({ sortKey }) => sortKey);
  return new Map(
    rows.filter(({ sortKey }) => times.get(sortKey)?.length === 1).map(({ id, name }) => [name, id]),
  );
}

async function measureRows(plan: Plan, dialect: Plan['dialects'][number], folder: string): Promise<Figure> {
  const { rows, turns } = sizeOf(plan);
  const database = openDatabase(await plan.databases.of(dialect, plan.scale.large));
  try {
    const environment = environmentOf(database);
    const organisationIds = await organisationsOf(database);
    let seed = 0;
    const list = () => {
      seed += 1;
      const path = join(folder, `${dialect}-${seed}.csv`);
      writeContactList(path, rows, [...organisationIds.keys()], seed);
      return path;
    };
    // Written before the clock runs, one for each turn and the one to warm up.
    const lists = Array.from({ length: 2 * (turns + 1) }, list);
    const next = () => lists.pop() ?? '';
    const ours = async () => {
      const { counts } = await importPath(environment, system, {
        path: next(),
        kind: 'contacts',
        fixed: {},
        dryRun: false,
      });
      if (counts.created < rows * 0.99) throw new Error(`Of ${rows} rows ${counts.created} were created.`);
    };
    const bare = () => importBare(database, next(), { regionKey, organisationIds });
    const [mine = [], other = []] = await inTurns([ours, bare], turns, 1);
    const perSecond = (times: readonly number[]) => (rows / median(times)) * 1_000;
    return figureOf({
      name: 'import.contacts',
      ours: perSecond(mine),
      other: perSecond(other),
      otherIs: 'bare csv-parse and bulk insert of the same rows',
      floor: 0.25,
      bound: 'at least',
      unit: '1/s',
      runs: turns,
      note: `${dialect}, ${rows} rows with function, validated, compared, indexed, with protocol`,
    });
  } finally {
    await database.close();
  }
}

const peakReport = z.object({ created: z.number(), peak: z.number() });

/** The peak of a process that imports a list of so many rows. */
async function peakOf(url: string, path: string, rows: number): Promise<number> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [inProject('scripts/bench/import-peak.ts'), path],
    { env: { ...process.env, DATABASE_URL: url } },
  );
  const { created, peak } = peakReport.parse(JSON.parse(stdout));
  if (created < rows * 0.99) throw new Error(`Of ${rows} rows ${created} were created.`);
  return peak;
}

async function measurePeak(plan: Plan, dialect: Plan['dialects'][number], folder: string): Promise<Figure> {
  const { few, many } = sizeOf(plan);
  const url = await plan.databases.of(dialect, plan.scale.small);
  const database = openDatabase(url);
  const names = [...(await organisationsOf(database)).keys()];
  await database.close();
  const peak = async (rows: number, seed: number) => {
    const path = join(folder, `peak-${dialect}-${rows}.csv`);
    writeContactList(path, rows, names, seed);
    return peakOf(url, path, rows);
  };
  const other = await peak(few, 1_000);
  const ours = await peak(many, 1_001);
  return figureOf({
    name: 'import.million',
    ours,
    other,
    otherIs: `the same with ${few} rows`,
    floor: 1.5,
    bound: 'at most',
    unit: 'bytes',
    runs: 1,
    note: `${dialect}, peak memory of importing ${many} rows`,
  });
}

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-lists-'));
  try {
    for (const dialect of plan.dialects) {
      yield await measureRows(plan, dialect, folder);
      yield await measurePeak(plan, dialect, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Importing a list of people beside bare inserts, and its memory. */
export const imports: Bench = { name: 'import', measure };
