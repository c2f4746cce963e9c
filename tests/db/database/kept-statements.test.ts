import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepingStatements } from '#app/database/kept-statements.server.ts';

let folder = '';
let adapter: SqlDriverAdapter;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'akteursnetz-kept-'));
  adapter = keepingStatements(
    await new PrismaBetterSqlite3({ url: `file:${join(folder, 'x.db')}` }).connect(),
  );
  await adapter.executeScript('CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT)');
});

afterEach(async () => {
  await adapter.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const text = { scalarType: 'string', arity: 'scalar' } as const;
const ask = (sql: string, ...args: string[]) =>
  adapter.queryRaw({ sql, args, argTypes: args.map(() => text) });
const write = (sql: string, ...args: string[]) =>
  adapter.executeRaw({ sql, args, argTypes: args.map(() => text) });

it('binds other values to a statement that comes again, and keeps none of them', async () => {
  const insert = 'INSERT INTO t (word) VALUES (?)';
  expect([await write(insert, 'eins'), await write(insert, 'zwei')]).toEqual([1, 1]);
  const find = 'SELECT word FROM t WHERE word = ?';
  expect((await ask(find, 'zwei')).rows).toEqual([['zwei']]);
  expect((await ask(find, 'drei')).rows).toEqual([]);
  expect((await ask(find, 'eins')).rows).toEqual([['eins']]);
  await expect(ask(find)).rejects.toThrow();
  expect((await ask(find, 'eins')).rows).toEqual([['eins']]);
});

it('goes on after a statement that was refused, and in a transaction', async () => {
  const insert = 'INSERT INTO t (id, word) VALUES (1, ?) RETURNING word';
  expect((await ask(insert, 'eins')).rows).toEqual([['eins']]);
  await expect(ask(insert, 'noch einmal')).rejects.toThrow();
  const transaction = await adapter.startTransaction();
  await transaction.executeRaw({ sql: 'DELETE FROM t', args: [], argTypes: [] });
  await transaction.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] });
  await transaction.rollback();
  expect((await ask('SELECT word FROM t')).rows).toEqual([['eins']]);
  await write('DELETE FROM t');
  expect((await ask(insert, 'neu')).rows).toEqual([['neu']]);
});

it('sees a column that came after it was prepared', async () => {
  await write('INSERT INTO t (word) VALUES (?)', 'eins');
  expect((await ask('SELECT * FROM t')).columnNames).toEqual(['id', 'word']);
  await adapter.executeScript("ALTER TABLE t ADD COLUMN more TEXT DEFAULT 'x'");
  const { columnNames, rows } = await ask('SELECT * FROM t');
  expect(rows[0]).toHaveLength(3);
  expect(columnNames).toHaveLength(3);
});

it('keeps no more than some hundred, however many lists of any length come', async () => {
  for (let length = 1; length <= 700; length += 1) {
    const list = Array.from({ length }, () => '?').join(',');
    const { rows } = await ask(`SELECT COUNT(*) FROM t WHERE word IN (${list})`, ...list.split(','));
    expect(rows).toHaveLength(1);
  }
  expect((await ask('SELECT 1')).rows).toHaveLength(1);
});

it('says so where the adapter has no client of the kind it knows', () => {
  expect(() => keepingStatements({})).toThrow(TypeError);
});
