import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { representedOn } from '#app/records/contact/representation-store.server.ts';
import { presentFollowUp } from '#app/records/follow-up/present.ts';
import { listFollowUpsOf } from '#app/records/follow-up/store.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeetingSummary } from './present.ts';
import { listMeetingsOf } from './store.server.ts';

const shownAtFirst = 30;
const input = z.strictObject({ id: id() });

async function timelineOf(
  { db, scope, today }: ReadContext,
  who: { readonly organisationId: string } | { readonly contactId: string },
) {
  const [meetings, followUps] = await Promise.all([
    listMeetingsOf(db, scope, who, shownAtFirst),
    listFollowUpsOf(db, scope, who, shownAtFirst),
  ]);
  return {
    meetings: meetings.map(presentMeetingSummary),
    followUps: followUps.map((row) => presentFollowUp(row, today)),
    today,
  };
}

/** `meeting.timeline-of-organisation`: its latest meetings and follow-ups that the actor sees. */
export const listTimelineOfOrganisation = defineRead({
  name: 'meeting.timeline-of-organisation',
  input,
  load: async ({ db, scope }, { id: organisationId }) => {
    if (!(await findOrganisation(db, scope, organisationId))) throw notFound();
  },
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  run: (context, { id: organisationId }) => timelineOf(context, { organisationId }),
});

/** `meeting.timeline-of-contact`: the same for a person. */
export const listTimelineOfContact = defineRead({
  name: 'meeting.timeline-of-contact',
  input,
  load: async ({ db, scope, today }, { id: contactId }) => {
    if (!(await representedOn(db, scope, [contactId], today)).has(contactId)) throw notFound();
  },
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  run: (context, { id: contactId }) => timelineOf(context, { contactId }),
});
