import type { Database } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import { northern, triangle } from '../../support/office.ts';

/** Today, a month after the end of the window that the tests report on: 2026-01-01 to 2026-10-31. */
export const now = new Date('2026-12-01T12:00:00Z');
export const window = { from: '2026-01-01', to: '2026-10-31' } as const;

const early = new Date('2024-01-10T09:00:00Z');
const times = { createdAt: early, updatedAt: early };

type Rest = Readonly<Record<string, unknown>>;

/** Who can be planted, each in its county; `foreign` lies in another region. */
export interface PlantedRecord {
  readonly school: string;
  readonly company: string;
  readonly office: string;
  readonly club: string;
  readonly binned: string;
  readonly foreign: string;
  readonly fieldA: string;
  readonly fieldB: string;
}

async function organisations(database: Database) {
  const plant = async (name: string, sector: string, countyKey: string | null, rest: Rest = {}) => {
    const id = newId();
    const { region = northern, ...columns } = rest as { region?: string };
    await database.transaction(async (db) => {
      await db.organisation.create({
        data: {
          id,
          name,
          sector,
          countyKey,
          sortKey: name.toLowerCase(),
          searchText: name.toLowerCase(),
          regions: { create: [{ regionKey: region }] },
          ...times,
          ...columns,
        },
      });
    });
    return id;
  };
  return {
    school: await plant('Schule', 'EDUCATION', '16062', { confirmedAt: new Date('2026-03-01T10:00:00Z') }),
    company: await plant('Firma', 'BUSINESS', '16064'),
    // Confirmed after the window, so no longer in it.
    office: await plant('Amt', 'MUNICIPAL', '16065', { confirmedAt: new Date('2026-11-20T10:00:00Z') }),
    club: await plant('Verein', 'CIVIL_SOCIETY', null),
    binned: await plant('Weg', 'BUSINESS', '16065', { deletedAt: now }),
    foreign: await plant('Fremd', 'BUSINESS', '16073', {
      region: triangle,
      confirmedAt: new Date('2026-03-01T10:00:00Z'),
    }),
  };
}

async function people(database: Database) {
  const plant = async (lastName: string, rest: Rest = {}) => {
    const id = newId();
    await database.transaction(async (db) => {
      await db.contact.create({
        data: {
          id,
          lastName,
          sortKey: lastName.toLowerCase(),
          searchText: lastName.toLowerCase(),
          regions: { create: [{ regionKey: northern }] },
          ...times,
          ...rest,
        },
      });
    });
    return id;
  };
  return {
    teacher: await plant('Lehrer'),
    boss: await plant('Chef'),
    restricted: await plant('Gesperrt', { restrictedAt: early }),
  };
}

async function fields(database: Database) {
  const [version, a, b] = [newId(), newId(), newId()];
  await database.transaction(async (db) => {
    await db.concept.create({
      data: {
        id: newId(),
        title: 'REK',
        regionKey: northern,
        ...times,
        versions: {
          create: [
            {
              id: version,
              label: '2016',
              createdAt: early,
              fieldsOfAction: {
                create: [
                  { id: a, code: 'A', title: 'Fachkräfte' },
                  { id: b, code: 'B', title: '=Wirtschaft' },
                ],
              },
            },
          ],
        },
      },
    });
    await db.fundingPeriod.create({
      data: {
        id: newId(),
        regionKey: northern,
        title: 'Regionalmanagement II',
        from: '2026-01-01',
        to: '2028-12-31',
        ...times,
      },
    });
  });
  return { fieldA: a, fieldB: b };
}

interface PlantedMeeting extends Rest {
  readonly with: ReadonlyArray<Readonly<Record<string, string>>>;
  readonly fields?: readonly string[];
}

async function meeting(
  database: Database,
  start: string,
  { with: present, fields = [], ...rest }: PlantedMeeting,
) {
  await database.transaction(async (db) => {
    await db.meeting.create({
      data: {
        id: newId(),
        title: 'Treffen',
        start: new Date(start),
        regionKey: northern,
        searchText: 'treffen',
        createdAt: new Date(start),
        updatedAt: new Date(start),
        attendances: { create: present.map((one) => ({ id: newId(), ...one })) },
        fieldsOfAction: { create: fields.map((fieldOfActionId) => ({ fieldOfActionId })) },
        ...rest,
      },
    });
  });
}

/**
 * Meetings of the window that took place: school + company (A, B; the teacher
 * for the school), company + office (the boss), confidential: school + office,
 * school alone on the last evening. The school had been met before.
 */
export async function plantRecord(database: Database): Promise<PlantedRecord> {
  const planted = { ...(await organisations(database)), ...(await fields(database)) };
  const { teacher, boss, restricted } = await people(database);
  const { school, company, office, club, binned, foreign, fieldA, fieldB } = planted;
  const of = (organisationId: string) => ({ organisationId });
  await meeting(database, '2025-12-31T22:59:59Z', { with: [of(school), { contactId: boss }] });
  await meeting(database, '2025-12-31T23:00:00Z', {
    with: [
      { contactId: teacher, organisationId: school },
      of(company),
      of(binned),
      { contactId: restricted },
    ],
    fields: [fieldA, fieldB],
    kind: 'WORKSHOP',
  });
  await meeting(database, '2026-05-04T08:00:00Z', {
    with: [of(company), of(office), { contactId: boss }, { ...of(club), status: 'INVITED' }, of(foreign)],
    fields: [fieldA],
  });
  await meeting(database, '2026-05-05T08:00:00Z', { with: [of(school), of(office)], confidential: true });
  // The last evening of the window, entered after it.
  await meeting(database, '2026-10-31T22:30:00Z', {
    with: [of(school)],
    kind: 'CALL',
    createdAt: new Date('2026-11-09T08:00:00Z'),
  });
  // None of these count.
  await meeting(database, '2026-10-31T23:00:00Z', { with: [of(club)] });
  await meeting(database, '2026-06-01T08:00:00Z', { with: [of(club)], status: 'PLANNED' });
  await meeting(database, '2026-06-02T08:00:00Z', { with: [of(club)], status: 'CANCELLED' });
  await meeting(database, '2026-06-03T08:00:00Z', { with: [of(club)], deletedAt: now });
  await meeting(database, '2026-06-04T08:00:00Z', { with: [of(foreign)], regionKey: triangle });
  await plantOthers(database, planted);
  return planted;
}

async function plantOthers(database: Database, { school, company, office, foreign, fieldA }: PlantedRecord) {
  const project = (title: string, status: string, budgetCents: bigint, rest: Rest) => ({
    id: newId(),
    title,
    status,
    budgetCents,
    fundingCents: budgetCents / 2n,
    regionKey: northern,
    sortKey: title,
    searchText: title,
    ...times,
    ...rest,
  });
  const introduction = (b: string, status: string, rest: Rest) => ({
    id: newId(),
    status,
    aOrganisationId: school,
    bOrganisationId: b,
    regionKey: northern,
    createdAt: new Date('2026-02-01T10:00:00Z'),
    updatedAt: now,
    ...rest,
  });
  const listing = (organisationId: string, rest: Rest) => ({
    id: newId(),
    organisationId,
    direction: 'OFFER',
    kind: 'ROOM',
    title: 'Aula',
    published: true,
    publishedAt: new Date('2026-02-01T10:00:00Z'),
    sortKey: 'aula',
    searchText: 'aula',
    ...times,
    ...rest,
  });
  await database.transaction(async (db) => {
    await db.project.createMany({
      data: [
        project('läuft', 'RUNNING', 1_000_050n, { fieldOfActionId: fieldA, startsOn: '2025-01-01' }),
        project('fertig', 'DONE', 20_000n, {
          fieldOfActionId: fieldA,
          startsOn: '2025-01-01',
          endsOn: '2026-01-01',
        }),
        project('Idee', 'IDEA', 777n, { createdAt: new Date('2026-03-01T10:00:00Z') }),
        // None of these count.
        project('vorbei', 'DONE', 5_000n, { startsOn: '2024-01-01', endsOn: '2025-12-31' }),
        project('danach', 'APPROVED', 5_000n, { startsOn: '2026-11-01' }),
        project('später erdacht', 'IDEA', 5_000n, { createdAt: new Date('2026-11-02T10:00:00Z') }),
        project('weg', 'RUNNING', 5_000n, { startsOn: '2026-01-01', deletedAt: now }),
        project('fremd', 'RUNNING', 5_000n, { startsOn: '2026-01-01', regionKey: triangle }),
      ],
    });
    await db.introduction.createMany({
      data: [
        introduction(company, 'SUGGESTED', {}),
        introduction(office, 'OUTCOME', {
          result: 'PROJECT',
          createdAt: early,
          madeAt: new Date('2026-04-01T10:00:00Z'),
        }),
        // None of these count.
        introduction(office, 'DISMISSED', {}),
        introduction(office, 'MADE', { createdAt: early, madeAt: early }),
        introduction(office, 'MADE', { deletedAt: now }),
      ],
    });
    await db.listing.createMany({
      data: [
        listing(school, {}),
        listing(company, { kind: 'SERVICE', direction: 'NEED' }),
        listing(school, { deletedAt: now }),
        listing(school, { publishedAt: early }),
        listing(foreign, {}),
      ],
    });
    await raiseRevisions(db, ['network']);
  });
}
