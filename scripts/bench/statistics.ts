/** The value below which a share of the values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export const p95 = (values: readonly number[]) => quantile(values, 0.95);

/** How long some work takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Times works in turns, so that a slow moment of the machine meets all of them
 * alike; the first turns warm up and do not count.
 *
 * @returns milliseconds per turn, one list a work
 */
export async function inTurns(
  works: ReadonlyArray<() => Promise<unknown>>,
  turns: number,
  warmUp: number,
): Promise<number[][]> {
  const times: number[][] = works.map(() => []);
  for (let turn = -warmUp; turn < turns; turn += 1) {
    for (const [index, work] of works.entries()) {
      const time = await timed(work);
      if (turn >= 0) times[index]?.push(time);
    }
  }
  return times;
}
