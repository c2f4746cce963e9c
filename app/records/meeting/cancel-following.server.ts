import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { findEntryOfVersion, listEntriesAt } from '../audit/store.server.ts';
import { loadMeeting, meetingAsRead } from './load.server.ts';
import { meetingVersion } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { listOccurrences, setMeetingStatuses } from './series-store.server.ts';
import type { MeetingRow } from './store.server.ts';

/** A meeting of a series and those that follow it, in the writer's sight. */
async function fromHere({ db, scope }: WriteContext, { occurrence }: MeetingRow): Promise<MeetingRow[]> {
  if (!occurrence) throw new Failure('conflict', 'no-series');
  const rows = await listOccurrences(db, scope, occurrence.seriesId, occurrence.day);
  return rows.filter((row) => !row.deletedAt);
}

async function write({ db, now, history }: WriteContext, rows: readonly MeetingRow[], status: string) {
  await setMeetingStatuses(
    db,
    rows.map(({ id }) => id),
    status,
    now,
  );
  for (const { id, version, status: was } of rows) {
    const change = { recordKind: 'meeting', recordId: id, version: version + 1 };
    history.record({ ...change, before: { status: was }, after: { status } });
  }
}

/** `meeting.cancel-following`: a planned meeting of a series and all that follow it do not take place. */
export const cancelFollowing = defineWrite({
  name: 'meeting.cancel-following',
  input: meetingVersion,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  async run(context, reference) {
    const first = await meetingAsRead(context, reference);
    const rows = (await fromHere(context, first)).filter(({ status }) => status === 'PLANNED');
    if (first.status !== 'PLANNED') throw new Failure('conflict', 'not-planned');
    await write(context, rows, 'CANCELLED');
    return { id: first.id, version: first.version + 1, title: first.title, count: rows.length };
  },
});

/** `meeting.take-back-following`: they do after all, those that nobody has touched since. */
export const takeBackFollowing = defineWrite({
  name: 'meeting.take-back-following',
  input: meetingVersion,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  async run(context, reference) {
    const { db } = context;
    const first = await meetingAsRead(context, reference);
    const record = { recordKind: 'meeting', recordId: first.id };
    const entry = await findEntryOfVersion(db, record, first.version);
    if (entry?.action !== cancelFollowing.name) throw new Failure('conflict', 'not-reversible');
    const rows = await fromHere(context, first);
    const entries = await listEntriesAt(
      db,
      'meeting',
      rows.map(({ id }) => id),
      entry,
    );
    const versions = new Map(entries.map(({ recordId, version }) => [recordId, version]));
    const untouched = rows.filter((row) => versions.get(row.id) === row.version);
    await write(context, untouched, 'PLANNED');
    return { id: first.id, version: first.version + 1, title: first.title };
  },
});
