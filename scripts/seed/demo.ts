import type { Database, Transaction } from '#app/database/client.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import { writeSetting } from '#app/records/setting/store.server.ts';
import { indexEverything } from '#app/search/reindex.server.ts';
import { type DemoAccount, demoPasswords } from './accounts.ts';
import { writeReference } from './reference.ts';
import { type DemoRows, demoRows } from './rows.ts';

interface DemoOptions {
  /** One for all four accounts; without it each gets its own. */
  readonly password: string | null;
  /** The day on which the demo is looked at, today if not said; everything else follows from it. */
  readonly asOf?: string;
}

export interface DemoResult {
  readonly accounts: readonly DemoAccount[];
  readonly counts: Readonly<Record<string, number>>;
}

// Wide rows of 400 stay below the number of variables that either database takes in one statement.
const chunk = 400;

async function inChunks<Row>(
  rows: readonly Row[],
  insert: (batch: { data: Row[] }) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += chunk) await insert({ data: rows.slice(at, at + chunk) });
}

async function isEmpty(db: Transaction): Promise<boolean> {
  const user = await db.user.findFirst({ select: { id: true } });
  const organisation = await db.organisation.findFirst({ select: { id: true } });
  return user === null && organisation === null;
}

async function insertActors(
  db: Transaction,
  rows: DemoRows,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  const users = rows.users.map((user) => ({ ...user, passwordHash: hashes.get(user.email) ?? null }));
  // Organisations name the accounts that look after them, partners' accounts their organisation.
  await db.user.createMany({ data: users.filter(({ organisationId }) => organisationId === null) });
  await inChunks(rows.organisations, (batch) => db.organisation.createMany(batch));
  await db.user.createMany({ data: users.filter(({ organisationId }) => organisationId !== null) });
  await db.userRegion.createMany({ data: rows.userRegions });
  await inChunks(rows.organisationRegions, (batch) => db.organisationRegion.createMany(batch));
  await inChunks(rows.tags, (batch) => db.tag.createMany(batch));
  await inChunks(rows.organisationTags, (batch) => db.organisationTag.createMany(batch));
  await inChunks(rows.contacts, (batch) => db.contact.createMany(batch));
  await inChunks(rows.contactRegions, (batch) => db.contactRegion.createMany(batch));
  await inChunks(rows.channels, (batch) => db.contactChannel.createMany(batch));
  await inChunks(rows.affiliations, (batch) => db.affiliation.createMany(batch));
  await db.invitation.createMany({ data: rows.invitations });
  await db.contactReading.createMany({ data: rows.readings });
}

async function insertProjects(db: Transaction, rows: DemoRows): Promise<void> {
  const { concept } = rows;
  await db.concept.createMany({ data: concept.concepts });
  await db.conceptVersion.createMany({ data: concept.versions });
  await db.fieldOfAction.createMany({ data: concept.fields });
  await db.measure.createMany({ data: concept.measures });
  await db.indicator.createMany({ data: concept.indicators });
  await db.indicatorValue.createMany({ data: concept.values });
  await db.fundingPeriod.createMany({ data: concept.periods });
  await db.project.createMany({ data: rows.projects });
  await db.projectParticipant.createMany({ data: rows.participants });
  await db.projectTerritory.createMany({ data: rows.projectTerritories });
  await db.budgetItem.createMany({ data: rows.budgetItems });
}

async function insertMeetings(db: Transaction, rows: DemoRows): Promise<void> {
  await inChunks(rows.meetings, (batch) => db.meeting.createMany(batch));
  await inChunks(rows.attendances, (batch) => db.attendance.createMany(batch));
  await inChunks(rows.meetingFields, (batch) => db.meetingFieldOfAction.createMany(batch));
  await inChunks(rows.events, (batch) => db.event.createMany(batch));
  await inChunks(rows.programme, (batch) => db.eventProgrammeItem.createMany(batch));
  await inChunks(rows.registrations, (batch) => db.eventRegistration.createMany(batch));
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
  if (!(await isEmpty(database.read))) return null;
  const rows = demoRows(asOf ?? dayOf(new Date()));
  const { accounts, hashes } = await demoPasswords(password);
  return database.transaction(async (db) => {
    if (!(await isEmpty(db))) return null;
    await writeReference(db);
    await insertActors(db, rows, hashes);
    await insertProjects(db, rows);
    await insertMeetings(db, rows);
    await inChunks(rows.relationships, (batch) => db.relationship.createMany(batch));
    await db.campaign.createMany({ data: rows.campaigns });
    await inChunks(rows.campaignRequests, (batch) => db.campaignRequest.createMany(batch));
    await inChunks(rows.campaignTies, (batch) => db.campaignTie.createMany(batch));
    await inChunks(rows.claims, (batch) => db.claim.createMany(batch));
    await inChunks(rows.listings, (batch) => db.listing.createMany(batch));
    await inChunks(rows.introductions, (batch) => db.introduction.createMany(batch));
    await db.networkView.createMany({ data: rows.networkViews });
    await db.presentation.createMany({ data: rows.presentations });
    await db.presentationStep.createMany({ data: rows.presentationSteps });
    await inChunks(rows.followUps, (batch) => db.followUp.createMany(batch));
    await inChunks(rows.history, (batch) => db.auditEntry.createMany(batch));
    await writeSetting(db, 'demo', true, new Date());
    await indexEverything(db, new Date());
    await raiseRevisions(db, ['network']);
    const counts = {
      organisations: rows.organisations.length,
      contacts: rows.contacts.length,
      meetings: rows.meetings.length,
      relationships: rows.relationships.length,
      projects: rows.projects.length,
      listings: rows.listings.length,
      introductions: rows.introductions.length,
      campaigns: rows.campaigns.length,
      followUps: rows.followUps.length,
    };
    return { accounts, counts };
  });
}
