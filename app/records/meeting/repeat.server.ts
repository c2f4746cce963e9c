import { everything } from '#app/access/scope.ts';
import { dayOf, toLocalInput } from '#app/kernel/day.ts';
import { formatRule, occurrencesOf, type Recurrence } from '#app/kernel/recurrence.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { listTerms, standsForOn } from '../contact/standing-store.server.ts';
import { statusAt } from './meeting.ts';
import { meetingSnapshot } from './present.ts';
import { momentOn, timeOf } from './series.ts';
import { insertOccurrences, insertSeries, listOccurrences, placeInSeries } from './series-store.server.ts';
import type { MeetingRow } from './store.server.ts';

/** For whom each of a meeting's people stands on another day; who was named for another organisation stays named for it. */
export async function standingOn(
  { db, scope }: Pick<WriteContext, 'db' | 'scope'>,
  { attendances, start }: Pick<MeetingRow, 'attendances' | 'start'>,
) {
  const terms = await listTerms(
    db,
    scope,
    attendances.flatMap(({ contact }) => contact?.id ?? []),
  );
  return ({ contact, organisationId }: MeetingRow['attendances'][number], day: string) => {
    const known = contact && terms.get(contact.id);
    if (!known || standsForOn(known, dayOf(start)) !== organisationId) return organisationId;
    return standsForOn(known, day);
  };
}

/**
 * Makes a meeting the first of a series: all that a rule adds to it are
 * meetings of their own with the same people, at the same time of day. Minutes
 * and follow-ups stay with the first.
 */
export async function repeatMeeting(
  context: WriteContext,
  first: MeetingRow,
  rule: Recurrence,
): Promise<void> {
  const { db, now, newId, history } = context;
  const seriesId = newId();
  const [day = '', ...days] = occurrencesOf(dayOf(first.start), rule);
  await insertSeries(db, {
    id: seriesId,
    rule: formatRule(rule),
    start: toLocalInput(first.start),
    now,
  });
  await placeInSeries(db, seriesId, [{ meetingId: first.id, day }]);
  const standing = await standingOn(context, first);
  const lasts = first.end && first.end.getTime() - first.start.getTime();
  await insertOccurrences(
    db,
    seriesId,
    days.map((on) => {
      const start = momentOn(on, timeOf(first.start));
      const status = statusAt(start, now);
      return {
        day: on,
        meeting: {
          id: newId(),
          title: first.title,
          kind: first.kind,
          status,
          start,
          end: lasts === null ? null : new Date(start.getTime() + lasts),
          place: first.place,
          agenda: first.agenda,
          confidential: first.confidential,
          projectId: first.projectId,
          regionKey: first.regionKey,
          createdById: first.createdById,
          searchText: first.searchText,
          createdAt: now,
          updatedAt: now,
        },
        attendances: first.attendances.map((attendance) => ({
          id: newId(),
          contactId: attendance.contact?.id ?? null,
          organisationId: standing(attendance, on),
          role: attendance.role,
          status: status === 'TOOK_PLACE' ? 'ATTENDED' : 'INVITED',
        })),
        fieldOfActionIds: first.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
      };
    }),
  );
  for (const row of await listOccurrences(db, everything, seriesId, day)) {
    if (row.id === first.id) continue;
    history.record({ recordKind: 'meeting', recordId: row.id, version: 1, after: meetingSnapshot(row) });
  }
}
