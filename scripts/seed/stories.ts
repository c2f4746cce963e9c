import { actors, type Handle, north } from './actors.ts';
import type { Calendar } from './calendar.ts';
import { type Cast, type DemoMeeting, maker } from './meetings.ts';
import type { Random } from './random.ts';
import type { ThemeKey } from './topics.ts';

/** Meetings of two that together tell something a county head would recognise; invented like the others. */
interface Story {
  readonly title: string;
  readonly theme: ThemeKey;
  readonly place: string;
  readonly host: Handle;
  readonly guests: ReadonlyArray<readonly [guest: Handle, daysAgo: number]>;
}

const stories: readonly Story[] = [
  {
    // Came every few weeks, and then no more: gone quiet.
    title: 'Sprechtag Gewerbeflächen',
    theme: 'economy',
    place: actors.artern.replace('Stadtverwaltung ', ''),
    host: 'leg',
    guests: [648, 611, 570, 529, 486, 447, 402, 360].map((ago) => ['artern', ago] as const),
  },
  {
    // Has gone to everybody along the way since the spring: a new bridge.
    title: 'Radweg durch drei Landkreise',
    theme: 'tourism',
    place: 'Nordhausen',
    host: 'tourSuedharz',
    guests: [
      ['vogtei', 172],
      ['ebeleben', 143],
      ['herbsleben', 111],
      ['greussen', 82],
      ['schmuecke', 47],
    ],
  },
];

/** The meetings of these stories, with chance of their own: they move nothing else of the demo. */
export function demoStories(cast: Cast, random: Random, calendar: Calendar): DemoMeeting[] {
  const hold = maker(cast, random, calendar);
  return stories.flatMap(({ title, theme, place, host, guests }) =>
    guests.map(([guest, ago]) => {
      const occasion = { title, kind: 'MEETING', theme, place, confidential: false, regionKey: north };
      return hold({ ...occasion, guests: [cast.find(host), cast.find(guest)] }, ago);
    }),
  );
}
