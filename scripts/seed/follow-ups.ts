import type { Prisma } from '#app/database/client.server.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { DemoStaff } from './accounts.ts';
import { north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { DemoMeeting } from './meetings.ts';
import type { DemoOrganisation } from './organisations.ts';
import { type DemoPerson, inTheNorth } from './people.ts';
import type { DemoProject } from './projects.ts';
import type { Random } from './random.ts';
import { tasks } from './topics.ts';

interface Subjects {
  readonly meetings: readonly DemoMeeting[];
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly projects: readonly DemoProject[];
}

/** Tasks, most of them out of the latest meetings: some overdue, some to come, some done, one or two dropped. */
export function demoFollowUps(
  { meetings, organisations, people, projects }: Subjects,
  staff: DemoStaff,
  random: Random,
  calendar: Calendar,
): Prisma.FollowUpCreateManyInput[] {
  const latest = meetings
    .filter(({ status, regionKey }) => status === 'TOOK_PLACE' && regionKey === north)
    .slice(-36)
    .map(({ id, ago }) => ({ meetingId: id, made: ago }));
  const steered = organisations.filter(({ village, regionKeys }) => !village && regionKeys.includes(north));
  const subjects = [
    ...latest,
    ...random.sample(steered, 4).map(({ id }) => ({ organisationId: id, made: random.between(3, 40) })),
    ...random.sample(inTheNorth(people), 3).map(({ id }) => ({ contactId: id, made: random.between(3, 40) })),
    ...projects.slice(0, 2).map(({ row: { id } }) => ({ projectId: id, made: random.between(3, 40) })),
  ];
  return subjects.map(({ made, ...subject }, index) => {
    const status = index === 20 || index === 31 ? 'DROPPED' : index % 3 === 2 ? 'DONE' : 'OPEN';
    const assigneeId = index % 5 < 3 ? staff.manager : staff.colleague;
    const createdAt = calendar.evening(made);
    const doneAt = status === 'DONE' ? calendar.evening(random.between(1, made)) : null;
    // Every fourth open one is late; the others are due in the weeks to come.
    const due = index % 4 === 0 ? Math.min(made, random.between(1, 12)) : -random.between(0, 30);
    const id = random.id(createdAt.getTime());
    const title = random.pick(tasks);
    return {
      id,
      title,
      searchText: searchTextOf(title),
      due: calendar.workingDay(due),
      status,
      doneAt,
      doneById: doneAt && assigneeId,
      assigneeId,
      ...subject,
      regionKey: north,
      createdAt,
      updatedAt: doneAt ?? createdAt,
    };
  });
}
