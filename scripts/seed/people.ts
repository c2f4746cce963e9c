import { type Handle, north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import { lastNames, mensNames, type Position, positions, usualPositions, womensNames } from './names.ts';
import type { DemoOrganisation, finder } from './organisations.ts';
import type { Random } from './random.ts';

/** A function, with its first and last day as days before the day of the demo. */
export interface DemoFunction {
  readonly organisation: DemoOrganisation;
  readonly position: string;
  readonly from: number;
  readonly to: number | null;
  readonly primary: boolean;
}

export interface DemoPerson {
  readonly id: string;
  readonly woman: boolean;
  readonly title: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly functions: readonly DemoFunction[];
  readonly number: number;
}

/** How many people of an organisation the office knows. */
function headcount({ kind, village, countyKey }: DemoOrganisation, random: Random): number {
  const chance = random.next();
  if (village === 'quiet') return chance < 0.06 ? 1 : 0;
  if (village) return chance < 0.75 ? 1 : 0;
  if (kind === 'county administration' || kind === 'university of applied sciences')
    return countyKey === null ? 1 : countyKey === '16073' ? 2 : 3;
  if (kind === 'employment agency' || kind === 'chamber') return 3;
  return chance < 0.2 ? 2 : 1;
}

/** Two functions at once: whoever heads the first also serves the second. */
const doubles: ReadonlyArray<readonly [Handle, place: number, Handle, Position]> = [
  ['bleicherode', 0, 'ragSuedharz', 'Vorstandsmitglied (Ehrenamt)'],
  ['lraKyf', 1, 'tourKyf', 'Vorstandsmitglied (Ehrenamt)'],
  ['kvhs', 0, 'theater', 'Mitglied im Förderkreis'],
];

/** Those who have changed from the first to the second. */
const movers: ReadonlyArray<readonly [Handle, Handle]> = [
  ['bankUh', 'muehlhausen'],
  ['kvhs', 'agentur'],
  ['werkeSdh', 'lraKyf'],
];

/** Invented people, each name once. Some have left and been followed, some have moved, some have two functions. */
export function demoPeople(
  organisations: readonly DemoOrganisation[],
  find: ReturnType<typeof finder>,
  random: Random,
  calendar: Calendar,
): DemoPerson[] {
  const names = random.sample(
    lastNames.flatMap((lastName) => [
      ...womensNames.map((firstName) => ({ woman: true, firstName, lastName })),
      ...mensNames.map((firstName) => ({ woman: false, firstName, lastName })),
    ]),
    300,
  );
  let number = 0;
  const person = (
    organisation: DemoOrganisation,
    position: Position,
    from: number,
    to: number | null,
  ): DemoPerson => {
    const name = names[number];
    if (!name) throw new Error('There are more people than names.');
    number += 1;
    const learned = /university|research|hospital|grammar/.test(organisation.kind) && random.chance(0.5);
    const titled = typeof position === 'string' ? position : position[name.woman ? 0 : 1];
    return {
      ...name,
      id: random.id(calendar.evening(Math.min(730, from)).getTime() + number * 60_000),
      title: learned
        ? organisation.kind.startsWith('university') && random.chance(0.6)
          ? 'Prof. Dr.'
          : 'Dr.'
        : null,
      functions: [{ organisation, position: titled, from, to, primary: true }],
      number,
    };
  };
  const people = organisations.flatMap((organisation) => {
    const known = positions[organisation.kind] ?? usualPositions;
    const changed = random.chance(0.11) ? random.between(150, 600) : null;
    const team = known.slice(0, headcount(organisation, random)).map((position, place) => {
      const since = random.between(900, 2_900);
      return person(organisation, position, changed !== null && place === 0 ? changed - 1 : since, null);
    });
    // An office-holder's last day is the day before the successor's first.
    if (changed !== null && team.length > 0) {
      team.push(person(organisation, known[0] ?? 'Leitung', random.between(1_500, 3_500), changed));
    }
    return team;
  });
  const at = (handle: Handle, place: number) =>
    people.filter(({ functions }) => functions[0]?.organisation === find(handle) && functions[0].to === null)[
      place
    ];
  const besides = new Map<DemoPerson | undefined, DemoFunction>([
    ...doubles.map(([main, place, other, position]): [DemoPerson | undefined, DemoFunction] => [
      at(main, place),
      { organisation: find(other), position: String(position), from: 640, to: null, primary: false },
    ]),
    ...movers.map(([old, now], index): [DemoPerson | undefined, DemoFunction] => [
      at(now, 1) ?? at(now, 0),
      { organisation: find(old), position: 'Referat', from: 2_900, to: 381 + index * 90, primary: false },
    ]),
  ]);
  return people.map((one) => {
    const other = besides.get(one);
    if (!other) return one;
    const main = one.functions.map((held) => (other.to === null ? held : { ...held, from: other.to - 1 }));
    return { ...one, functions: [...main, other] };
  });
}

/** The people who stood for an organisation on a day, given as days before the day of the demo. */
export function standingFor(
  people: readonly DemoPerson[],
  organisation: DemoOrganisation,
  ago: number,
): DemoPerson[] {
  // Meetings move to the working day before, by less than a week: whoever begins these days is not counted yet.
  return people.filter(({ functions }) =>
    functions.some(
      (held) =>
        held.organisation === organisation && held.from >= ago + 7 && (held.to === null || held.to <= ago),
    ),
  );
}

/** Everybody whom the managers of the north see. */
export function inTheNorth(people: readonly DemoPerson[]): DemoPerson[] {
  return people.filter(({ functions }) =>
    functions.some(({ organisation }) => organisation.regionKeys.includes(north)),
  );
}

/** Somebody who works there today: whom to turn to. */
export function contactAt(organisationId: string, people: readonly DemoPerson[]): string | null {
  const there = people.find(({ functions }) =>
    functions.some((one) => one.organisation.id === organisationId && one.to === null),
  );
  return there?.id ?? null;
}
