import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTurns } from '#app/ui/graph/in-turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('each work has a task of its own, in their order', () => {
  const done: string[] = [];
  inTurns([() => done.push('marks'), () => done.push('ties')]);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['marks']);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['marks', 'ties']);
  expect(vi.getTimerCount()).toBe(0);
});

test('works to come are left out once they are called off', () => {
  const done: string[] = [];
  const callOff = inTurns([() => done.push('marks'), () => done.push('ties')]);
  vi.advanceTimersToNextTimer();
  callOff();
  vi.runAllTimers();
  expect(done).toEqual(['marks']);
});
