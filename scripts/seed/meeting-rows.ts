import type { Prisma } from '#app/database/client.server.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { DemoStaff } from './accounts.ts';
import { triangle } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { DemoMeeting } from './meetings.ts';
import type { DemoProject } from './projects.ts';
import type { Random } from './random.ts';
import { themes } from './topics.ts';

const hour = 3_600_000;

/** What was logged is from the hour after the meeting, what is planned from some days ago. */
export function loggedAt({ ago, end }: DemoMeeting, calendar: Calendar): Date {
  return ago > 0 ? new Date(end.getTime() + hour) : calendar.evening(3 - (ago % 9));
}

/** The rows of these meetings, as the database takes them. */
export function meetingRows(
  meetings: readonly DemoMeeting[],
  projects: readonly DemoProject[],
  fields: ReadonlyMap<string, string>,
  staff: DemoStaff,
  random: Random,
  calendar: Calendar,
) {
  const rows = meetings.map((meeting): Prisma.MeetingCreateManyInput => {
    const { theme: _theme, ago: _ago, attendances: _attendances, ...row } = meeting;
    const byColleague = random.chance(0.4);
    const stamp = loggedAt(meeting, calendar);
    const project = projects.find(({ meetings: titles }) =>
      titles.some((title) => row.title.startsWith(title)),
    );
    return {
      ...row,
      projectId: project && project.started > meeting.ago ? project.row.id : null,
      createdById: row.regionKey === triangle ? staff.admin : byColleague ? staff.colleague : staff.manager,
      searchText: searchTextOf(row.title, row.place),
      createdAt: stamp,
      updatedAt: stamp,
    };
  });
  const attendances = meetings.flatMap((meeting) =>
    meeting.attendances.map(
      ({ organisation, person, role, status }): Prisma.AttendanceCreateManyInput => ({
        id: random.id(loggedAt(meeting, calendar).getTime()),
        meetingId: meeting.id,
        organisationId: organisation.id,
        contactId: person?.id ?? null,
        role,
        status,
      }),
    ),
  );
  const meetingFields = meetings.flatMap(({ id: meetingId, theme, regionKey }) => {
    const fieldOfActionId = regionKey === triangle ? undefined : fields.get(themes[theme].field);
    return fieldOfActionId ? [{ meetingId, fieldOfActionId }] : [];
  });
  return { meetings: rows, attendances, meetingFields, ...eventRows(meetings, random, calendar) };
}

/** Registration, stands and programme of the fairs. */
function eventRows(meetings: readonly DemoMeeting[], random: Random, calendar: Calendar) {
  const fairs = meetings.filter(({ kind }) => kind === 'EVENT');
  return {
    events: fairs.map(
      ({ id, ago }): Prisma.EventCreateManyInput => ({
        meetingId: id,
        registrationOpens: calendar.evening(ago + 90),
        registrationCloses: calendar.evening(ago + 10),
        capacity: 60,
        description: 'Ausbildung, Studium und Arbeit in der Region kennenlernen.',
        published: true,
      }),
    ),
    programme: fairs.flatMap(({ id, start }) =>
      (
        [
          ['Begrüßung', 0],
          ['Rundgang mit Schulklassen', 1],
          ['Gespräche zu Ausbildung und Studium', 3],
        ] as const
      ).map(
        ([title, after], position): Prisma.EventProgrammeItemCreateManyInput => ({
          id: random.id(start.getTime()),
          eventId: id,
          start: new Date(start.getTime() + after * hour),
          end: new Date(start.getTime() + (after + 1) * hour),
          title,
          position,
        }),
      ),
    ),
    registrations: fairs.flatMap((fair) =>
      fair.attendances
        .filter(({ status }) => status === 'ACCEPTED' || status === 'ATTENDED')
        .map(({ organisation, person }): Prisma.EventRegistrationCreateManyInput => {
          const createdAt = calendar.evening(Math.max(2, fair.ago + random.between(12, 80)));
          return {
            id: random.id(createdAt.getTime()),
            eventId: fair.id,
            organisationId: organisation.id,
            contactId: person?.id ?? null,
            exhibitor: true,
            status: fair.status === 'TOOK_PLACE' ? 'ATTENDED' : 'REGISTERED',
            createdAt,
          };
        }),
    ),
  };
}
