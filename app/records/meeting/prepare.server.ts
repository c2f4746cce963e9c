import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { toLocalInput } from '#app/kernel/day.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { describeContact } from '#app/records/contact/representation-store.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { meetingChoices } from './choices.server.ts';
import { loadMeeting } from './load.server.ts';
import { meetingPermissions } from './policy.ts';
import { findMeeting, type MeetingRow } from './store.server.ts';

export interface ActorLabel {
  readonly kind: 'organisation' | 'contact';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

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

/** `meeting.prepare`: the quick log as it opens: empty, with somebody already there, for a project, or after an earlier meeting. */
export const prepareMeeting = defineRead({
  name: 'meeting.prepare',
  input: z.object({
    attendee: z.string().max(60).optional().catch(undefined),
    template: id().optional().catch(undefined),
    project: id().optional().catch(undefined),
  }),
  may: (actor) => allowed(meetingPermissions, 'log', actor),
  async run(context, { attendee, template, project }) {
    const { db, scope, newId } = context;
    const { start, ...choices } = await meetingChoices(context);
    const earlier = template ? await findMeeting(db, scope, template) : null;
    const draft = {
      id: newId(),
      start,
      kind: earlier?.kind ?? 'MEETING',
      regionKey: earlier?.regionKey ?? choices.regions[0]?.key ?? '',
      title: earlier?.title ?? '',
      place: earlier?.place ?? null,
      projectId: earlier?.projectId ?? choices.projects.find((known) => known.id === project)?.id ?? null,
      fieldOfActionIds: earlier?.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id) ?? [],
    };
    const attendees = earlier ? attendeeLabels(earlier) : attendee ? await labelOf(context, attendee) : [];
    return { draft, attendees, choices };
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
