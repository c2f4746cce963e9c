import type { UserActor } from '#app/access/actor.ts';
import { system } from '#app/access/actor.ts';
import type { Role } from '#app/access/role.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';

export const northern = 'R-NORDTHUERINGEN';
export const triangle = 'R-STAEDTEDREIECK';

interface AccountOptions {
  readonly regionKeys?: readonly string[];
  readonly organisationId?: string | null;
}

/** An account in the database and the actor that its session would be. */
export async function accountOf(
  { database }: Environment,
  role: Role,
  { regionKeys = [northern], organisationId = null }: AccountOptions = {},
): Promise<UserActor> {
  const userId = newId();
  const email = `${userId}@example.org`;
  const now = new Date();
  const partnerAdmin = role === 'PARTNER';
  await database.transaction(async (db) => {
    await db.user.create({
      data: {
        id: userId,
        email,
        name: `Test ${role}`,
        role,
        organisationId,
        partnerAdmin,
        createdAt: now,
        updatedAt: now,
      },
    });
    await db.userRegion.createMany({ data: regionKeys.map((regionKey) => ({ userId, regionKey })) });
  });
  return {
    kind: 'user',
    userId,
    name: `Test ${role}`,
    email,
    role,
    regionKeys,
    organisationId,
    partnerAdmin,
  };
}

/** A small office: two organisations and a person in the north, one of each in the triangle, and an account of each role. */
export async function smallOffice(environment: Environment) {
  const organisation = async (name: string, territoryKey: string) =>
    (
      await createOrganisation.run(environment, system, {
        name,
        sector: 'EDUCATION',
        territoryKey,
        visibility: 'PARTNERS',
      })
    ).id;
  const school = await organisation('Schule Übersee', '16062041');
  const company = await organisation('Müller & Söhne', '16064046');
  const foreign = await organisation('Fremde Werke', '16073077');
  const person = async (lastName: string, organisationId: string) =>
    (
      await createContact.run(environment, system, {
        lastName,
        firstName: 'Kim',
        notes: 'NOTIZ-GEHEIM',
        channels: [
          { kind: 'PHONE', value: '030 23125 001' },
          { kind: 'EMAIL', value: `${lastName.toLowerCase()}@example.org`, visible: true },
        ],
        affiliations: [{ organisationId, position: 'Leitung', primary: true }],
      })
    ).id;
  const teacher = await person('Lehrer', school);
  const boss = await person('Chef', company);
  const stranger = await person('Fremd', foreign);
  const meeting = (
    await logMeeting.run(environment, system, {
      title: 'Kennenlernen',
      start: '2026-03-02T10:00:00+01:00',
      regionKey: northern,
      minutes: 'PROTOKOLL-GEHEIM',
      attendees: [`organisation:${school}`, `contact:${boss}`],
      followUps: [{ title: 'Anrufen', due: '2026-03-09' }],
    })
  ).id;
  const secret = (
    await logMeeting.run(environment, system, {
      title: 'Vertraulich',
      start: '2026-03-03T10:00:00+01:00',
      regionKey: northern,
      confidential: true,
      attendees: [`organisation:${school}`, `organisation:${company}`],
    })
  ).id;
  const followUp = (
    await createFollowUp.run(environment, system, {
      title: 'Nachfassen',
      organisationId: school,
      regionKey: northern,
    })
  ).id;
  const relationship = (
    await createRelationship.run(environment, system, {
      typeKey: 'cooperation',
      from: `organisation:${school}`,
      to: `organisation:${company}`,
      note: 'NOTIZ-GEHEIM',
      strength: 4,
    })
  ).id;
  const project = (
    await createProject.run(environment, system, {
      title: 'Gemeinsame Werkstatt',
      regionKey: northern,
      budget: '12.345,67',
      participants: [
        { organisationId: school, role: 'LEAD', amount: '2.345,67' },
        { organisationId: company, role: 'PARTNER', amount: 500.5 },
        { organisationId: foreign, role: 'FUNDER', amount: 10_000 },
      ],
    })
  ).id;
  const listing = (
    await createListing.run(environment, system, {
      direction: 'OFFER',
      kind: 'ROOM',
      title: 'Aula an Wochenenden',
      organisationId: school,
      contactId: teacher,
      published: true,
    })
  ).id;
  const introduction = (
    await createIntroduction.run(environment, system, {
      aOrganisationId: school,
      aContactId: teacher,
      bOrganisationId: company,
      regionKey: northern,
      reason: 'ANLASS-GEHEIM',
      note: 'NOTIZ-GEHEIM',
      aConsent: 'ASKED',
      brokerId: company,
      mailSubject: 'Bekanntmachen',
      aMail: 'Darf ich?',
      outcome: 'WORTE-GEHEIM',
      followUps: [{ title: 'Schule fragen' }],
    })
  ).id;
  const actors = {
    ADMIN: await accountOf(environment, 'ADMIN', { regionKeys: [] }),
    MANAGER: await accountOf(environment, 'MANAGER'),
    LEADERSHIP: await accountOf(environment, 'LEADERSHIP'),
    PARTNER: await accountOf(environment, 'PARTNER', { regionKeys: [], organisationId: school }),
  };
  const importBatch = newId();
  await environment.database.transaction(async (db) => {
    await db.importBatch.create({
      data: {
        id: importBatch,
        kind: 'contacts',
        fileName: 'PERSONEN-GEHEIM.csv',
        bytes: 1,
        status: 'APPLYING',
        createdById: actors.MANAGER.userId,
        createdAt: new Date(),
        updatedAt: new Date(),
      },
    });
  });
  return {
    importBatch,
    school,
    company,
    foreign,
    teacher,
    boss,
    stranger,
    meeting,
    secret,
    followUp,
    relationship,
    project,
    listing,
    introduction,
    actors,
  };
}

export type SmallOffice = Awaited<ReturnType<typeof smallOffice>>;
