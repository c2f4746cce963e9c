import { createHash } from 'node:crypto';
import type { Transaction } from '#app/database/client.server.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';

interface Limit {
  readonly key: string;
  /** Tries that cost nothing. */
  readonly free: number;
  /** The longest wait, in seconds. */
  readonly cap: number;
  /** A success wipes this out; otherwise it takes back only its own try. */
  readonly forgiven?: boolean;
  /** The mark that a success leaves; where it stands, this limit does not hold. */
  readonly unless?: string;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * What a try to sign in counts against: the account from one address, that
 * address, and the account from anywhere. The last two do not hold where the
 * owner has signed in before, and the account as a whole waits a minute at most:
 * a lock would be a lever for whoever wants the owner, or a whole office behind
 * one address, out.
 */
export function limitsFor(email: string, address: string): readonly Limit[] {
  const unless = digest(`known:${email}:${address}`);
  return [
    { key: digest(`both:${email}:${address}`), free: 5, cap: 900, forgiven: true },
    { key: digest(`address:${address}`), free: 30, cap: 900, unless },
    { key: digest(`account:${email}`), free: 50, cap: 60, unless },
  ];
}

/** Whoever found an open browser does not get to guess the password for ever. */
export function ownPasswordLimits(userId: string): readonly Limit[] {
  return [{ key: digest(`own:${userId}`), free: 5, cap: 900, forgiven: true }];
}

/** Links for a forgotten password, from one address. Not per account: that would keep its owner out. */
export function forgottenLimits(address: string): readonly Limit[] {
  return [{ key: digest(`forgotten:${address}`), free: 10, cap: 900 }];
}

const forgetAfter = 24 * 3_600_000;
const knownFor = 30 * 24 * 3_600_000;
// Not the present: of two tries at once the one that began first would find the other's present to lie ahead.
const unblocked = new Date(0);

async function holding(db: Transaction, limits: readonly Limit[], now: Date): Promise<Limit[]> {
  const marks = await db.signInThrottle.findMany({
    where: {
      key: { in: limits.flatMap(({ unless }) => unless ?? []) },
      lastFailedAt: { gt: new Date(now.getTime() - knownFor) },
    },
  });
  return limits.filter(({ unless }) => !marks.some(({ key }) => key === unless));
}

function throttled(blockedUntil: Date, now: Date): Failure {
  const seconds = Math.ceil((blockedUntil.getTime() - now.getTime()) / 1000);
  return new Failure('throttled', 'throttled', { retryAfterSeconds: seconds });
}

async function assertFree(db: Transaction, limits: readonly Limit[], now: Date): Promise<void> {
  const held = await holding(db, limits, now);
  const blocking = await db.signInThrottle.findFirst({
    where: { key: { in: held.map(({ key }) => key) }, blockedUntil: { gt: now } },
    orderBy: { blockedUntil: 'desc' },
  });
  if (blocking) throw throttled(blocking.blockedUntil, now);
}

/** Counts a try before it is made; beyond the free ones each doubles the wait, up to the cap. */
async function count(db: Transaction, limits: readonly Limit[], now: Date): Promise<readonly Limit[]> {
  const held = await holding(db, limits, now);
  await db.signInThrottle.deleteMany({ where: { lastFailedAt: { lt: new Date(now.getTime() - knownFor) } } });
  for (const { key, free, cap } of held) {
    // Raising the number takes the row, so that of many tries at once each sees the one before.
    const row = await db.signInThrottle.upsert({
      where: { key },
      create: { key, failures: 1, lastFailedAt: now, blockedUntil: unblocked },
      update: { failures: { increment: 1 } },
    });
    if (row.blockedUntil > now) throw throttled(row.blockedUntil, now);
    const failures = now.getTime() - row.lastFailedAt.getTime() < forgetAfter ? row.failures : 1;
    const wait = Math.min(cap, 2 ** Math.min(failures - free, 20));
    const blockedUntil = failures <= free ? unblocked : new Date(now.getTime() + wait * 1000);
    await db.signInThrottle.update({ where: { key }, data: { failures, lastFailedAt: now, blockedUntil } });
  }
  return held;
}

async function takeBack(db: Transaction, limits: readonly Limit[], success: boolean): Promise<void> {
  for (const { key, forgiven } of limits) {
    if (forgiven && success) await db.signInThrottle.deleteMany({ where: { key } });
    else {
      await db.signInThrottle.updateMany({
        where: { key, failures: { gt: 0 } },
        data: { failures: { decrement: 1 }, blockedUntil: unblocked },
      });
    }
  }
}

async function leaveMarks(db: Transaction, limits: readonly Limit[], now: Date): Promise<void> {
  for (const key of new Set(limits.flatMap(({ unless }) => unless ?? []))) {
    const mark = { failures: 0, lastFailedAt: now, blockedUntil: unblocked };
    await db.signInThrottle.upsert({ where: { key }, create: { key, ...mark }, update: mark });
  }
}

/**
 * Does what somebody could guess at. The try is counted before it is made, or a
 * thousand at once would all find the door still open; success takes it back, as
 * does a failure that was no guess.
 *
 * @throws Failure throttled, with the seconds to wait
 */
export async function guarded<Result>(
  { database, now }: Environment,
  limits: readonly Limit[],
  isWrongGuess: (error: unknown) => boolean,
  work: () => Promise<Result>,
): Promise<Result> {
  const at = now();
  await assertFree(database.read, limits, at);
  const counted = await database.transaction((db) => count(db, limits, at));
  try {
    const result = await work();
    await database.transaction(async (db) => {
      await takeBack(db, counted, true);
      await leaveMarks(db, limits, at);
    });
    return result;
  } catch (error) {
    if (!isWrongGuess(error)) await database.transaction((db) => takeBack(db, counted, false));
    throw error;
  }
}

/**
 * Counts a try that nothing takes back.
 *
 * @throws Failure throttled, with the seconds to wait
 */
export async function spendTry({ database, now }: Environment, limits: readonly Limit[]): Promise<void> {
  const at = now();
  await assertFree(database.read, limits, at);
  await database.transaction((db) => count(db, limits, at));
}
