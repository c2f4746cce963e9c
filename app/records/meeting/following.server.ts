import { everything } from '#app/access/scope.ts';
import { addDays, dayOf, toLocalInput } from '#app/kernel/day.ts';
import { conflict } from '#app/kernel/failure.ts';
import { formatRule } from '#app/kernel/recurrence.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { attendanceKey, meetingSnapshot, presentMeeting } from './present.ts';
import { standingOn } from './repeat.server.ts';
import { daysFrom, momentOn, ruleFrom, ruleUntil, sitsWhereItWasPut, timeOf } from './series.ts';
import {
  changeAttendees,
  insertSeries,
  listMeetingsByIds,
  listOccurrences,
  placeInSeries,
  removeEmptySeries,
  updateRule,
} from './series-store.server.ts';
import { type MeetingRow, replaceFieldsOfAction, updateMeeting } from './store.server.ts';

const carried = ['title', 'kind', 'place', 'agenda', 'confidential', 'projectId', 'regionKey'] as const;

const lasts = ({ start, end }: Pick<MeetingRow, 'start' | 'end'>) => end && end.getTime() - start.getTime();

const fieldsOf = (row: MeetingRow) => row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id).sort();
const sameFields = (a: MeetingRow, b: MeetingRow) => fieldsOf(a).join() === fieldsOf(b).join();

interface Change {
  readonly before: MeetingRow;
  readonly after: MeetingRow;
}

/** What was changed at one meeting, where another said the same as it did before. */
function fieldsCarried({ before, after }: Change, row: MeetingRow) {
  const names = carried.filter((name) => before[name] !== after[name] && row[name] === before[name]);
  const columns = Object.fromEntries(names.map((name) => [name, after[name]]));
  const { title, place } = { ...row, ...columns };
  return names.length > 0 ? { ...columns, searchText: searchTextOf(title, place) } : {};
}

/** When another takes place: on its new day at the new time if it sat where the rule put it, and as long. */
function momentCarried({ before, after }: Change, row: MeetingRow, day: string | undefined) {
  const start = day && sitsWhereItWasPut(row) ? momentOn(day, timeOf(after.start)) : row.start;
  const length = lasts(row) === lasts(before) ? lasts(after) : lasts(row);
  const end = length === null ? null : new Date(start.getTime() + length);
  const moved = start.getTime() !== row.start.getTime() || end?.getTime() !== row.end?.getTime();
  return moved ? { start, end } : {};
}

/**
 * From a meeting that was moved on its series is another one: the same rhythm
 * from the new day on, for as many as there were. What lies before keeps its
 * rule and ends with it. Returns the new day of each.
 */
async function splitSeries(
  { db, now, newId }: WriteContext,
  { before, after }: Change,
  following: readonly MeetingRow[],
): Promise<Map<string, string>> {
  const { occurrence } = before;
  if (!occurrence || toLocalInput(before.start) === toLocalInput(after.start)) return new Map();
  const all = [after, ...following];
  const rule = ruleFrom(occurrence.series.rule, after.start, all.length);
  const days = daysFrom(rule, after.start, all.length);
  const seriesId = newId();
  const start = toLocalInput(after.start);
  await insertSeries(db, { id: seriesId, rule: formatRule(rule), start, now });
  const places = all.map(({ id }, index) => ({ meetingId: id, day: days[index] ?? dayOf(after.start) }));
  await placeInSeries(db, seriesId, places);
  const earlier = occurrence.seriesId;
  if (!(await removeEmptySeries(db, earlier))) {
    await updateRule(db, earlier, ruleUntil(occurrence.series.rule, addDays(occurrence.day, -1)), now);
  }
  return new Map(places.map(({ meetingId, day }) => [meetingId, day]));
}

/** Whoever was added to one meeting is invited to the others, whoever was taken out of it is out of those. */
async function carryAttendees(context: WriteContext, { before, after }: Change, rows: readonly MeetingRow[]) {
  const was = new Set(before.attendances.map(attendanceKey));
  const is = new Set(after.attendances.map(attendanceKey));
  const gone = new Set([...was].filter((key) => !is.has(key)));
  const added = after.attendances.filter((one) => !was.has(attendanceKey(one)));
  if (gone.size === 0 && added.length === 0) return;
  const standing = await standingOn(context, after);
  await changeAttendees(
    context.db,
    rows.flatMap(({ attendances }) =>
      attendances.filter((one) => gone.has(attendanceKey(one))).map(({ id }) => id),
    ),
    rows.flatMap((row) => {
      const there = new Set(row.attendances.map(attendanceKey));
      return added
        .filter((one) => !there.has(attendanceKey(one)))
        .map((one) => ({
          id: context.newId(),
          meetingId: row.id,
          contactId: one.contact?.id ?? null,
          organisationId: standing(one, dayOf(row.start)),
          role: one.role,
          status: 'INVITED',
        }));
    }),
  );
}

/**
 * Carries a change of one meeting on to those of its series that follow and are
 * still planned. Only what was changed goes on, and only where it said the
 * same: what somebody has written or moved at one of them stays.
 */
export async function changeFollowing(context: WriteContext, change: Change): Promise<void> {
  const { db, scope, actor, now, history } = context;
  const { before, after } = change;
  const { occurrence } = before;
  if (!occurrence) return;
  const following = await listOccurrences(db, scope, occurrence.seriesId, addDays(occurrence.day, 1));
  const days = await splitSeries(context, change, following);
  const rows = following.filter((row) => row.status === 'PLANNED' && !row.deletedAt);
  // At most sixty, each with a moment of its own.
  for (const row of rows) {
    const columns = { ...fieldsCarried(change, row), ...momentCarried(change, row, days.get(row.id)) };
    if (!(await updateMeeting(db, row.id, row.version, { ...columns, updatedAt: now }))) {
      throw conflict(presentMeeting(before, actor));
    }
    if (!sameFields(before, after) && sameFields(before, row)) {
      await replaceFieldsOfAction(db, row.id, fieldsOf(after));
    }
  }
  await carryAttendees(context, change, rows);
  const earlier = new Map(rows.map((row) => [row.id, row]));
  for (const row of await listMeetingsByIds(db, everything, [...earlier.keys()])) {
    const was = earlier.get(row.id);
    if (!was) continue;
    history.record({
      recordKind: 'meeting',
      recordId: row.id,
      version: row.version,
      before: meetingSnapshot(was),
      after: meetingSnapshot(row),
    });
  }
}
