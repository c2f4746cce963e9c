import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#app/database/client.server.ts';
import { migrate } from '../../scripts/db/migrate.ts';
import { targetOf } from '../../scripts/db/target.ts';
import { demoPassword } from './demo.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    sqliteTemplate: string;
    /** The same with the demo in it; only where the whole product is tried. */
    sqliteDemo: string;
  }
}

export const templateName = 'akteursnetz_template';
export const demoName = 'akteursnetz_demo';

const withDemo: ReadonlySet<string> = new Set(['attack', 'faults']);

async function fill(url: string): Promise<void> {
  await migrate(targetOf({ DATABASE_URL: url }));
  const { seedReference } = await import('../../scripts/seed/reference.ts');
  const database = openDatabase(url);
  await seedReference(database);
  await database.close();
}

/** The demo, made once by its own command instead of once a file. */
function seedDemo(url: string): void {
  const env = { ...process.env, DATABASE_URL: url, DEMO_PASSWORD: demoPassword, LOG_LEVEL: 'silent' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/db.ts', 'seed', 'demo'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Once for all test files: a PostgreSQL server, and in each dialect a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-test-'));
  const server = await startPostgres();
  const remove = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await statement(server.url, `CREATE DATABASE ${templateName}`);
    const sqliteTemplate = join(folder, 'template.db');
    for (const url of [databaseAt(server.url, templateName), `file:${sqliteTemplate}`]) await fill(url);
    const sqliteDemo = join(folder, 'demo.db');
    if (withDemo.has(project.name)) {
      await statement(server.url, `CREATE DATABASE ${demoName} TEMPLATE ${templateName}`);
      copyFileSync(sqliteTemplate, sqliteDemo);
      for (const url of [databaseAt(server.url, demoName), `file:${sqliteDemo}`]) seedDemo(url);
    }
    project.provide('postgresUrl', server.url);
    project.provide('sqliteTemplate', sqliteTemplate);
    project.provide('sqliteDemo', sqliteDemo);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
