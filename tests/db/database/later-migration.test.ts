import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { schemaFor } from '../../../scripts/db/derive.ts';
import { completed, extrasOf } from '../../../scripts/db/extras.ts';
import { readMigrations } from '../../../scripts/db/migrations.ts';
import { differenceScript } from '../../../scripts/db/new.ts';
import { eachDialect } from '../../support/database.ts';

eachDialect('the next migration', (context) => {
  const parts = async () => ({
    earlier: readMigrations(context.dialect)
      .map(({ sql }) => sql)
      .join('\n'),
    fresh: await differenceScript(context.dialect, null, schemaFor(context.dialect)),
  });

  async function run(script: string): Promise<void> {
    if (context.dialect === 'sqlite') {
      const db = new Sqlite(context.url.slice('file:'.length));
      db.exec(script);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      db.close();
      return;
    }
    const client = new pg.Client({ connectionString: context.url });
    await client.connect();
    await client.query(script).finally(() => client.end());
  }

  it('has nothing to do when schema and constraints are as migrated', async () => {
    const { earlier, fresh } = await parts();
    expect(completed('', earlier, fresh, context.dialect)).toBe('');
  });

  it('brings a new check and a new partial index to a table that has rows, and keeps the rest of it', async () => {
    const id = newId();
    const now = new Date('2026-03-01T10:00:00Z');
    const followUp = (title: string, change: object = {}) =>
      context.database.transaction((db) =>
        db.followUp.create({
          data: {
            id: newId(),
            title,
            regionKey: 'R-NORDTHUERINGEN',
            createdAt: now,
            updatedAt: now,
            ...change,
          },
        }),
      );
    await followUp('before', { id });
    const { earlier, fresh } = await parts();
    const today = extrasOf(context.dialect);
    const index = 'CREATE UNIQUE INDEX "FollowUp_probe" ON "FollowUp" ("title") WHERE "due" IS NOT NULL';
    const script = completed(
      '',
      earlier,
      fresh.replaceAll(`'DROPPED')`, `'DROPPED', 'LATER')`),
      context.dialect,
      {
        beside: [...today.beside, index],
        checks: {
          ...today.checks,
          FollowUp: { ...today.checks.FollowUp, status: `"status" IN ('OPEN', 'DONE', 'DROPPED', 'LATER')` },
        },
      },
    );
    await run(script);

    expect(await context.database.read.followUp.findUnique({ where: { id } })).toMatchObject({
      title: 'before',
    });
    await followUp('another state', { status: 'LATER' });
    await expect(followUp('no state', { status: 'NEVER' })).rejects.toThrow();
    await expect(followUp(' ')).rejects.toThrow();
    await followUp('once', { due: '2026-03-02' });
    await expect(followUp('once', { due: '2026-03-03' })).rejects.toThrow();
    await followUp('without a day');
    await followUp('without a day');
    if (context.dialect === 'sqlite') {
      const db = new Sqlite(context.url.slice('file:'.length));
      const names = db.prepare("SELECT name FROM sqlite_master WHERE tbl_name = 'FollowUp'").pluck().all();
      db.close();
      expect(names).toEqual(expect.arrayContaining(['FollowUp_open', 'FollowUp_probe']));
    }
  });
});
