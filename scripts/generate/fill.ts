import type { Database, Prisma } from '#app/database/client.server.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { reindex } from '#app/search/reindex.server.ts';
import { type Random, seededRandom } from '../seed/random.ts';
import { generateOrganisation, generatePerson } from './actors.ts';
import { Insertion } from './insert.ts';
import { type Attendant, generateMeeting } from './meetings.ts';
import { readPlaces } from './places.ts';
import type { Size } from './size.ts';

const seed = 20_261_125;
const until = new Date('2026-11-24T12:00:00Z');
const begin = until.getTime() - 3_650 * 86_400_000;

const generatedUsers = ['MANAGER', 'LEADERSHIP', 'ADMIN'] as const;

async function writeUsers(database: Database, password: string, random: Random): Promise<string[]> {
  const passwordHash = await hashPassword(password);
  const users = generatedUsers.map((role) => ({
    id: random.id(begin),
    email: `${role.toLowerCase()}@example.org`,
    name: `Konto ${role.toLowerCase()}`,
    role,
    passwordHash,
    createdAt: new Date(begin),
    updatedAt: new Date(begin),
  }));
  const regions = await database.read.territory.findMany({
    where: { kind: 'REGION' },
    select: { key: true },
  });
  await database.transaction(async (db) => {
    await db.user.createMany({ data: users });
    await db.userRegion.createMany({
      data: users.flatMap(({ id, role }) =>
        role === 'ADMIN' ? [] : regions.map(({ key }) => ({ userId: id, regionKey: key })),
      ),
    });
  });
  return users.filter(({ role }) => role === 'MANAGER').map(({ id }) => id);
}

async function writeActors(database: Database, size: Size, stewardIds: readonly string[], random: Random) {
  const places = await readPlaces(database.read);
  const rows = new Insertion<Prisma.OrganisationCreateManyInput>(database, (db, batch) =>
    db.organisation.createMany(batch),
  );
  const regions = new Insertion<Prisma.OrganisationRegionCreateManyInput>(
    database,
    (db, batch) => db.organisationRegion.createMany(batch),
    rows,
  );
  const organisations: Array<{ id: string; regionKey: string }> = [];
  for (let number = 0; number < size.organisations; number += 1) {
    const createdAt = new Date(begin + number * 60_000);
    const { row, regionKey } = generateOrganisation(random.pick(places), stewardIds, random, createdAt);
    organisations.push({ id: row.id, regionKey });
    await rows.add(row);
    await regions.add({ organisationId: row.id, regionKey });
  }
  await regions.flush();
  return organisations;
}

async function writePeople(
  database: Database,
  size: Size,
  organisations: ReadonlyArray<{ readonly id: string; readonly regionKey: string }>,
  random: Random,
): Promise<Attendant[]> {
  const contacts = new Insertion<Prisma.ContactCreateManyInput>(database, (db, batch) =>
    db.contact.createMany(batch),
  );
  const regions = new Insertion<Prisma.ContactRegionCreateManyInput>(
    database,
    (db, batch) => db.contactRegion.createMany(batch),
    contacts,
  );
  const channels = new Insertion<Prisma.ContactChannelCreateManyInput>(
    database,
    (db, batch) => db.contactChannel.createMany(batch),
    contacts,
  );
  const affiliations = new Insertion<Prisma.AffiliationCreateManyInput>(
    database,
    (db, batch) => db.affiliation.createMany(batch),
    contacts,
  );
  const people: Attendant[] = [];
  for (let number = 0; number < size.contacts; number += 1) {
    const organisation = random.pick(organisations);
    const person = generatePerson(organisation, number, random, new Date(begin + number * 60_000));
    people.push({
      contactId: person.contact.id,
      organisationId: organisation.id,
      regionKey: organisation.regionKey,
    });
    await contacts.add(person.contact);
    await regions.add(person.region);
    await channels.add(...person.channels);
    await affiliations.add(...person.affiliations);
  }
  for (const table of [regions, channels, affiliations]) await table.flush();
  return people;
}

async function writeMeetings(
  database: Database,
  size: Size,
  people: readonly Attendant[],
  random: Random,
): Promise<void> {
  const meetings = new Insertion<Prisma.MeetingCreateManyInput>(database, (db, batch) =>
    db.meeting.createMany(batch),
  );
  const attendances = new Insertion<Prisma.AttendanceCreateManyInput>(
    database,
    (db, batch) => db.attendance.createMany(batch),
    meetings,
  );
  for (let number = 0; number < size.meetings; number += 1) {
    const { meeting, attendances: rows } = generateMeeting(people, size.attendances, random, until);
    await meetings.add(meeting);
    await attendances.add(...rows);
  }
  await attendances.flush();
}

/**
 * Fills a database that has its reference data and nothing else with an
 * invented record of a size: the same for the same size, so that two runs of a
 * measurement look at the same rows. Its accounts are `manager@`, `leadership@`
 * and `admin@example.org`, all with the password that is given.
 */
export async function fillDatabase(database: Database, size: Size, password: string): Promise<void> {
  const random = seededRandom(seed);
  const stewardIds = await writeUsers(database, password, random);
  const organisations = await writeActors(database, size, stewardIds, random);
  const people = await writePeople(database, size, organisations, random);
  await writeMeetings(database, size, people, random);
  await database.transaction((db) => raiseRevisions(db, ['network']));
  await reindex(database, until);
}
