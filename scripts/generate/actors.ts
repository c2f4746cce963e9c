import type { Prisma } from '#app/database/client.server.ts';
import { fold, searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { lastNames, mensNames, usualPositions, womensNames } from '../seed/names.ts';
import type { Random } from '../seed/random.ts';
import type { GeneratedPlace } from './places.ts';

const trades =
  `Metallbau Elektrotechnik Holzbau Gartenbau Logistik Kunststofftechnik Bäckerei Autohaus Druckerei
Pflegedienst Architekturbüro Ingenieurbüro Maschinenbau Tischlerei Textilwerk Steuerkanzlei Apotheke Softwarehaus
Brauerei Mühlenwerk`.split(/\s+/);

const forms: ReadonlyArray<readonly [sector: string, kind: string, name: (words: NameWords) => string]> = [
  ['BUSINESS', 'company', ({ trade, person }) => `${trade} ${person} GmbH`],
  ['BUSINESS', 'company', ({ trade, place }) => `${place}er ${trade} KG`],
  ['BUSINESS', 'company', ({ trade, person, place }) => `${trade} ${person} ${place}`],
  ['EDUCATION', 'grammar school', ({ person, place }) => `${person}-Gymnasium ${place}`],
  ['EDUCATION', 'training centre', ({ trade, place }) => `Bildungswerk ${trade} ${place}`],
  ['CIVIL_SOCIETY', 'association', ({ place, person }) => `${person}-Stiftung ${place}`],
  ['CIVIL_SOCIETY', 'association', ({ place, trade }) => `Förderverein ${trade} ${place}`],
  ['MUNICIPAL', 'municipal administration', ({ place, person }) => `Ortsteil ${person}, ${place}`],
  ['STATE', 'approving authority', ({ place, trade }) => `Amt für ${trade} ${place}`],
];

interface NameWords {
  readonly trade: string;
  readonly person: string;
  readonly place: string;
}

export interface GeneratedOrganisation {
  readonly row: Prisma.OrganisationCreateManyInput;
  readonly regionKey: string;
}

/** What an invented organisation of a place is, and is called. */
export function nameOf(place: string, random: Random) {
  const [sector, kind, called] = random.pick(forms);
  return {
    sector,
    kind,
    name: called({ trade: random.pick(trades), person: random.pick(lastNames), place }),
  };
}

/** An invented organisation of a place; the names repeat themselves rarely, as names do. */
export function generateOrganisation(
  place: GeneratedPlace,
  stewardIds: readonly string[],
  random: Random,
  createdAt: Date,
): GeneratedOrganisation {
  const { name, sector, kind } = nameOf(place.name, random);
  return {
    regionKey: place.regionKey,
    row: {
      id: random.id(createdAt.getTime()),
      name,
      sector,
      kind,
      territoryKey: place.key,
      countyKey: place.countyKey,
      city: place.name,
      visibility: random.chance(0.8) ? 'PARTNERS' : 'OFFICE',
      stewardId: random.chance(0.3) ? random.pick(stewardIds) : null,
      confirmedAt: random.chance(0.5) ? createdAt : null,
      languages: 'de',
      source: 'generiert',
      sortKey: sortKeyOf(name),
      searchText: searchTextOf(name),
      createdAt,
      updatedAt: createdAt,
    },
  };
}

export interface GeneratedPerson {
  readonly contact: Prisma.ContactCreateManyInput;
  readonly region: Prisma.ContactRegionCreateManyInput;
  readonly channels: Prisma.ContactChannelCreateManyInput[];
  readonly affiliations: Prisma.AffiliationCreateManyInput[];
}

/** An invented person with a function in an organisation. */
export function generatePerson(
  organisation: { readonly id: string; readonly regionKey: string },
  number: number,
  random: Random,
  createdAt: Date,
): GeneratedPerson {
  const woman = random.chance(0.5);
  const firstName = random.pick(woman ? womensNames : mensNames);
  const lastName = random.chance(0.15)
    ? `${random.pick(lastNames)}-${random.pick(lastNames)}`
    : random.pick(lastNames);
  const id = random.id(createdAt.getTime());
  const position = random.pick(usualPositions);
  const stamps = { createdAt, updatedAt: createdAt };
  return {
    contact: {
      id,
      salutation: woman ? 'Frau' : 'Herr',
      firstName,
      lastName,
      source: 'generiert',
      sortKey: sortKeyOf(lastName, firstName),
      searchText: searchTextOf(firstName, lastName),
      ...stamps,
    },
    region: { contactId: id, regionKey: organisation.regionKey },
    channels: [
      {
        id: random.id(createdAt.getTime()),
        contactId: id,
        kind: 'EMAIL',
        value: `${fold(firstName)}.${fold(lastName).replaceAll(' ', '-')}.${number}@example.org`,
        visible: true,
        position: 0,
      },
    ],
    affiliations: [
      {
        id: random.id(createdAt.getTime()),
        contactId: id,
        organisationId: organisation.id,
        position: typeof position === 'string' ? position : position[woman ? 0 : 1],
        from: createdAt.toISOString().slice(0, 10),
        to: random.chance(0.1) ? '2026-06-30' : null,
        primary: true,
        ...stamps,
      },
    ],
  };
}
