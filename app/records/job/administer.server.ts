import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { jobPermissions } from './policy.ts';
import { countJobs, listFailingJobs, removeJob, retryJob } from './store.server.ts';

const shown = 100;

/** `job.list`: how many mails wait, and which do not get out and why. */
export const listJobs = defineRead({
  name: 'job.list',
  input: z.strictObject({}),
  may: (actor) => allowed(jobPermissions, 'list', actor),
  async run({ db, sendsMail }) {
    const [counts, failing] = await Promise.all([countJobs(db), listFailingJobs(db, shown)]);
    return {
      ...counts,
      sendsMail,
      items: failing.map(({ runAfter, createdAt, failedAt, ...job }) => ({
        ...job,
        createdAt: createdAt.toISOString(),
        nextTry: failedAt ? null : runAfter.toISOString(),
      })),
    };
  },
});

const reference = z.strictObject({ id: id() });
const gone = () => new Failure('conflict', 'job-gone');

/** `job.retry`: tries again at once, as if for the first time. */
export const retryFailedJob = defineWrite({
  name: 'job.retry',
  input: reference,
  may: (actor) => allowed(jobPermissions, 'retry', actor),
  async run({ db, now, history }, { id: recordId }) {
    if (!(await retryJob(db, recordId, now))) throw gone();
    history.record({ recordKind: 'job', recordId, after: { retried: now.toISOString() } });
  },
});

/** `job.discard`: this one is not sent any more. */
export const discardJob = defineWrite({
  name: 'job.discard',
  input: reference,
  may: (actor) => allowed(jobPermissions, 'discard', actor),
  async run({ db, now, history }, { id: recordId }) {
    if (!(await removeJob(db, recordId))) throw gone();
    history.record({ recordKind: 'job', recordId, after: { discarded: now.toISOString() } });
  },
});
