import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../tests/support/postgres-server.ts';
import type { Dialect } from '../db/derive.ts';
import { targetOf } from '../db/target.ts';
import { generate } from '../generate/generate.ts';

export const password = 'Mess-Passwort-2026';

/** Databases of generated records, made when first asked for and gone at the end. */
export class Databases {
  readonly #folder = mkdtempSync(join(tmpdir(), 'akteursnetz-bench-'));
  readonly #made = new Map<string, Promise<string>>();
  #server: ReturnType<typeof startPostgres> | null = null;

  /** The address of a database with that many organisations. */
  of(dialect: Dialect, organisations: number): Promise<string> {
    const key = `${dialect}_${organisations}`;
    const known = this.#made.get(key);
    if (known) return known;
    const making = this.#make(dialect, key, organisations);
    this.#made.set(key, making);
    return making;
  }

  async #make(dialect: Dialect, name: string, organisations: number): Promise<string> {
    const url =
      dialect === 'sqlite' ? `file:${join(this.#folder, `${name}.db`)}` : await this.#createOnServer(name);
    if (organisations > 0) await generate(targetOf({ DATABASE_URL: url }), organisations, password);
    if (dialect === 'postgresql') await this.#analyse(url);
    return url;
  }

  async #createOnServer(name: string): Promise<string> {
    this.#server ??= startPostgres();
    const { url } = await this.#server;
    await statement(url, `CREATE DATABASE "${name}"`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  }

  /** What PostgreSQL does by itself after a while: without its statistics it would guess. */
  async #analyse(url: string): Promise<void> {
    await statement(url, 'VACUUM ANALYZE');
  }

  async remove(): Promise<void> {
    await (await this.#server)?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
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
