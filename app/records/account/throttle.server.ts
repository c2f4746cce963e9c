import { createHash } from 'node:crypto';
import type { Transaction } from '#app/database/client.server.ts';

interface Limit {
  readonly key: string;
  /** Failures that cost nothing. */
  readonly free: number;
  /** The longest wait, in seconds. */
  readonly cap: number;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * What a failed sign-in counts against. The account as a whole waits a minute at
 * most: a longer lock would be a lever for whoever wants its owner out.
 */
export function limitsFor(email: string, address: string): readonly Limit[] {
  return [
    { key: digest(`both:${email}:${address}`), free: 5, cap: 900 },
    { key: digest(`address:${address}`), free: 30, cap: 900 },
    { key: digest(`account:${email}`), free: 50, cap: 60 },
  ];
}

/** Seconds to wait before the next try; 0 when it may be made now. */
export async function secondsBlocked(db: Transaction, limits: readonly Limit[], now: Date): Promise<number> {
  const rows = await db.signInThrottle.findMany({
    where: { key: { in: limits.map((limit) => limit.key) }, blockedUntil: { gt: now } },
  });
  const latest = Math.max(0, ...rows.map((row) => row.blockedUntil.getTime() - now.getTime()));
  return Math.ceil(latest / 1000);
}

const forgetAfter = 24 * 3_600_000;

/** Counts a failure; beyond the free ones each doubles the wait, up to the cap. */
export async function countFailure(db: Transaction, limits: readonly Limit[], now: Date): Promise<void> {
  const known = await db.signInThrottle.findMany({
    where: { key: { in: limits.map((limit) => limit.key) } },
  });
  for (const { key, free, cap } of limits) {
    const row = known.find((candidate) => candidate.key === key);
    const recent = row && now.getTime() - row.lastFailedAt.getTime() < forgetAfter;
    const failures = (recent ? row.failures : 0) + 1;
    const wait = failures <= free ? 0 : Math.min(cap, 2 ** Math.min(failures - free, 20));
    const data = { failures, lastFailedAt: now, blockedUntil: new Date(now.getTime() + wait * 1000) };
    await db.signInThrottle.upsert({ where: { key }, create: { key, ...data }, update: data });
  }
}

/** A success clears what stands against this account from this address. */
export async function clearFailures(db: Transaction, [both]: readonly Limit[]): Promise<void> {
  if (both) await db.signInThrottle.deleteMany({ where: { key: both.key } });
}
