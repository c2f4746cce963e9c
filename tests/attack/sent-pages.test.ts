import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Counted, openCounted } from '../support/counted.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { demoPassword } from '../support/demo.ts';

const long = 5_000;

describe('a page that is sent', () => {
  let fresh: FreshDatabase;
  let office: Counted;
  beforeAll(async () => {
    fresh = await freshDatabase('sqlite', 'demo');
    office = await openCounted(fresh.url, demoPassword);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await office?.close();
    await fresh?.remove();
  });

  // A running timer holds what its page was made of: at sixty pages a second that was half a gigabyte.
  it.each(['/', '/organisationen', '/netzwerk'])(
    'leaves no timer behind that holds it (%s)',
    async (path) => {
      await office.ask(path);
      const begun = vi.spyOn(globalThis, 'setTimeout');
      const ended = vi.spyOn(globalThis, 'clearTimeout');
      const { status } = await office.ask(path);
      const timers = begun.mock.calls.flatMap(([, wait], at) =>
        (wait ?? 0) >= long ? [begun.mock.results[at]?.value] : [],
      );
      const cleared = new Set<unknown>(ended.mock.calls.map(([timer]) => timer));
      vi.restoreAllMocks();
      expect(status).toBe(200);
      expect(timers.length).toBeGreaterThan(0);
      expect(timers.filter((timer) => !cleared.has(timer))).toEqual([]);
    },
  );
});
