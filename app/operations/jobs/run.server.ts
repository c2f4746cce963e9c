import { z } from 'zod';
import { system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { HopelessJob, type Job, type JobHandler, runDueJobs } from '#app/platform/jobs.server.ts';
import { type Mailer, RefusedMail } from '#app/platform/mail.server.ts';
import { noteResetMail, writeResetMail } from '#app/records/account/forgotten.server.ts';
import { noteRequestDelivery, writeRequestMail } from '#app/records/campaign/deliver.server.ts';
import { writeAnswerMail, writeDataRequestMail } from '#app/records/data-request/notify.server.ts';
import { noteInvitationDelivery, writeInvitationMail } from '#app/records/invitation/deliver.server.ts';
import { writeExpiryMail } from '#app/records/listing/expiry.server.ts';

/** What mails need besides the database. */
export interface Post {
  readonly mailer: Mailer;
  /** Where links lead. */
  readonly appUrl: string;
}

/** What a job says it is about. An unreadable one is of another version, and no try mends it. */
function payloadOf<Schema extends z.ZodType>({ payload }: Job, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(payload));
  if (!parsed.success) throw new HopelessJob('unreadable payload');
  return parsed.data;
}

/** What the mail server said when it refused for good; null once it has taken the mail. */
async function refusalOf(sending: Promise<void>): Promise<string | null> {
  try {
    await sending;
    return null;
  } catch (error) {
    if (error instanceof RefusedMail) return error.message || 'refused';
    throw error;
  }
}

function handlersFor(environment: Environment, { mailer, appUrl }: Post): Record<string, JobHandler> {
  return {
    async 'invitation.mail'(job) {
      const delivery = payloadOf(job, z.strictObject({ id: z.string(), version: z.number() }));
      const mail = await writeInvitationMail.run(environment, system, { ...delivery, appUrl });
      if (!mail) return;
      const refusal = await refusalOf(mailer.send({ ...mail, id: job.id }));
      await noteInvitationDelivery.run(environment, system, { ...delivery, jobId: job.id, refusal });
    },
    async 'campaign.mail'(job) {
      const delivery = payloadOf(job, z.strictObject({ id: z.string(), round: z.number() }));
      const mail = await writeRequestMail.run(environment, system, { ...delivery, appUrl });
      if (!mail) return;
      const refusal = await refusalOf(mailer.send({ ...mail, id: job.id }));
      await noteRequestDelivery.run(environment, system, { ...delivery, jobId: job.id, refusal });
    },
    async 'account.reset-mail'(job) {
      const { email } = payloadOf(job, z.strictObject({ email: z.string() }));
      const mail = await writeResetMail.run(environment, system, { jobId: job.id, email, appUrl });
      if (mail) await refusalOf(mailer.send({ ...mail, id: job.id }));
      await noteResetMail.run(environment, system, { jobId: job.id });
    },
    async 'listing.expiry-mail'(job) {
      const question = payloadOf(job, z.strictObject({ id: z.string(), userId: z.string() }));
      const mail = await writeExpiryMail.run(environment, system, { ...question, appUrl });
      if (mail) await refusalOf(mailer.send({ ...mail, id: job.id }));
    },
    async 'data-request.mail'(job) {
      const request = payloadOf(job, z.strictObject({ id: z.string(), userId: z.string() }));
      const mail = await writeDataRequestMail.run(environment, system, { ...request, appUrl });
      if (mail) await refusalOf(mailer.send({ ...mail, id: job.id }));
    },
    async 'data-request.answer-mail'(job) {
      const request = payloadOf(job, z.strictObject({ id: z.string() }));
      const mail = await writeAnswerMail.run(environment, system, { ...request, appUrl });
      if (mail) await refusalOf(mailer.send({ ...mail, id: job.id }));
    },
  };
}

/** Carries out the mails that wait; see `runDueJobs`. Returns how many jobs were taken up. */
export function sendWaitingMails(
  environment: Environment,
  post: Post,
  signal?: AbortSignal,
): Promise<number> {
  const { database, now } = environment;
  const handlers = handlersFor(environment, post);
  return runDueJobs({ database, now, handlers, ...(signal ? { signal } : {}) });
}
