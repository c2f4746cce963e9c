import type { Transaction } from '#app/database/client.server.ts';

const columns = {
  id: true,
  kind: true,
  attempts: true,
  lastError: true,
  runAfter: true,
  createdAt: true,
  failedAt: true,
} as const;

/** Jobs that were tried without success, those given up first. What they are about is not read. */
export function listFailingJobs(db: Transaction, take: number) {
  return db.job.findMany({
    where: { doneAt: null, lastError: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take,
    select: columns,
  });
}

/** How many wait, and how many of them have failed so far. */
export async function countJobs(db: Transaction): Promise<{ waiting: number; failing: number }> {
  const [waiting, failing] = await Promise.all([
    db.job.count({ where: { doneAt: null, failedAt: null } }),
    db.job.count({ where: { doneAt: null, lastError: { not: null } } }),
  ]);
  return { waiting, failing };
}

/** Lets a job that has failed be tried at once; false if it is over or somebody is at it. */
export async function retryJob(db: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { id, doneAt: null, lastError: { not: null }, leasedUntil: null },
    data: { runAfter: now, failedAt: null, attempts: 0 },
  });
  return count === 1;
}

/** Removes a job that has failed; false if it is over or somebody is at it. */
export async function removeJob(db: Transaction, id: string): Promise<boolean> {
  const { count } = await db.job.deleteMany({
    where: { id, doneAt: null, lastError: { not: null }, leasedUntil: null },
  });
  return count === 1;
}
