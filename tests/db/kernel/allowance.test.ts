import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { spend } from '#app/kernel/allowance.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { eachDialect } from '../../support/database.ts';

const minute = new Date('2026-03-02T10:00:20Z');
const later = (seconds: number) => new Date(minute.getTime() + seconds * 1000);

eachDialect('what a caller may ask for in a minute', (context) => {
  let processes: Database[];
  beforeEach(() => {
    processes = [openDatabase(context.url), openDatabase(context.url), openDatabase(context.url)];
  });
  afterEach(async () => {
    for (const one of processes) await one.close();
  });

  const granted = async (caller: string, asked: number, now: Date) => {
    const waits = await Promise.all(
      Array.from({ length: asked }, (_unused, index) =>
        spend(processes[index % processes.length] ?? context.database, { caller, perMinute: 100 }, now),
      ),
    );
    return waits.filter((wait) => wait === 0).length;
  };

  it('is never more than allowed, however many processes hand it out at once', async () => {
    const caller = newId();
    const first = await granted(caller, 300, minute);
    expect(first).toBeLessThanOrEqual(100);
    // Each process may hold the rest of a block that nobody asked it for.
    expect(first).toBeGreaterThanOrEqual(100 - (processes.length - 1) * 5);
    expect(await granted(caller, 30, later(10))).toBeLessThanOrEqual(100 - first);
    const row = await context.database.read.apiAllowance.findUniqueOrThrow({ where: { caller } });
    expect(row.taken).toBeLessThanOrEqual(100);
  });

  it('is another for each caller, and new with each minute', async () => {
    const [one, other] = [newId(), newId()];
    await granted(one, 300, minute);
    expect(await granted(other, 50, minute)).toBe(50);
    expect(await granted(one, 60, later(40))).toBe(60);
    const wait = await spend(context.database, { caller: newId(), perMinute: 20 }, minute);
    expect(wait).toBe(0);
  });

  it('says how long to wait', async () => {
    const caller = newId();
    const mine = { caller, perMinute: 20 };
    for (let count = 0; count < 20; count += 1) expect(await spend(context.database, mine, minute)).toBe(0);
    expect(await spend(context.database, mine, minute)).toBe(40);
    expect(await spend(context.database, mine, later(39))).toBe(1);
    expect(await spend(context.database, mine, later(40))).toBe(0);
  });

  it('forgets callers who have not come back', async () => {
    const gone = newId();
    await spend(context.database, { caller: gone, perMinute: 20 }, minute);
    await spend(context.database, { caller: newId(), perMinute: 20 }, later(600));
    expect(await context.database.read.apiAllowance.findUnique({ where: { caller: gone } })).toBeNull();
  });
});
