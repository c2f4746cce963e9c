import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { type Environment, environmentOf } from '#app/kernel/environment.server.ts';

export const dialects = ['sqlite', 'postgresql'] as const;
export type Dialect = (typeof dialects)[number];

const templates = { reference: 'akteursnetz_template', demo: 'akteursnetz_demo' } as const;
export type Filling = keyof typeof templates;

export interface FreshDatabase {
  readonly url: string;
  /** Where its files lie. */
  readonly files: string;
  readonly remove: () => Promise<void>;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A database of its own, migrated, with the reference data or the whole demo, copied from a template. */
export async function freshDatabase(
  dialect: Dialect,
  filling: Filling = 'reference',
): Promise<FreshDatabase> {
  if (dialect === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-db-'));
    const path = join(folder, 'test.db');
    copyFileSync(inject(filling === 'demo' ? 'sqliteDemo' : 'sqliteTemplate'), path);
    return {
      url: `file:${path}`,
      files: `${path}.files`,
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${templates[filling]}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const files = mkdtempSync(join(tmpdir(), 'akteursnetz-files-'));
  return {
    url: url.href,
    files,
    async remove() {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(files, { recursive: true, force: true });
    },
  };
}

export interface DialectContext {
  readonly dialect: Dialect;
  /** The opened database; there from `beforeAll` on. */
  readonly database: Database;
  readonly environment: Environment;
  readonly url: string;
}

/** One body of tests on both dialects, each with a fresh database that the whole block shares. */
export function eachDialect(title: string, body: (context: DialectContext) => void): void {
  describe.each(dialects)(`${title} (%s)`, (dialect) => {
    let fresh: FreshDatabase | null = null;
    let database: Database | null = null;
    beforeAll(async () => {
      fresh = await freshDatabase(dialect);
      database = openDatabase(fresh.url, { filesFolder: fresh.files });
    });
    afterAll(async () => {
      await database?.close();
      await fresh?.remove();
    });
    const opened = () => {
      if (!database || !fresh) throw new Error('The database is there from beforeAll on.');
      return { database, fresh };
    };
    body({
      dialect,
      get database() {
        return opened().database;
      },
      get environment() {
        return environmentOf(opened().database);
      },
      get url() {
        return opened().fresh.url;
      },
    });
  });
}
