import type { Prisma } from '#app/database/client.server.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import type { DemoStaff } from './accounts.ts';
import { north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

interface Plan {
  readonly name: string;
  readonly query: (calendar: Calendar) => Readonly<Record<string, string>>;
  readonly sentence: string;
}

/** How the office shows its network to the board: the past beside the present, the counties, and what may be published. */
const plans: readonly Plan[] = [
  {
    name: 'Das Netz vor zwei Jahren',
    query: (calendar) => ({ asOf: calendar.day(730) }),
    sentence: 'Vor zwei Jahren hielten wenige Akteure das Netz zusammen.',
  },
  {
    name: 'Das Netz heute',
    query: () => ({ colour: 'community' }),
    sentence: 'Heute gibt es mehr Wege von Kreis zu Kreis.',
  },
  {
    name: 'Drei Kreise auf der Karte',
    query: () => ({ layout: 'map', colour: 'county' }),
    sentence: 'Wo die Linien zwischen den Kreisen fehlen, setzen wir als Nächstes an.',
  },
];

/** Some views of the office, and a presentation of them for its board. */
export function demoViews(staff: DemoStaff, random: Random, calendar: Calendar) {
  const createdAt = calendar.evening(14);
  const kept = { ownerId: staff.manager, regionKey: north, createdAt, updatedAt: createdAt };
  const networkViews: Prisma.NetworkViewCreateManyInput[] = plans.map(({ name, query }) => ({
    ...kept,
    id: random.id(createdAt.getTime()),
    name,
    sortKey: sortKeyOf(name),
    query: new URLSearchParams(query(calendar)).toString(),
    places: '[]',
    opened: '[]',
  }));
  const name = 'Netzwerk für den Beirat';
  const presentation = { ...kept, id: random.id(createdAt.getTime()), name, sortKey: sortKeyOf(name) };
  return {
    networkViews,
    presentations: [{ ...presentation, audience: 'viewer' }] satisfies Prisma.PresentationCreateManyInput[],
    presentationSteps: networkViews.map(({ id }, position) => ({
      presentationId: presentation.id,
      position,
      viewId: id,
      sentence: plans[position]?.sentence ?? '',
    })),
  };
}
