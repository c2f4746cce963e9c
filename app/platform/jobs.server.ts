import type { Database, Transaction } from '#app/database/client.server.ts';

/**
 * Effects outside the database, such as a mail: written as a row in the
 * transaction that wants them, carried out after it, by whichever process
 * comes first. Whoever dies over one loses its lease, and another takes it up
 * (docs/decisions/0021).
 */
export interface Job {
  readonly id: string;
  readonly kind: string;
  /** JSON. */
  readonly payload: string;
  /** How often it has been taken up, this time included. */
  readonly attempts: number;
}

/** Carries a kind of job out. What it throws is tried again, a `HopelessJob` is not. */
export type JobHandler = (job: Job) => Promise<void>;

/** What no further try can mend; an administrator sees it. */
export class HopelessJob extends Error {}

/** Longer than the longest wait for a mail server, so that no lease runs out under work. */
export const leaseLength = 5 * 60_000;
const mostAttempts = 14;
const longestWait = 6 * 3_600_000;
const keptDone = 7 * 24 * 3_600_000;
const keptFailed = 90 * 24 * 3_600_000;
const atOnce = 20;

/** Milliseconds until the next try: a minute, doubled each time, six hours at most. */
export function waitAfter(attempts: number): number {
  return Math.min(longestWait, 60_000 * 2 ** (attempts - 1));
}

interface Wanted {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Writes jobs that are due at once; they are carried out when the transaction has ended well. */
export async function enqueue(db: Transaction, jobs: readonly Wanted[], now: Date): Promise<void> {
  await db.job.createMany({
    data: jobs.map(({ payload, ...job }) => ({
      ...job,
      payload: JSON.stringify(payload),
      runAfter: now,
      createdAt: now,
    })),
  });
}

function dueAt(now: Date) {
  return {
    doneAt: null,
    failedAt: null,
    runAfter: { lte: now },
    OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }],
  };
}

/** Takes a job up if it is still due; null if another process was faster. */
async function take(database: Database, id: string, now: Date): Promise<Job | null> {
  return database.transaction(async (db) => {
    const { count } = await db.job.updateMany({
      where: { AND: [{ id }, dueAt(now)] },
      data: { attempts: { increment: 1 }, leasedUntil: new Date(now.getTime() + leaseLength) },
    });
    if (count === 0) return null;
    const select = { id: true, kind: true, payload: true, attempts: true };
    return db.job.findUnique({ where: { id }, select });
  });
}

/** Ends a job, in the transaction that notes what came of it. What it was about is forgotten. */
export async function finishJob(db: Transaction, id: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { id, doneAt: null },
    data: { doneAt: now, leasedUntil: null, lastError: null, payload: '{}' },
  });
}

function told(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 500);
}

async function noteFailure(database: Database, { id, attempts }: Job, error: unknown, now: Date) {
  const hopeless = error instanceof HopelessJob || attempts >= mostAttempts;
  await database.transaction((db) =>
    db.job.updateMany({
      where: { id, doneAt: null, attempts },
      data: {
        leasedUntil: null,
        lastError: told(error),
        ...(hopeless ? { failedAt: now } : { runAfter: new Date(now.getTime() + waitAfter(attempts)) }),
      },
    }),
  );
}

interface Round {
  readonly database: Database;
  readonly now: () => Date;
  readonly handlers: Readonly<Record<string, JobHandler>>;
  /** Ends the round after the job that is under way. */
  readonly signal?: AbortSignal;
}

/**
 * Carries out what is due, the oldest first, one after the other. Returns how
 * many were taken up. Kinds without a handler are left lying: another version
 * of the product may know them.
 */
export async function runDueJobs({ database, now, handlers, signal }: Round): Promise<number> {
  let taken = 0;
  const kind = { in: Object.keys(handlers) };
  const due = await database.read.job.findMany({
    where: { AND: [dueAt(now()), { kind }] },
    orderBy: [{ runAfter: 'asc' }, { id: 'asc' }],
    take: atOnce,
    select: { id: true },
  });
  for (const { id } of due) {
    if (signal?.aborted) break;
    const job = await take(database, id, now());
    const handler = job && handlers[job.kind];
    if (!job || !handler) continue;
    taken += 1;
    try {
      await handler(job);
      await database.transaction((db) => finishJob(db, id, now()));
    } catch (error) {
      await noteFailure(database, job, error, now());
    }
  }
  return taken;
}

/** Removes jobs that were done a week ago or given up three months ago. Returns how many went. */
export async function clearJobs(database: Database, now: Date): Promise<number> {
  const before = (age: number) => ({ lt: new Date(now.getTime() - age) });
  const { count } = await database.transaction((db) =>
    db.job.deleteMany({ where: { OR: [{ doneAt: before(keptDone) }, { failedAt: before(keptFailed) }] } }),
  );
  return count;
}
