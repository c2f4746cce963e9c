import { addDays } from '#app/kernel/day.ts';
import { fold, searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { firstNames, lastNames, positions, usualPositions } from './names.ts';
import type { DemoOrganisation } from './organisations.ts';
import type { Random } from './random.ts';

export interface DemoPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly organisation: DemoOrganisation;
  readonly position: string;
  readonly from: string;
  readonly to: string | null;
  readonly email: string;
  readonly phone: string;
}

/** How many people of an organisation the office knows. */
function headcount(organisation: DemoOrganisation): number {
  if (organisation.kind === 'municipal administration') return 1;
  const kinds = ['county administration', 'university of applied sciences', 'employment agency', 'chamber'];
  return kinds.includes(organisation.kind) ? 3 : 2;
}

/** Invented people, each name once, with addresses under example.org and numbers set aside for fiction. */
export function demoPeople(
  organisations: readonly DemoOrganisation[],
  random: Random,
  asOf: string,
  madeAt: number,
): DemoPerson[] {
  const names = random.sample(
    lastNames.flatMap((lastName) => firstNames.map((firstName) => ({ firstName, lastName }))),
    600,
  );
  const person = (
    organisation: DemoOrganisation,
    position: string,
    from: number,
    to: number | null,
  ): DemoPerson => {
    const { firstName, lastName } = names.pop() ?? { firstName: 'Kim', lastName: 'Beispiel' };
    const address = `${fold(firstName)}.${fold(lastName)}`.replace(/[^a-z.]/g, '');
    return {
      id: random.id(madeAt),
      firstName,
      lastName,
      organisation,
      position,
      from: addDays(asOf, -from),
      to: to === null ? null : addDays(asOf, -to),
      email: `${address}@example.org`,
      // Numbers that the Bundesnetzagentur keeps free for films and books.
      phone: `030 23125 ${String(random.below(1000)).padStart(3, '0')}`,
    };
  };
  return organisations.flatMap((organisation) => {
    const known = positions[organisation.kind] ?? usualPositions;
    const people = known
      .slice(0, headcount(organisation))
      .map((position) => person(organisation, position, 900 + random.below(2_000), null));
    // Here and there somebody has left and been followed.
    if (random.chance(0.08))
      people.push(person(organisation, known[0] ?? 'Leitung', 3_000, 300 + random.below(300)));
    return people;
  });
}

/** The rows of these people, as the database takes them. */
export function peopleRows(people: readonly DemoPerson[], random: Random, madeAt: number, asOf: string) {
  const stamp = new Date(madeAt);
  return {
    contacts: people.map(({ id, firstName, lastName }) => ({
      id,
      firstName,
      lastName,
      legalBasis: 'PUBLIC_TASK',
      source: 'Beispieldaten (erfunden)',
      retainUntil: addDays(asOf, 3 * 365),
      notes: random.chance(0.2) ? 'Am besten vormittags erreichbar.' : null,
      sortKey: sortKeyOf(lastName, firstName),
      searchText: searchTextOf(firstName, lastName),
      createdAt: stamp,
      updatedAt: stamp,
    })),
    regions: people.flatMap(({ id, organisation }) =>
      organisation.regionKeys.map((regionKey) => ({ contactId: id, regionKey })),
    ),
    channels: people.flatMap(({ id, email, phone }) => [
      { id: random.id(madeAt), contactId: id, kind: 'EMAIL', value: email, visible: true, position: 0 },
      { id: random.id(madeAt), contactId: id, kind: 'PHONE', value: phone, visible: false, position: 1 },
    ]),
    affiliations: people.map(({ id, organisation, position, from, to }) => ({
      id: random.id(madeAt),
      contactId: id,
      organisationId: organisation.id,
      position,
      from,
      to,
      primary: true,
      createdAt: stamp,
      updatedAt: stamp,
    })),
  };
}
