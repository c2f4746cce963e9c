import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findLastMeeting, type Like } from './last-store.server.ts';
import { meetingPermissions } from './policy.ts';
import { samePeople } from './same-people.server.ts';

/** Of a shorter title too many meetings begin alike. */
const shortestTitle = 3;

function likeness(title: string, attendee: string): Like[] {
  const [kind, text] = attendee.split(':', 2);
  const parsed = id().safeParse(text);
  const known = (kind === 'organisation' || kind === 'contact') && parsed.success;
  return [
    ...(title.length >= shortestTitle ? [{ title }] : []),
    ...(known ? [{ kind, id: parsed.data } as const] : []),
  ];
}

/**
 * `meeting.last-time`: who was there the last time: at a meeting with this
 * title, which those of a series share, else at one with whoever is named
 * first. Nothing where there was none, or nobody of it is left.
 */
export const lastTime = defineRead({
  name: 'meeting.last-time',
  input: z.object({ title: query(), attendee: query() }),
  may: (actor) => allowed(meetingPermissions, 'log', actor),
  async run(context, { title, attendee }) {
    for (const like of likeness(title, attendee)) {
      const meeting = await findLastMeeting(context.db, context.scope, like, context.now);
      const { people } = meeting ? await samePeople(context, meeting) : { people: [] };
      if (meeting && people.length > 0) {
        return { title: meeting.title, start: meeting.start.toISOString(), people };
      }
    }
    return null;
  },
});

export type LastTime = Awaited<ReturnType<(typeof lastTime)['run']>>;
