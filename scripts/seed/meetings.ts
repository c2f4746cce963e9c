import { north, triangle } from './actors.ts';
import type { Calendar } from './calendar.ts';
import type { DemoOrganisation, finder } from './organisations.ts';
import { type DemoPerson, standingFor } from './people.ts';
import type { Random } from './random.ts';
import { allSeries, fairs, type Series } from './series.ts';
import { nextSteps, type Theme, type ThemeKey, themes } from './topics.ts';

/** Somebody at a meeting: a person for an organisation, or the organisation alone. */
export interface DemoAttendance {
  readonly organisation: DemoOrganisation;
  readonly person: DemoPerson | null;
  readonly role: 'HOST' | 'GUEST' | 'SPEAKER' | 'EXHIBITOR';
  readonly status: 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'ATTENDED';
}

export interface DemoMeeting {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: 'PLANNED' | 'TOOK_PLACE' | 'CANCELLED';
  /** Days before the day of the demo; negative: ahead. */
  readonly ago: number;
  readonly start: Date;
  readonly end: Date;
  readonly place: string | null;
  readonly agenda: string | null;
  readonly minutes: string | null;
  readonly confidential: boolean;
  readonly regionKey: string;
  readonly theme: ThemeKey;
  readonly attendances: readonly DemoAttendance[];
}

export interface Cast {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
  readonly find: ReturnType<typeof finder>;
}

interface Occasion extends Pick<Series, 'title' | 'kind' | 'theme' | 'place'> {
  readonly confidential: boolean;
  readonly regionKey: string;
  readonly guests: readonly DemoOrganisation[];
}

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

/** How the meetings are made: who stands for whom, at what hour, and what was written down. */
export function maker({ people }: Cast, random: Random, calendar: Calendar) {
  const statusOf = (status: DemoMeeting['status'], host: boolean): DemoAttendance['status'] => {
    const chance = random.next();
    if (status === 'TOOK_PLACE') return !host && chance < 0.04 ? 'DECLINED' : 'ATTENDED';
    return host || chance < 0.5 ? 'ACCEPTED' : 'INVITED';
  };
  return (
    occasion: Omit<Occasion, 'kind'> & { readonly kind: string },
    ago: number,
    cancelled = false,
  ): DemoMeeting => {
    const { title, kind, place, theme: key, guests } = occasion;
    const theme: Theme = themes[key];
    const status = cancelled ? 'CANCELLED' : ago > 0 ? 'TOOK_PLACE' : 'PLANNED';
    const hour = kind === 'EVENT' ? 9 : random.between(9, 15);
    const start = calendar.workday(ago, `${String(hour).padStart(2, '0')}:${random.pick(['00', '30'])}`);
    const minutes =
      kind === 'EVENT' ? 300 : kind === 'CALL' || kind === 'EMAIL' ? 30 : random.pick([60, 90, 120]);
    const taken = new Set<DemoPerson>();
    const attendances = guests.flatMap((organisation, index): DemoAttendance[] => {
      const free = standingFor(people, organisation, ago).filter((person) => !taken.has(person));
      const alone = random.chance(0.1);
      const present = random.early(free, random.chance(0.12) ? 2 : 1);
      const host = index === 0;
      const speaks = kind === 'WORKSHOP' && index === 1;
      const role = host ? 'HOST' : kind === 'EVENT' ? 'EXHIBITOR' : speaks ? 'SPEAKER' : 'GUEST';
      // Whoever there are only two of was there: else it would have been no meeting.
      const standing = statusOf(status, host || guests.length < 3);
      if (alone || present.length === 0) return [{ organisation, person: null, role, status: standing }];
      for (const person of present) taken.add(person);
      return present.map((person) => ({ organisation, person, role, status: standing }));
    });
    const subject = theme.subjects.length > 0 && random.chance(0.6) ? `: ${random.pick(theme.subjects)}` : '';
    const visited = kind === 'SITE_VISIT' && guests[1] ? `: ${guests[1].shortName ?? guests[1].name}` : '';
    const written = `## Ergebnisse\n\n${list(random.sample(theme.results, random.between(1, 2)))}\n\n**Nächster Schritt:** ${random.pick(nextSteps)}`;
    const online = random.chance(0.12) && (kind === 'MEETING' || kind === 'WORKSHOP');
    const noted = random.chance(0.8);
    const planned = random.chance(0.7);
    return {
      id: random.id(start.getTime()),
      title: `${title}${subject}${visited}`,
      kind,
      status,
      ago,
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      place: kind === 'CALL' || kind === 'EMAIL' ? null : online ? 'Videokonferenz' : place,
      agenda: kind !== 'CALL' && kind !== 'EMAIL' && planned ? list(theme.agenda) : null,
      minutes: status === 'TOOK_PLACE' && noted ? written : null,
      confidential: occasion.confidential,
      regionKey: occasion.regionKey,
      theme: key,
      attendances,
    };
  };
}

const talks = [
  ['Ortsgespräch', 'SITE_VISIT'],
  ['Sprechtag der Gemeinden', 'MEETING'],
  ['Beratung zur Dorfentwicklung', 'CALL'],
] as const;

/**
 * Two years of meetings up to yesterday and some weeks ahead, by seeded chance:
 * rounds within each county, a few who bridge them, villages that know their
 * county's office, and gaps where no round exists.
 */
export function demoMeetings(cast: Cast, random: Random, calendar: Calendar): DemoMeeting[] {
  const { find, organisations } = cast;
  const hold = maker(cast, random, calendar);
  const meetings: DemoMeeting[] = [];
  const occasionOf = (series: Series): Occasion => {
    const guests = random.early(series.guests, random.between(...series.take)).map(find);
    const regulars = series.regulars.filter(() => random.chance(0.9)).map(find);
    const others = [...regulars, ...guests];
    const fallback = series.regulars[0] ?? series.guests[0];
    return {
      ...series,
      regionKey: series.triangle ? triangle : north,
      confidential: series.confidential ?? false,
      guests: [find(series.host), ...(others.length > 0 || !fallback ? others : [find(fallback)])],
    };
  };
  allSeries.forEach((series, index) => {
    const dates: number[] = [];
    for (
      let ago = 728 - random.below(series.every);
      ago > (series.ended ?? 0);
      ago -= series.every + random.between(-6, 6)
    ) {
      dates.push(ago);
    }
    dates.forEach((ago, place) => {
      const cancelled = index % 17 === 4 && place === 2;
      meetings.push(hold(occasionOf(series), ago, cancelled));
    });
    if (index % 5 === 0) meetings.push(hold(occasionOf(series), -random.between(4, 40)));
  });
  for (const village of organisations.filter((organisation) => organisation.village === 'in touch')) {
    const office = organisations.find(
      ({ kind, countyKey }) => kind === 'county administration' && countyKey === village.countyKey,
    );
    if (!office || village.regionKeys.length === 0) continue;
    for (let times = random.chance(0.4) ? 2 : 1; times > 0; times -= 1) {
      const [title, kind] = random.pick(talks);
      const occasion = {
        title,
        kind,
        theme: 'village' as const,
        place: village.name.replace(/^Gemeinde /, ''),
      };
      const confidential = random.chance(0.06);
      meetings.push(
        hold(
          { ...occasion, regionKey: north, confidential, guests: [office, village] },
          random.between(2, 720),
        ),
      );
    }
  }
  for (const fair of fairs) {
    for (const ago of fair.daysAgo) {
      const guests = [fair.host, ...fair.exhibitors].map(find);
      const regionKey = fair.triangle ? triangle : north;
      meetings.push(
        hold({ ...fair, kind: 'EVENT', theme: 'fair', regionKey, confidential: false, guests }, ago),
      );
    }
  }
  return meetings.sort((a, b) => b.ago - a.ago || (a.id < b.id ? -1 : 1));
}
