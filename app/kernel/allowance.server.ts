import type { Database, Transaction } from '#app/database/client.server.ts';
import { isDatabaseError } from '#app/database/errors.ts';

/**
 * How much a caller may ask for in a minute, right across several processes on
 * one database: each takes blocks out of the one row of the caller and hands
 * them out by itself, so that a look costs no write (docs/decisions/0009).
 */
const windowLength = 60_000;
const blocksPerWindow = 20;
const mostCallers = 10_000;

interface Held {
  readonly window: number;
  left: number;
  spent: boolean;
  asking: Promise<void> | null;
}

export interface Allowance {
  readonly caller: string;
  readonly perMinute: number;
}

/** Takes a block out of the caller's minute; 0 when there is none left. */
async function takeBlock(db: Transaction, caller: string, window: Date, perMinute: number): Promise<number> {
  const block = Math.max(1, Math.floor(perMinute / blocksPerWindow));
  for (;;) {
    const present = await db.apiAllowance.updateMany({
      // Another process's clock may be ahead of ours: its minute is ours then.
      where: { caller, window: { gte: window }, taken: { lte: perMinute - block } },
      data: { taken: { increment: block } },
    });
    if (present.count === 1) return block;
    const begun = await db.apiAllowance.updateMany({
      where: { caller, window: { lt: window } },
      data: { window, taken: block },
    });
    if (begun.count === 1) return block;
    const row = await db.apiAllowance.findUnique({
      where: { caller },
      select: { window: true, taken: true },
    });
    if (!row) break;
    if (row.window >= window && row.taken > perMinute - block) return 0;
    // Another process has begun the minute between our looks: there is plenty left in it.
  }
  await db.apiAllowance.deleteMany({ where: { window: { lt: new Date(window.getTime() - windowLength) } } });
  await db.apiAllowance.create({ data: { caller, window, taken: block } });
  return block;
}

async function askForBlock(database: Database, { caller, perMinute }: Allowance, window: number) {
  const ask = () => database.transaction((db) => takeBlock(db, caller, new Date(window), perMinute));
  try {
    return await ask();
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    // Two processes made the row at once: it is there now.
    if (error.kind === 'unique') return ask();
    // Nobody can write: reading goes on, and this process counts for itself.
    return perMinute;
  }
}

const held = new WeakMap<Database, Map<string, Held>>();

function heldBy(database: Database, caller: string, window: number): Held {
  const callers = held.get(database) ?? new Map<string, Held>();
  held.set(database, callers);
  const known = callers.get(caller);
  if (known?.window === window) return known;
  const fresh: Held = { window, left: 0, spent: false, asking: null };
  callers.delete(caller);
  callers.set(caller, fresh);
  for (const oldest of callers.keys()) {
    if (callers.size <= mostCallers) break;
    callers.delete(oldest);
  }
  return fresh;
}

/** Spends one request of the caller's minute: 0 when it may be answered, else the seconds until the next minute. */
export async function spend(database: Database, allowance: Allowance, now: Date): Promise<number> {
  const window = Math.floor(now.getTime() / windowLength) * windowLength;
  const mine = heldBy(database, allowance.caller, window);
  while (mine.left === 0 && !mine.spent) {
    mine.asking ??= askForBlock(database, allowance, window)
      .then((block) => {
        mine.left += block;
        mine.spent = block === 0;
      })
      .finally(() => {
        mine.asking = null;
      });
    await mine.asking;
  }
  if (mine.left === 0) return Math.ceil((window + windowLength - now.getTime()) / 1000);
  mine.left -= 1;
  return 0;
}
