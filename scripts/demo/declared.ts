import { addDays } from '#app/kernel/day.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { DemoMeeting } from './meetings.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { Random } from './random.ts';
import { tasks } from './topics.ts';

/** Relationships that the office knows of: within a county mostly, with the state's bodies across. */
export function demoRelationships(
  organisations: readonly DemoOrganisation[],
  random: Random,
  asOf: string,
  madeAt: number,
) {
  const stamp = new Date(madeAt);
  const inRegion = organisations.filter(({ regionKeys }) => regionKeys.length > 0);
  const types = [
    'cooperation',
    'cooperation',
    'training',
    'membership',
    'service',
    'informal',
    'funding',
  ] as const;
  const pairs = new Map<string, readonly [DemoOrganisation, DemoOrganisation]>();
  for (let tries = 0; pairs.size < 60 && tries < 2_000; tries += 1) {
    const from = random.pick(inRegion);
    const near = inRegion.filter(
      ({ countyKey }) => countyKey === from.countyKey || (countyKey === null && random.chance(0.3)),
    );
    const to = random.pick(near);
    // A village's council has few relationships of its own beyond its county.
    const dull =
      [from, to].every(({ kind }) => kind === 'municipal administration') ||
      ([from, to].some(({ kind }) => kind === 'municipal administration') && from.countyKey !== to.countyKey);
    const shared = from.regionKeys.some((key) => to.regionKeys.includes(key));
    if (from !== to && !dull && shared) pairs.set([from.id, to.id].sort().join(), [from, to]);
  }
  return [...pairs.values()].map(([from, to], index) => ({
    id: random.id(madeAt),
    typeKey: random.pick(types),
    fromOrganisationId: from.id,
    toOrganisationId: to.id,
    strength: 1 + random.below(5),
    since: addDays(asOf, -(200 + random.below(1_500))),
    until: random.chance(0.12) ? addDays(asOf, -random.below(180)) : null,
    source: 'Beispieldaten (erfunden)',
    status:
      index < 2
        ? 'DISPUTED'
        : random.pick(['PROPOSED', 'CONFIRMED_BY_ONE', 'CONFIRMED_BY_BOTH', 'CONFIRMED_BY_BOTH']),
    createdAt: stamp,
    updatedAt: stamp,
  }));
}

/** Tasks out of the latest meetings: some overdue, some to come, some done. */
export function demoFollowUps(
  meetings: readonly DemoMeeting[],
  staff: readonly string[],
  random: Random,
  asOf: string,
  madeAt: number,
) {
  const stamp = new Date(madeAt);
  const latest = meetings
    .filter(({ status }) => status === 'TOOK_PLACE')
    .sort((a, b) => b.start.getTime() - a.start.getTime())
    .slice(0, 45);
  return latest.map((meeting, index) => {
    const done = index % 3 === 2;
    return {
      id: random.id(madeAt),
      title: random.pick(tasks),
      due: addDays(asOf, random.below(40) - 10),
      status: done ? 'DONE' : 'OPEN',
      doneAt: done ? stamp : null,
      assigneeId: random.pick(staff),
      meetingId: meeting.id,
      regionKey: meeting.regionKey,
      createdAt: stamp,
      updatedAt: stamp,
    };
  });
}

const projectTitles = [
  ['Regionale Jobbörse', 'HF2'],
  ['Praktikumswoche der drei Kreise', 'HF2'],
  ['Wissenstransfer Mittelstand', 'HF3'],
  ['Radregion Kyffhäuser–Hainich–Südharz', 'HF4'],
  ['Lebendige Ortskerne', 'HF5'],
  ['Wasserstoff in der Region', 'HF6'],
] as const;

/** Joint projects across the counties, with partners who have met. */
export function demoProjects(
  organisations: readonly DemoOrganisation[],
  random: Random,
  asOf: string,
  madeAt: number,
) {
  const stamp = new Date(madeAt);
  const partners = organisations.filter(
    ({ regionKeys, kind }) => regionKeys.includes('R-NORDTHUERINGEN') && kind !== 'municipal administration',
  );
  return projectTitles.map(([title, field], index) => {
    const startsOn = addDays(asOf, -(120 + index * 110));
    const chosen = random.sample(partners, 3 + random.below(3));
    return {
      field,
      project: {
        id: random.id(madeAt),
        title,
        description: 'Beispielprojekt (erfunden).',
        status: index === 5 ? 'DONE' : 'RUNNING',
        startsOn,
        endsOn: index === 5 ? addDays(asOf, -60) : addDays(asOf, 400 + index * 30),
        budgetCents: BigInt(40_000 + index * 15_000) * 100n,
        fundingCents: BigInt(30_000 + index * 10_000) * 100n,
        regionKey: 'R-NORDTHUERINGEN',
        sortKey: sortKeyOf(title),
        searchText: searchTextOf(title),
        createdAt: stamp,
        updatedAt: stamp,
      },
      participants: chosen.map((organisation, place) => ({
        id: random.id(madeAt),
        organisationId: organisation.id,
        role: place === 0 ? 'LEAD' : 'PARTNER',
        from: startsOn,
      })),
    };
  });
}
