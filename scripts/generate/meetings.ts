import type { Prisma } from '#app/database/client.server.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import type { Random } from '../seed/random.ts';

const subjects =
  `Abstimmung Auswertung Auftakt Beratung Erstgespräch Fachgespräch Förderantrag Infotag Jahresgespräch
Lenkungsrunde Netzwerktreffen Planung Projektidee Rundgang Schulbesuch Sprechstunde Strategie Werkstatt`.split(
    /\s+/,
  );
const topics = `Ausbildung Breitband Fachkräfte Gewerbefläche Gründung Mobilität Nachfolge Praktikum Radweg
Standortmarketing Tourismus Wasserstoff Weiterbildung Wirtschaftsförderung`.split(/\s+/);
const kinds = ['MEETING', 'MEETING', 'MEETING', 'CALL', 'CALL', 'WORKSHOP', 'SITE_VISIT'] as const;

export interface Attendant {
  readonly contactId: string;
  readonly organisationId: string;
  readonly regionKey: string;
}

/**
 * A place in a list of `length`, near its front far more often: place r comes up
 * in proportion to r^(−0.6), so that a few are in hundreds of meetings and most
 * in one or none, as in collaboration networks (M. E. J. Newman, PNAS 98, 2001).
 */
export function powerLawPlace(length: number, random: Random): number {
  return Math.floor(length * random.next() ** 2.5);
}

/** A meeting of some people of one region with those they stand for, sometime in the ten years before `until`. */
export function generateMeeting(
  people: readonly Attendant[],
  averageAttendances: number,
  random: Random,
  until: Date,
) {
  const first = people[powerLawPlace(people.length, random)];
  if (!first) throw new Error('There is nobody to meet.');
  const wanted = random.between(1, averageAttendances * 2 - 1);
  const attendants = new Map([[first.contactId, first]]);
  for (let tries = 0; attendants.size < wanted && tries < wanted * 3; tries += 1) {
    const next = people[powerLawPlace(people.length, random)];
    if (next && next.regionKey === first.regionKey) attendants.set(next.contactId, next);
  }
  const start = new Date(until.getTime() - Math.floor(random.next() * 3_650 * 86_400_000));
  start.setUTCMinutes(0, 0, 0);
  const id = random.id(start.getTime());
  const title = `${random.pick(subjects)} ${random.pick(topics)}`;
  const meeting: Prisma.MeetingCreateManyInput = {
    id,
    title,
    kind: random.pick(kinds),
    status: 'TOOK_PLACE',
    start,
    end: new Date(start.getTime() + 3_600_000),
    confidential: random.chance(0.03),
    regionKey: first.regionKey,
    searchText: searchTextOf(title),
    createdAt: start,
    updatedAt: start,
  };
  const attendances = [...attendants.values()].map(
    ({ contactId, organisationId }): Prisma.AttendanceCreateManyInput => ({
      id: random.id(start.getTime()),
      meetingId: id,
      contactId,
      organisationId,
    }),
  );
  return { meeting, attendances };
}
