import type { UserActor } from '#app/access/actor.ts';
import type { Role } from '#app/access/role.ts';
import type { Database } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';

/** A made-up region: five organisations with known ties, seen from "today" = 23 November 2026. */
export const now = new Date('2026-11-23T12:00:00Z');
export const today = '2026-11-23';
export const region = 'R-NORDTHUERINGEN';
export const otherRegion = 'R-STAEDTEDREIECK';

const times = { createdAt: now, updatedAt: now };

export function actor(role: Role, rest: Partial<UserActor> = {}): UserActor {
  return {
    kind: 'user',
    userId: newId(),
    name: role,
    email: `${role.toLowerCase()}@example.org`,
    role,
    regionKeys: [region],
    organisationId: null,
    ...rest,
  };
}

async function organisation(database: Database, name: string, rest: object = {}, regionKey = region) {
  const id = newId();
  await database.transaction(async (db) => {
    await db.organisation.create({
      data: {
        id,
        name,
        sector: 'BUSINESS',
        countyKey: '16062',
        visibility: 'PARTNERS',
        sortKey: name.toLowerCase(),
        searchText: name.toLowerCase(),
        regions: { create: [{ regionKey }] },
        ...times,
        ...rest,
      },
    });
  });
  return id;
}

async function person(database: Database, lastName: string, functions: object[], rest: object = {}) {
  const id = newId();
  await database.transaction(async (db) => {
    await db.contact.create({
      data: {
        id,
        lastName,
        sortKey: lastName.toLowerCase(),
        searchText: lastName.toLowerCase(),
        regions: { create: [{ regionKey: region }] },
        affiliations: {
          create: functions.map((one) => ({ id: newId(), organisationId: '', ...times, ...one })),
        },
        ...times,
        ...rest,
      },
    });
  });
  return id;
}

interface Present {
  readonly contactId?: string;
  readonly organisationId?: string;
  readonly status?: string;
}

async function meeting(
  database: Database,
  title: string,
  day: string,
  present: Present[],
  rest: object = {},
) {
  const id = newId();
  await database.transaction(async (db) => {
    await db.meeting.create({
      data: {
        id,
        title,
        start: new Date(`${day}T09:00:00Z`),
        regionKey: region,
        searchText: title.toLowerCase(),
        minutes: 'GEHEIMES-PROTOKOLL',
        attendances: { create: present.map((one) => ({ id: newId(), ...one })) },
        ...times,
        ...rest,
      },
    });
  });
  return id;
}

/**
 * A – B: a meeting of three a year ago and a relationship of strength 4; A – C:
 * the same meeting; B – D: a confidential meeting today; C – E: E lies in
 * another region; A – D: one person with functions in both.
 */
export async function plantRegion(database: Database) {
  const [a, b, c, d] = [
    await organisation(database, 'Amt A'),
    await organisation(database, 'Betrieb B', { countyKey: '16064' }),
    await organisation(database, 'College C', { sector: 'EDUCATION', visibility: 'OFFICE' }),
    await organisation(database, 'Dienst D', { countyKey: null }),
  ];
  const e = await organisation(database, 'Ende E', {}, otherRegion);
  const binned = await organisation(database, 'Fort F', { deletedAt: now });
  const boss = await person(database, 'Chefin', [
    { organisationId: a, position: 'Leitung', primary: true },
    { organisationId: d, position: 'Beirat', from: '2025-01-01' },
  ]);
  const restricted = await person(
    database,
    'Gesperrt',
    [
      { organisationId: c, position: 'Leitung', primary: true },
      { organisationId: b, position: 'Beirat' },
    ],
    { restrictedAt: now },
  );
  const three = await meeting(database, 'Runder Tisch', '2025-11-23', [
    { contactId: boss },
    { organisationId: b },
    { contactId: restricted, organisationId: c },
    { organisationId: binned },
    { organisationId: d, status: 'DECLINED' },
  ]);
  const secret = await meeting(
    database,
    'VERTRAULICH-GEPLANT',
    today,
    [{ organisationId: b }, { organisationId: d }],
    { confidential: true },
  );
  await meeting(database, 'Über die Grenze', today, [{ organisationId: c }, { organisationId: e }]);
  await meeting(database, 'Morgen', '2026-11-24', [{ organisationId: c }, { organisationId: d }]);
  await meeting(database, 'Im Papierkorb', today, [{ organisationId: c }, { organisationId: d }], {
    deletedAt: now,
  });
  const relationship = newId();
  await database.transaction(async (db) => {
    await db.relationship.create({
      data: {
        id: relationship,
        typeKey: 'funding',
        fromOrganisationId: b,
        toOrganisationId: a,
        strength: 4,
        since: '2024-01-01',
        note: 'GEHEIME-NOTIZ',
        ...times,
      },
    });
  });
  return { a, b, c, d, e, binned, boss, restricted, three, secret, relationship };
}

export type PlantedRegion = Awaited<ReturnType<typeof plantRegion>>;
