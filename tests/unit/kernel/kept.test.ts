import { expect, test, vi } from 'vitest';
import { Kept } from '#app/kernel/kept.server.ts';

test('is made once for askers at the same time, and again after a failure', async () => {
  const kept = new Kept<number>(2);
  const make = vi.fn(async () => 7);
  expect(await Promise.all([kept.get('a', make), kept.get('a', make)])).toEqual([7, 7]);
  expect(make).toHaveBeenCalledTimes(1);
  const failing = vi.fn(async () => {
    throw new Error('no');
  });
  await expect(kept.get('b', failing)).rejects.toThrow('no');
  await expect(kept.get('b', failing)).rejects.toThrow('no');
  expect(failing).toHaveBeenCalledTimes(2);
});

test('lets go of what was used longest ago', async () => {
  const kept = new Kept<string>(2);
  const make = vi.fn((value: string) => async () => value);
  await kept.get('a', make('a'));
  await kept.get('b', make('b'));
  await kept.get('a', async () => 'made again');
  await kept.get('c', make('c'));
  expect(await kept.get('a', async () => 'made again')).toBe('a');
  expect(await kept.get('b', async () => 'made again')).toBe('made again');
});
