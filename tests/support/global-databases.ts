import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#app/database/client.server.ts';
import { migrate } from '../../scripts/db/migrate.ts';
import { targetOf } from '../../scripts/db/target.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
    sqliteTemplate: string;
  }
}

export const templateName = 'akteursnetz_template';

async function fill(url: string): Promise<void> {
  await migrate(targetOf({ DATABASE_URL: url }));
  const { seedReference } = await import('../../scripts/seed/reference.ts');
  const database = openDatabase(url);
  await seedReference(database);
  await database.close();
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
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${templateName}`);
    await client.end();
    const templateUrl = new URL(server.url);
    templateUrl.pathname = `/${templateName}`;
    const sqliteTemplate = join(folder, 'template.db');
    for (const url of [templateUrl.href, `file:${sqliteTemplate}`]) await fill(url);
    project.provide('postgresUrl', server.url);
    project.provide('sqliteTemplate', sqliteTemplate);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
