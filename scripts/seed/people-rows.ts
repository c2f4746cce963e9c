import type { Prisma } from '#app/database/client.server.ts';
import { fold, searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import type { Calendar } from './calendar.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';

const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

function addressOf({ firstName, lastName }: DemoPerson): string {
  const plain = `${firstName}.${lastName}`
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spellings[letter] ?? '');
  return `${fold(plain)}@example.org`;
}

const bases: Readonly<Record<string, string>> = {
  BUSINESS: 'LEGITIMATE_INTEREST',
  CIVIL_SOCIETY: 'LEGITIMATE_INTEREST',
};

/** The rows of these people, as the database takes them. */
export function peopleRows(people: readonly DemoPerson[], random: Random, calendar: Calendar) {
  const contacts: Prisma.ContactCreateManyInput[] = [];
  const channels: Prisma.ContactChannelCreateManyInput[] = [];
  const affiliations: Prisma.AffiliationCreateManyInput[] = [];
  for (const person of people) {
    const { id, firstName, lastName, title, functions, number } = person;
    const main = functions[0];
    const createdAt = new Date(
      calendar.evening(Math.min(730, main?.from ?? 730)).getTime() + number * 60_000,
    );
    const stamps = { createdAt, updatedAt: createdAt };
    const consent = random.chance(0.12);
    const left = main?.to ?? null;
    contacts.push({
      id,
      salutation: person.woman ? 'Frau' : 'Herr',
      title,
      firstName,
      lastName,
      notes: random.chance(0.15)
        ? random.pick([
            'Am besten vormittags erreichbar.',
            'Bevorzugt E-Mail.',
            'Hilft gern bei der Messe mit.',
          ])
        : null,
      legalBasis: consent ? 'CONSENT' : (bases[main?.organisation.sector ?? ''] ?? 'PUBLIC_TASK'),
      purpose: 'Zusammenarbeit im Regionalmanagement',
      source: 'Beispieldaten (erfunden)',
      retainUntil: calendar.day(left === null ? -random.between(400, 1_000) : -random.between(-20, 120)),
      sortKey: sortKeyOf(lastName, firstName),
      searchText: searchTextOf(firstName, lastName, title),
      ...stamps,
    });
    // Numbers that the Bundesnetzagentur keeps free for films and books.
    const numbers: Array<readonly [string, string]> = [['PHONE', `030 23125 ${100 + number}`]];
    if (random.chance(0.3)) numbers.push(['MOBILE', `0171 39200 ${String(number % 100).padStart(2, '0')}`]);
    [['EMAIL', addressOf(person)] as const, ...numbers].forEach(([kind, value], position) => {
      channels.push({
        id: random.id(createdAt.getTime()),
        contactId: id,
        kind,
        value,
        visible: kind === 'EMAIL',
        position,
      });
    });
    for (const { organisation, position, from, to, primary } of functions) {
      affiliations.push({
        id: random.id(createdAt.getTime()),
        contactId: id,
        organisationId: organisation.id,
        position,
        from: calendar.day(from),
        to: to === null ? null : calendar.day(to),
        primary: primary && to === null,
        ...stamps,
      });
    }
  }
  const contactRegions = people.flatMap(({ id, functions }) =>
    [...new Set(functions.flatMap(({ organisation }) => organisation.regionKeys))].map((regionKey) => ({
      contactId: id,
      regionKey,
    })),
  );
  return { contacts, channels, affiliations, contactRegions };
}
