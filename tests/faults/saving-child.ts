import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';

/** Logs meetings without end and names each on stdout once it is acknowledged; the test kills it in the middle. */
const [url = '', organisationId = ''] = process.argv.slice(2);
const environment = environmentOf(openDatabase(url));

async function save(): Promise<void> {
  for (;;) {
    const id = newId();
    await logMeeting.run(environment, system, {
      id,
      title: `Sicherung ${id}`,
      start: '2026-05-05T10:00',
      regionKey: 'R-NORDTHUERINGEN',
      attendees: [`organisation:${organisationId}`],
      followUps: [{ title: 'Eins' }, { title: 'Zwei' }],
    });
    process.stdout.write(`${id}\n`);
  }
}

// Several at once, so that the kill meets transactions in every state.
await Promise.all([save(), save(), save()]);
