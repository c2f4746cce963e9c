import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, type Transaction } from '#app/database/client.server.ts';
import { rememberingCounts } from '#app/database/remembered-counts.server.ts';
import { dialects, type FreshDatabase, freshDatabase } from '../../support/database.ts';

const at = new Date('2026-12-01T08:00:00Z');
const insert = (db: Transaction, id: string) =>
  db.organisation.create({
    data: {
      ...{ id, name: id, sortKey: id, searchText: id, sector: 'STATE', kind: 'x', postcode: '1' },
      ...{ createdAt: at, updatedAt: at },
    },
  });

describe.each(dialects)('counts of lists on %s', (dialect) => {
  let fresh: FreshDatabase;
  let elsewhere: Database;
  let adapter: SqlDriverAdapter;
  let asked: string[] = [];
  /** Milliseconds that every statement seems to take. */
  let takes = 10;

  beforeEach(async () => {
    fresh = await freshDatabase(dialect);
    elsewhere = openDatabase(fresh.url);
    const inner =
      dialect === 'sqlite'
        ? await new PrismaBetterSqlite3({ url: fresh.url }).connect()
        : await new PrismaPg({ connectionString: fresh.url }).connect();
    const { queryRaw } = inner;
    inner.queryRaw = (query) => {
      asked.push(query.sql);
      return queryRaw.call(inner, query);
    };
    let time = 0;
    takes = 10;
    adapter = rememberingCounts(dialect, () => {
      time += takes;
      return time;
    })(inner);
  });

  afterEach(async () => {
    await adapter.dispose();
    await elsewhere.close();
    await fresh.remove();
  });

  async function count(below = '9999') {
    asked = [];
    const [first, second, third] = dialect === 'sqlite' ? ['?', '?', '?'] : ['$1', '$2', '$3'];
    const { rows } = await adapter.queryRaw({
      sql: `SELECT COUNT(*) AS "n" FROM (SELECT "postcode" FROM "Organisation" WHERE "postcode" < ${first} LIMIT ${second} OFFSET ${third}) AS "sub"`,
      args: [below, 100, 0],
      argTypes: (['string', 'int', 'int'] as const).map((scalarType) => ({ scalarType, arity: 'scalar' })),
    });
    return { found: Number(rows[0]?.[0]), counted: asked.filter((sql) => sql.includes('COUNT')).length };
  }

  const add = (id: string) => elsewhere.transaction((db) => insert(db, id));

  it('are remembered once they are known to be slow, until anybody commits', async () => {
    expect(await count()).toEqual({ found: 0, counted: 1 });
    expect(await count()).toEqual({ found: 0, counted: 1 });
    expect(await count()).toEqual({ found: 0, counted: 0 });
    await add('a');
    expect(await count()).toEqual({ found: 1, counted: 1 });
    expect(await count()).toEqual({ found: 1, counted: 0 });
  });

  it('are those of one question', async () => {
    await add('a');
    for (let times = 0; times < 3; times += 1) await count();
    expect(await count('0')).toEqual({ found: 0, counted: 1 });
  });

  it('are asked anew each time where that is quick, and then for nothing else', async () => {
    takes = 0;
    for (let times = 0; times < 3; times += 1) {
      expect(await count()).toEqual({ found: 0, counted: 1 });
      expect(asked).toHaveLength(1);
    }
  });

  it('what is not yet committed is not counted, and afterwards it is', async () => {
    for (let times = 0; times < 3; times += 1) await count();
    await elsewhere.transaction(async (db) => {
      await insert(db, 'b');
      expect((await count()).found).toBe(0);
    });
    expect((await count()).found).toBe(1);
  });
});
