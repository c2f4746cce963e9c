import type { Logger } from 'pino';
import { system } from '#app/access/actor.ts';
import { gatherStatistics } from '#app/database/statistics.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { clearReadings } from '#app/kernel/reading.server.ts';
import { emptyBin } from '#app/operations/bin/empty.server.ts';
import { sweepFiles } from '#app/operations/files/sweep.server.ts';
import { sweepImports } from '#app/operations/import/discard.server.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { clearJobs } from '#app/platform/jobs.server.ts';
import { openMailer } from '#app/platform/mail.server.ts';
import { repeat } from '#app/platform/repeat.server.ts';
import type { Settings } from '#app/platform/settings.server.ts';
import { remindAll } from '#app/records/campaign/deliver.server.ts';
import { askAllOwners } from '#app/records/listing/expiry.server.ts';

const second = 1_000;
const hour = 3_600 * second;
/** Whoever waits for the program to start comes first. */
const soon = 5 * second;

/**
 * What the process does by itself, now and again: it throws away what is due,
 * reminds, and sends the mails that wait. Returns how to stop it; what has
 * begun is waited for.
 */
export function keepHouse(environment: Environment, settings: Settings, log: Logger): () => Promise<void> {
  // Files of imports are people's data: what is not needed any more goes, also when nobody imports again.
  const sweep = () =>
    sweepImports.run(environment, system, {}).catch((error: unknown) => log.error({ err: error }, 'sweep'));
  setTimeout(sweep, 60 * second).unref();
  setInterval(sweep, hour).unref();

  const stopEmptyingBin = repeat(
    async () => {
      await emptyBin(environment);
      await sweepFiles(environment);
      await clearJobs(environment.database, environment.now());
      await clearReadings(environment.database, dayOf(environment.now()));
      await askAllOwners(environment);
      await remindAll(environment);
      if (environment.database.dialect === 'sqlite') await gatherStatistics(environment.database);
    },
    { first: soon, pause: 6 * hour },
    (err) => log.error({ err }, 'bin.empty'),
  );

  const mailer = settings.smtpUrl === null ? null : openMailer(settings.smtpUrl, settings.appUrl);
  const noMoreMails = new AbortController();
  const stopSending = mailer
    ? repeat(
        () => sendWaitingMails(environment, { mailer, appUrl: settings.appUrl }, noMoreMails.signal),
        { first: second, pause: 2 * second },
        (err) => log.error({ err }, 'jobs'),
      )
    : async () => undefined;

  return async () => {
    noMoreMails.abort();
    await Promise.all([stopEmptyingBin(), stopSending()]);
    mailer?.close();
  };
}
