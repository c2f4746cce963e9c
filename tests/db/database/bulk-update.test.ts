import Sqlite from 'better-sqlite3';
import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { updateVersioned } from '#app/database/bulk-update.server.ts';
import { sqlitePath } from '#app/database/sqlite.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { eachDialect } from '../../support/database.ts';

eachDialect('many updates in one statement', (context) => {
  let ids: string[] = [];
  const now = new Date('2026-11-25T03:04:05.678Z');
  beforeAll(async () => {
    for (const name of ['Eins', 'Zwei', 'Drei']) {
      const { id } = await createOrganisation.run(context.environment, system, {
        name,
        sector: 'STATE',
        employees: 5,
      });
      ids = [...ids, id];
    }
  });

  const standing = () =>
    context.database.read.organisation.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      select: { name: true, city: true, employees: true, version: true },
    });
  const update = (versions: readonly number[]) =>
    context.database.transaction((db) =>
      updateVersioned(db, {
        table: 'Organisation',
        texts: ['name', 'city'],
        integers: ['employees'],
        now,
        rows: versions.map((version, index) => ({
          id: ids[index] ?? '',
          version,
          values: {
            name: `Neu ${index} ' ; --`,
            city: index === 0 ? null : 'Ü',
            employees: index === 0 ? 12 : null,
          },
        })),
      }),
    );

  it('gives each row its own values and the next version, and leaves others alone', async () => {
    await update([1, 1]);
    expect(await standing()).toEqual([
      { name: "Neu 0 ' ; --", city: null, employees: 12, version: 2 },
      { name: "Neu 1 ' ; --", city: 'Ü', employees: null, version: 2 },
      { name: 'Drei', city: null, employees: 5, version: 1 },
    ]);
    const row = await context.database.read.organisation.findUniqueOrThrow({ where: { id: ids[0] ?? '' } });
    expect(row.updatedAt).toEqual(now);
  });

  it('writes no row when one has moved on', async () => {
    const before = await standing();
    await expect(update([2, 1])).rejects.toMatchObject({ kind: 'busy' });
    expect(await standing()).toEqual(before);
  });

  it('stores the time in the shape in which all others are', async () => {
    if (context.dialect !== 'sqlite') return;
    const db = new Sqlite(sqlitePath(context.url), { readonly: true });
    const rows = db
      .prepare<[], { type: string; length: number }>(
        'SELECT DISTINCT typeof("updatedAt") AS type, length("updatedAt") AS length FROM "Organisation"',
      )
      .all();
    db.close();
    expect(rows).toHaveLength(1);
  });
});
