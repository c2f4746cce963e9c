import type { UserActor } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import type { CompactPicture } from '#app/network/compact.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import type { Dialect } from '../db/derive.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Plan } from './plan.ts';
import { openOffice } from './product.ts';
import { inTurns, median, timed } from './statistics.ts';

const regionKey = 'R-NORDTHUERINGEN';
/** The least record in which seven people can meet. */
const empty = 20;

interface Writer {
  readonly database: Database;
  readonly log: () => Promise<unknown>;
}

/** Saves meetings of seven people as the quick log does. */
async function writerOn(plan: Plan, dialect: Dialect, organisations: number): Promise<Writer> {
  const database = openDatabase(await plan.databases.of(dialect, organisations));
  const { id, name, email } = await database.read.user.findFirstOrThrow({ where: { role: 'MANAGER' } });
  const actor: UserActor = {
    kind: 'user',
    userId: id,
    name,
    email,
    role: 'MANAGER',
    regionKeys: [regionKey],
    organisationId: null,
  };
  const rows = await database.read.contact.findMany({
    where: { regions: { some: { regionKey } } },
    select: { id: true },
    take: 7,
  });
  const log = () =>
    logMeeting.run(environmentOf(database), actor, {
      title: 'Messung',
      start: '2026-11-20T10:00',
      regionKey,
      attendees: rows.map((row) => `contact:${row.id}`),
      followUps: [{ title: 'Protokoll senden' }, { title: 'Termin abstimmen' }],
    });
  return { database, log };
}

const meetingsIn = (body: string) =>
  (JSON.parse(body) as CompactPicture).counts.meeting.reduce((sum, count) => sum + count, 0);

/** How long a save takes beside one in an empty record, and until the next look holds it. */
export async function* freshness(
  plan: Plan,
  dialect: Dialect,
  organisations: number,
): AsyncGenerator<Figure> {
  const { turns } = plan.scale;
  const large = await writerOn(plan, dialect, organisations);
  const small = await writerOn(plan, dialect, empty);
  const { served, cookie } = await openOffice(plan, dialect, organisations);
  try {
    const [ours = [], other = []] = await inTurns([large.log, small.log], turns, 10);
    yield figureOf({
      name: 'graph.fresh.save',
      ours: median(ours),
      other: median(other),
      otherIs: 'the same save into an empty record',
      floor: 1.5,
      bound: 'at most',
      unit: 'ms',
      runs: turns,
      note: `${dialect}, seven people, two follow-ups, ${organisations} organisations`,
    });
    const look = async () => (await served.client.ask('/netzwerk/daten', { cookie })).body;
    let before = meetingsIn(await look());
    const waits: number[] = [];
    let ties = 0;
    for (let run = 0; run < Math.max(5, turns / 6); run += 1) {
      await large.log();
      let body = '';
      waits.push(
        await timed(async () => {
          body = await look();
        }),
      );
      const after = meetingsIn(body);
      if (after <= before) throw new Error('The next look did not hold the meeting that was saved.');
      before = after;
      ties = (JSON.parse(body) as CompactPicture).a.length;
    }
    yield figureOf({
      name: 'graph.fresh',
      ours: median(waits),
      other: 2_000,
      otherIs: 'two seconds',
      floor: 1,
      bound: 'at most',
      unit: 'ms',
      runs: waits.length,
      note: `${dialect}, a meeting saved by another process → the next look holds its ties, ${ties} ties`,
    });
  } finally {
    await served.stop();
    await large.database.close();
    await small.database.close();
  }
}
