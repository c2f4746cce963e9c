import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { fromLocalInput, nextSameWeekday, toLocalInput } from '#app/kernel/day.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { describeContact } from '#app/records/contact/representation-store.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { meetingChoices } from './choices.server.ts';
import { loadMeeting } from './load.server.ts';
import { meetingPermissions } from './policy.ts';
import { type ActorLabel, samePeople } from './same-people.server.ts';
import { findMeeting, type MeetingRow } from './store.server.ts';

/** Who took part, as the picker shows them. */
export function attendeeLabels(meeting: MeetingRow): ActorLabel[] {
  return meeting.attendances.flatMap(({ organisation, contact }): ActorLabel[] => {
    if (contact) {
      return [
        { kind: 'contact', id: contact.id, label: fullName(contact), detail: organisation?.name ?? '' },
      ];
    }
    return organisation
      ? [{ kind: 'organisation', id: organisation.id, label: organisation.name, detail: '' }]
      : [];
  });
}

async function labelOf({ db, scope }: ReadContext, reference: string): Promise<ActorLabel[]> {
  const [kind, text] = reference.split(':', 2);
  const parsed = id().safeParse(text);
  if (!parsed.success) return [];
  if (kind === 'organisation') {
    const row = await findOrganisation(db, scope, parsed.data);
    return row ? [{ kind, id: row.id, label: row.name, detail: row.territory?.name ?? '' }] : [];
  }
  const contact = await describeContact(db, scope, parsed.data);
  return contact ? [{ kind: 'contact', id: contact.id, label: fullName(contact), detail: '' }] : [];
}

/** What a meeting after another takes over; it is as confidential as that. */
function draftAfter(earlier: MeetingRow) {
  return {
    kind: earlier.kind,
    regionKey: earlier.regionKey,
    title: earlier.title,
    place: earlier.place,
    projectId: earlier.projectId,
    confidential: earlier.confidential,
    fieldOfActionIds: earlier.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
  };
}

/** The next same weekday at the same time, lasting as long. */
function nextMoment({ start, end }: MeetingRow, today: string) {
  const [day = today, time = ''] = toLocalInput(start).split('T');
  const next = nextSameWeekday(day, today);
  const begin = fromLocalInput(`${next}T${time}`);
  const until = end && begin ? new Date(begin.getTime() + end.getTime() - start.getTime()) : null;
  return { start: `${next}T${time}`, end: until ? toLocalInput(until) : '' };
}

/**
 * `meeting.prepare`: the quick log as it opens: empty, with somebody already
 * there, for a project, after the pattern of a meeting, or as the next of the same people.
 */
export const prepareMeeting = defineRead({
  name: 'meeting.prepare',
  input: z.object({
    attendee: z.string().max(60).optional().catch(undefined),
    /** Somebody beside them. */
    beside: z.string().max(60).optional().catch(undefined),
    template: id().optional().catch(undefined),
    next: id().optional().catch(undefined),
    project: id().optional().catch(undefined),
  }),
  may: (actor) => allowed(meetingPermissions, 'log', actor),
  async run(context, { attendee, beside, template, next, project }) {
    const { db, scope, today, newId } = context;
    const { start, ...choices } = await meetingChoices(context);
    const like = next ?? template;
    const found = like ? await findMeeting(db, scope, like) : null;
    const earlier = found && !found.deletedAt ? found : null;
    const same = earlier && (await samePeople(context, earlier));
    const draft = {
      id: newId(),
      kind: 'MEETING',
      regionKey: choices.regions[0]?.key ?? '',
      title: '',
      place: null,
      projectId: choices.projects.find((known) => known.id === project)?.id ?? null,
      confidential: false,
      fieldOfActionIds: [],
      ...(earlier && draftAfter(earlier)),
      ...(earlier && next ? nextMoment(earlier, today) : { start, end: '' }),
    };
    const named = [attendee, beside].filter((reference) => reference !== undefined);
    const begun = same ? [] : await Promise.all(named.map((reference) => labelOf(context, reference)));
    const attendees = same?.people ?? begun.flat();
    return { draft, attendees, gone: same?.gone ?? 0, choices };
  },
});

/** `meeting.prepare-change`: the form of a meeting that is there. */
export const prepareMeetingChange = defineRead({
  name: 'meeting.prepare-change',
  input: z.strictObject({ id: id() }),
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  async run(context, _input, meeting) {
    const { start: _start, ...choices } = await meetingChoices(context);
    return {
      draft: {
        id: meeting.id,
        version: meeting.version,
        inSeries: meeting.occurrence !== null,
        title: meeting.title,
        kind: meeting.kind,
        status: meeting.status,
        start: toLocalInput(meeting.start),
        end: meeting.end ? toLocalInput(meeting.end) : '',
        place: meeting.place,
        agenda: meeting.agenda,
        minutes: meeting.minutes,
        confidential: meeting.confidential,
        projectId: meeting.projectId,
        regionKey: meeting.regionKey,
        fieldOfActionIds: meeting.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
      },
      attendees: attendeeLabels(meeting),
      choices,
    };
  },
});
