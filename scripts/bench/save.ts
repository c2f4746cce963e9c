import { type UserActor, userIdOf } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { inTurns, median } from './statistics.ts';

const regionKey = 'R-NORDTHUERINGEN';

async function managerOf({ read }: Database): Promise<UserActor> {
  const { id, name, email } = await read.user.findFirstOrThrow({ where: { role: 'MANAGER' } });
  return {
    kind: 'user',
    userId: id,
    name,
    email,
    role: 'MANAGER',
    regionKeys: [regionKey],
    organisationId: null,
  };
}

/** The rows that saving such a meeting leaves behind, put there without a question. */
function insertBare(database: Database, actor: UserActor, people: readonly string[]): Promise<unknown> {
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  const meetingId = newId();
  const followUps = ['Protokoll senden', 'Termin abstimmen'].map((title) => ({
    id: newId(),
    title,
    meetingId,
    regionKey,
    assigneeId: userIdOf(actor),
    ...times,
  }));
  const entry = (recordKind: string, recordId: string) => ({
    id: newId(),
    at: now,
    actorId: userIdOf(actor),
    action: 'meeting.log',
    recordKind,
    recordId,
    version: 1,
    after: '{}',
  });
  return database.transaction(async (db) => {
    await db.meeting.create({
      data: { id: meetingId, title: 'Messung', start: now, regionKey, searchText: 'messung', ...times },
    });
    await db.attendance.createMany({
      data: people.map((contactId) => ({ id: newId(), meetingId, contactId })),
    });
    await db.followUp.createMany({ data: followUps });
    await db.auditEntry.createMany({
      data: [entry('meeting', meetingId), ...followUps.map(({ id }) => entry('follow-up', id))],
    });
  });
}

async function* measure({ databases, dialects, scale }: Plan): AsyncGenerator<Figure> {
  for (const dialect of dialects) {
    const database = openDatabase(await databases.of(dialect, scale.large));
    try {
      const environment = environmentOf(database);
      const actor = await managerOf(database);
      const rows = await database.read.contact.findMany({
        where: { regions: { some: { regionKey } } },
        select: { id: true },
        take: 7,
      });
      const people = rows.map(({ id }) => id);
      const log = () =>
        logMeeting.run(environment, actor, {
          title: 'Messung',
          start: '2026-11-20T10:00',
          regionKey,
          attendees: people.map((id) => `contact:${id}`),
          followUps: [{ title: 'Protokoll senden' }, { title: 'Termin abstimmen' }],
        });
      const [ours = [], other = []] = await inTurns(
        [log, () => insertBare(database, actor, people)],
        scale.turns,
        10,
      );
      yield figureOf({
        name: 'pages.save',
        ours: median(ours),
        other: median(other),
        otherIs: 'the same rows inserted in one transaction, nothing checked',
        floor: 3,
        bound: 'at most',
        unit: 'ms',
        runs: scale.turns,
        note: `${dialect}, seven attendees, two follow-ups, protocol, in the large record`,
      });
    } finally {
      await database.close();
    }
  }
}

/** Saving a meeting beside bare inserts. */
export const save: Bench = { name: 'save', measure };
