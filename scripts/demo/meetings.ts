import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import { minutes, regionalTopics, type Topic, topics } from './topics.ts';

export interface DemoMeeting {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly start: Date;
  readonly end: Date;
  readonly place: string | null;
  readonly minutes: string | null;
  readonly confidential: boolean;
  readonly regionKey: string;
  readonly searchText: string;
  readonly field: string;
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
}

const counties = ['16062', '16064', '16065'] as const;
const seats: Readonly<Record<string, string>> = {
  '16062': 'Nordhausen',
  '16064': 'Mühlhausen',
  '16065': 'Sondershausen',
  '16073': 'Saalfeld',
};

/** Those who are at home in more than one county: they hold the network together. */
const brokers: ReadonlyArray<readonly [name: string, counties: readonly string[]]> = [
  ['Hochschule Nordhausen', ['16062', '16065']],
  ['Agentur für Arbeit Thüringen Nord', ['16062', '16064', '16065']],
  ['Industrie- und Handelskammer Erfurt', ['16062', '16064', '16065', '16073']],
  ['Handwerkskammer Erfurt', ['16064', '16065']],
  ['Regionale Aktionsgruppe Kyffhäuser e.V.', ['16065', '16062']],
];

interface Cast {
  readonly organisations: readonly DemoOrganisation[];
  readonly people: readonly DemoPerson[];
}

/** The organisations that are active in a county: small municipalities seldom are. */
function activeIn(county: string, { organisations }: Cast): DemoOrganisation[] {
  const active = organisations.filter((organisation, index) => {
    if (brokers.some(([name, at]) => name === organisation.name && at.includes(county))) return true;
    if (organisation.countyKey !== county) return false;
    return organisation.kind !== 'municipal administration' || index % 3 === 0;
  });
  // The county's office first, then those who bridge counties: that is who meets most.
  const rank = ({ kind, name }: DemoOrganisation) =>
    kind === 'county administration' ? 0 : brokers.some(([broker]) => broker === name) ? 1 : 2;
  return active.sort((a, b) => rank(a) - rank(b));
}

/** The same day, or the Friday before where it falls on a weekend. */
function workday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
}

/** Two years of meetings, by seeded chance: three county clusters, a few who bridge them, and gaps. */
export function demoMeetings(cast: Cast, random: Random, asOf: string): DemoMeeting[] {
  const byName = (name: string) => cast.organisations.filter((organisation) => organisation.name === name);
  const brokerOrganisations = brokers.slice(0, 3).flatMap(([name]) => byName(name));
  const countyOffices = cast.organisations.filter(
    ({ kind, countyKey }) =>
      kind === 'county administration' && counties.some((county) => county === countyKey),
  );
  const meetings: DemoMeeting[] = [];

  const hold = (
    topic: Topic,
    organisations: readonly DemoOrganisation[],
    place: string,
    regionKey: string,
    daysAgo: number,
  ) => {
    const day = workday(addDays(asOf, -daysAgo));
    const hour = String(9 + random.below(7)).padStart(2, '0');
    const start =
      fromLocalInput(`${day}T${hour}:${random.pick(['00', '30'])}`) ?? new Date(`${day}T09:00:00Z`);
    const planned = daysAgo < 0;
    const people = organisations.flatMap((organisation) =>
      random.sample(
        cast.people.filter(
          (person) => person.organisation === organisation && (person.to === null || person.to >= day),
        ),
        random.chance(0.85) ? 1 : 2,
      ),
    );
    meetings.push({
      id: random.id(start.getTime()),
      title: `${topic.title}${topic.kind === 'SITE_VISIT' && organisations[0] ? `: ${organisations[0].name}` : ''}`,
      kind: topic.kind,
      status: planned ? 'PLANNED' : 'TOOK_PLACE',
      start,
      end: new Date(start.getTime() + (1 + random.below(2)) * 3_600_000),
      place: topic.kind === 'CALL' ? null : place,
      minutes: planned ? null : random.chance(0.7) ? random.pick(minutes) : null,
      confidential: random.chance(0.04),
      regionKey,
      searchText: searchTextOf(topic.title, place),
      field: topic.field,
      organisations,
      people,
    });
  };

  /** Some different ones, those at the front far more often than those at the back. */
  const fewAreBusy = (core: readonly DemoOrganisation[], count: number) => {
    const chosen = new Set<DemoOrganisation>();
    for (let tries = 0; chosen.size < Math.min(count, core.length) && tries < 60; tries += 1) {
      const organisation = core[Math.floor(random.next() ** 2.2 * core.length)];
      if (organisation) chosen.add(organisation);
    }
    return [...chosen];
  };

  const inCounty = (county: string, daysAgo: number, regionKey = 'R-NORDTHUERINGEN') => {
    const topic = random.pick(topics);
    const fitting = activeIn(county, cast).filter(({ sector }) => topic.sectors.includes(sector));
    const core = fitting.filter(({ kind }) => kind !== 'municipal administration');
    const villages = fitting.filter(({ kind }) => kind === 'municipal administration');
    const chosen = fewAreBusy(core, 2 + random.below(3));
    // A village comes along where its county's office is there.
    const office = chosen.some(({ kind }) => kind === 'county administration');
    if (office && random.chance(0.6)) chosen.push(...random.sample(villages, 1 + random.below(2)));
    if (chosen.length > 1) hold(topic, chosen, seats[county] ?? '', regionKey, daysAgo);
  };

  // Nordhausen talks most, the Kyffhäuserkreis least: a region is not even.
  const weights = ['16062', '16062', '16062', '16064', '16064', '16065', '16065'] as const;
  for (let daysAgo = 728; daysAgo > 0; daysAgo -= 3)
    inCounty(random.pick(weights), daysAgo - random.below(3));
  for (let daysAgo = 700; daysAgo > 0; daysAgo -= 45) {
    const topic = random.pick(regionalTopics);
    const guests = random.sample(brokerOrganisations, 1 + random.below(2));
    hold(
      topic,
      [...countyOffices, ...guests],
      random.pick(Object.values(seats).slice(0, 3)),
      'R-NORDTHUERINGEN',
      daysAgo,
    );
  }
  for (let daysAgo = 710; daysAgo > 0; daysAgo -= 24) inCounty('16073', daysAgo, 'R-STAEDTEDREIECK');
  for (const daysAgo of [-4, -9, -16, -23]) inCounty(random.pick(counties), daysAgo);
  const fair = { title: 'Ausbildungsmesse Nordthüringen', kind: 'EVENT', field: 'HF2', sectors: [] };
  for (const daysAgo of [410, 48]) {
    const exhibitors = cast.organisations.filter(
      ({ sector, countyKey }) => sector !== 'MUNICIPAL' && counties.some((county) => county === countyKey),
    );
    hold(fair, random.sample(exhibitors, 26), 'Nordhausen', 'R-NORDTHUERINGEN', daysAgo);
  }
  return meetings;
}
