import type { Database, Transaction } from '#app/database/client.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import { writeSetting } from '#app/records/setting/store.server.ts';
import { type DemoAccount, demoAccounts } from './accounts.ts';
import { demoFollowUps, demoProjects, demoRelationships } from './declared.ts';
import { demoMeetings } from './meetings.ts';
import { demoOrganisations } from './organisations.ts';
import { demoPeople, peopleRows } from './people.ts';
import { seededRandom } from './random.ts';
import { seedReference } from './reference.ts';
import { readTerritories } from './territories.ts';
import { fieldsOfAction } from './topics.ts';

interface DemoOptions {
  /** One for all four accounts; without it each gets its own. */
  readonly password: string | null;
  /** The day on which the demo is looked at; everything else follows from it. */
  readonly asOf?: string;
}

export interface DemoResult {
  readonly accounts: readonly DemoAccount[];
  readonly counts: Readonly<Record<string, number>>;
}

const seed = 20_161_124;
const chunk = 400;

async function inChunks<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) await insert(rows.slice(at, at + chunk));
}

/** Everything but the accounts, as rows: the same for the same day, whenever and wherever it is made. */
export function demoRows(asOf: string) {
  const random = seededRandom(seed);
  const madeAt = Date.parse(`${asOf}T06:00:00Z`);
  const organisations = demoOrganisations(readTerritories(), random, madeAt);
  const people = demoPeople(organisations, random, asOf, madeAt);
  const meetings = demoMeetings({ organisations, people }, random, asOf);
  const relationships = demoRelationships(organisations, random, asOf, madeAt);
  const projects = demoProjects(organisations, random, asOf, madeAt);
  return { random, madeAt, organisations, people, meetings, relationships, projects };
}

type Rows = ReturnType<typeof demoRows>;

async function insertConcept(db: Transaction, { random, madeAt }: Rows): Promise<Map<string, string>> {
  const stamp = new Date(madeAt);
  const conceptId = random.id(madeAt);
  const versionId = random.id(madeAt);
  const regionKey = 'R-NORDTHUERINGEN';
  const times = { createdAt: stamp, updatedAt: stamp };
  await db.concept.create({
    data: { id: conceptId, title: 'Regionalwirtschaftliches Entwicklungskonzept', regionKey, ...times },
  });
  await db.conceptVersion.createMany({
    data: [
      {
        id: random.id(madeAt),
        conceptId,
        label: '2016',
        adoptedOn: '2016-06-30',
        validTo: '2022-12-31',
        createdAt: stamp,
      },
      { id: versionId, conceptId, label: 'Fortschreibung', adoptedOn: '2023-01-01', createdAt: stamp },
    ],
  });
  const fields = fieldsOfAction.map(([code, title], position) => ({
    id: random.id(madeAt),
    conceptVersionId: versionId,
    code,
    title,
    position,
  }));
  await db.fieldOfAction.createMany({ data: fields });
  return new Map(fields.map(({ code, id }) => [code, id]));
}

async function insertActors(
  db: Transaction,
  rows: Rows,
  staff: readonly string[],
  asOf: string,
): Promise<void> {
  const stamp = new Date(rows.madeAt);
  await inChunks(
    rows.organisations.map(({ regionKeys: _regionKeys, ...row }) => ({
      ...row,
      stewardId: rows.random.chance(0.5) ? rows.random.pick(staff) : null,
      createdAt: stamp,
      updatedAt: stamp,
    })),
    (data) => db.organisation.createMany({ data }),
  );
  await db.organisationRegion.createMany({
    data: rows.organisations.flatMap(({ id, regionKeys }) =>
      regionKeys.map((regionKey) => ({ organisationId: id, regionKey })),
    ),
  });
  const people = peopleRows(rows.people, rows.random, rows.madeAt, asOf);
  await inChunks(people.contacts, (data) => db.contact.createMany({ data }));
  await inChunks(people.regions, (data) => db.contactRegion.createMany({ data }));
  await inChunks(people.channels, (data) => db.contactChannel.createMany({ data }));
  await inChunks(people.affiliations, (data) => db.affiliation.createMany({ data }));
}

async function insertMeetings(
  db: Transaction,
  { meetings, random }: Rows,
  staff: readonly string[],
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  await inChunks(
    meetings.map(({ field: _field, organisations: _organisations, people: _people, ...row }) => ({
      ...row,
      createdById: random.pick(staff),
      createdAt: row.start,
      updatedAt: row.start,
    })),
    (data) => db.meeting.createMany({ data }),
  );
  const attendances = meetings.flatMap(({ id: meetingId, kind, status, start, organisations, people }) => {
    const common = {
      meetingId,
      role: kind === 'EVENT' ? 'EXHIBITOR' : 'GUEST',
      status: status === 'PLANNED' ? 'INVITED' : 'ATTENDED',
    };
    return [
      ...organisations.map(({ id: organisationId }, index) => ({
        ...common,
        ...(index === 0 && kind !== 'EVENT' && { role: 'HOST' }),
        id: random.id(start.getTime()),
        organisationId,
        contactId: null,
      })),
      ...people.map(({ id: contactId, organisation }) => ({
        ...common,
        id: random.id(start.getTime()),
        organisationId: organisation.id,
        contactId,
      })),
    ];
  });
  await inChunks(attendances, (data) => db.attendance.createMany({ data }));
  const links = meetings.flatMap(({ id: meetingId, field }) => {
    const fieldOfActionId = fields.get(field);
    return fieldOfActionId ? [{ meetingId, fieldOfActionId }] : [];
  });
  await inChunks(links, (data) => db.meetingFieldOfAction.createMany({ data }));
}

async function insertProjects(
  db: Transaction,
  { projects }: Rows,
  fields: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { project, participants, field } of projects) {
    await db.project.create({ data: { ...project, fieldOfActionId: fields.get(field) ?? null } });
    await db.projectParticipant.createMany({
      data: participants.map((participant) => ({ ...participant, projectId: project.id })),
    });
  }
}

async function insertHistory(db: Transaction, { random, madeAt, ...rows }: Rows): Promise<void> {
  const made = [
    ...rows.organisations.map(({ id, name }) => ({
      recordKind: 'organisation',
      recordId: id,
      after: { name },
    })),
    ...rows.people.map(({ id, lastName }) => ({ recordKind: 'contact', recordId: id, after: { lastName } })),
    ...rows.meetings.map(({ id, title }) => ({ recordKind: 'meeting', recordId: id, after: { title } })),
    ...rows.relationships.map(({ id, typeKey }) => ({
      recordKind: 'relationship',
      recordId: id,
      after: { typeKey },
    })),
    ...rows.projects.map(({ project: { id, title } }) => ({
      recordKind: 'project',
      recordId: id,
      after: { title },
    })),
  ];
  await inChunks(
    made.map(({ after, ...entry }) => ({
      ...entry,
      id: random.id(madeAt),
      at: new Date(madeAt),
      action: 'demo.seed',
      version: 1,
      after: JSON.stringify(after),
    })),
    (data) => db.auditEntry.createMany({ data }),
  );
}

/**
 * Fills an empty database with the demo: real organisations, everything else
 * invented, all in one transaction.
 *
 * @returns the accounts with their passwords, or null if the database is not empty
 */
export async function seedDemo(
  database: Database,
  { password, asOf }: DemoOptions,
): Promise<DemoResult | null> {
  await seedReference(database);
  const day = asOf ?? dayOf(new Date());
  const rows = demoRows(day);
  const { random, madeAt } = rows;
  const { accounts, users } = await demoAccounts(rows.organisations, random, madeAt, password);
  const staff = users.filter(({ role }) => role === 'MANAGER').map(({ id }) => id);
  const followUps = demoFollowUps(rows.meetings, staff, random, day, madeAt);
  return database.transaction(async (db) => {
    const taken =
      (await db.user.findFirst({ select: { id: true } })) ??
      (await db.organisation.findFirst({ select: { id: true } }));
    if (taken) return null;
    const partners = users.filter(({ role }) => role === 'PARTNER');
    await db.user.createMany({ data: users.filter(({ role }) => role !== 'PARTNER') });
    await insertActors(db, rows, staff, day);
    await db.user.createMany({ data: partners });
    await db.userRegion.createMany({
      data: users
        .filter(({ role }) => role !== 'ADMIN')
        .map(({ id: userId }) => ({ userId, regionKey: 'R-NORDTHUERINGEN' })),
    });
    const fields = await insertConcept(db, rows);
    await insertMeetings(db, rows, staff, fields);
    await db.relationship.createMany({ data: rows.relationships });
    await insertProjects(db, rows, fields);
    await db.followUp.createMany({ data: followUps });
    await insertHistory(db, rows);
    await writeSetting(db, 'demo', true, new Date(madeAt));
    await raiseRevisions(db, ['network']);
    const counts = {
      organisations: rows.organisations.length,
      contacts: rows.people.length,
      meetings: rows.meetings.length,
      relationships: rows.relationships.length,
      projects: rows.projects.length,
      followUps: followUps.length,
    };
    return { accounts, counts };
  });
}
