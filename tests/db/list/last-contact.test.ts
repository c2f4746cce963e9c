import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { listContactsUseCase } from '#app/records/contact/list.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { restoreMeeting } from '#app/records/meeting/restore.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { lastContactStatements } from '../../../prisma/last-contact.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

/** Worked out from the meetings themselves, the long way round. */
async function truth(db: Transaction) {
  const attendances = await db.attendance.findMany({
    where: { status: 'ATTENDED', meeting: { status: 'TOOK_PLACE', deletedAt: null } },
    include: { meeting: true },
  });
  const latest = new Map<string, Date>();
  for (const { organisationId, contactId, meeting } of attendances) {
    const { regionKey, confidential, start } = meeting;
    for (const circle of ['*', `${regionKey}+`, ...(confidential ? [] : [regionKey])]) {
      for (const id of [organisationId, contactId]) {
        if (id === null) continue;
        const key = `${id} ${circle}`;
        const known = latest.get(key);
        if (!known || known < start) latest.set(key, start);
      }
    }
  }
  return [...latest].map(([key, at]) => `${key} ${at.toISOString()}`).sort();
}

async function kept(db: Transaction) {
  const organisations = await db.organisationLastContact.findMany();
  const contacts = await db.contactLastContact.findMany();
  return [
    ...organisations.map(
      ({ organisationId, circle, at }) => `${organisationId} ${circle} ${at.toISOString()}`,
    ),
    ...contacts.map(({ contactId, circle, at }) => `${contactId} ${circle} ${at.toISOString()}`),
  ].sort();
}

eachDialect('last contact', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const seenBy = async (actor: Parameters<typeof listOrganisationsUseCase.run>[1]) => {
    const { items } = await listOrganisationsUseCase.run(context.environment, actor, { sort: '-contact' });
    return items.map(({ name, lastContactAt }) => [name, lastContactAt?.slice(0, 10) ?? null]);
  };

  it('tells each viewer of what they may see, and orders by nothing else', async () => {
    const { actors } = office;
    expect(await seenBy(actors.ADMIN)).toEqual([
      ['Müller & Söhne', '2026-03-03'],
      ['Schule Übersee', '2026-03-03'],
      ['Fremde Werke', null],
    ]);
    expect(await seenBy(actors.MANAGER)).toEqual([
      ['Müller & Söhne', '2026-03-03'],
      ['Schule Übersee', '2026-03-03'],
    ]);
    // The meeting of 3 March is confidential.
    expect(await seenBy(actors.LEADERSHIP)).toEqual([
      ['Müller & Söhne', '2026-03-02'],
      ['Schule Übersee', '2026-03-02'],
    ]);
    expect(await seenBy(actors.PARTNER)).toEqual([['Schule Übersee', null]]);
  });

  it('keeps the meetings of another region to that region, also for what both know', async () => {
    const { foreign } = office;
    await context.database.transaction((db) =>
      db.organisationRegion.create({ data: { organisationId: foreign, regionKey: northern } }),
    );
    await logMeeting.run(context.environment, system, {
      title: 'Drüben',
      start: '2026-05-05T10:00',
      regionKey: triangle,
      attendees: `organisation:${foreign}`,
    });
    const north = await accountOf(context.environment, 'MANAGER');
    const south = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
    const both = await accountOf(context.environment, 'MANAGER', { regionKeys: [northern, triangle] });
    const line = async (actor: typeof north) =>
      (await seenBy(actor)).find(([name]) => name === 'Fremde Werke');
    expect(await line(north)).toEqual(['Fremde Werke', null]);
    expect(await line(south)).toEqual(['Fremde Werke', '2026-05-05']);
    expect(await line(both)).toEqual(['Fremde Werke', '2026-05-05']);
    expect((await seenBy(both))[0]).toEqual(['Fremde Werke', '2026-05-05']);
  });

  it.each([
    ['MANAGER', 'in-12', 2],
    ['LEADERSHIP', 'never', 1],
    ['MANAGER', 'never', 1],
    ['PARTNER', 'never', 1],
    ['PARTNER', 'in-1', 1],
  ] as const)('is filtered by for %s and "%s", and tells a partner nothing', async (role, age, hits) => {
    const environment = { ...context.environment, now: () => new Date('2026-03-20T12:00:00Z') };
    const { total } = await listOrganisationsUseCase.run(environment, office.actors[role], { contact: age });
    expect(total).toBe(hits);
  });

  it('is not to be guessed by filtering around a confidential meeting', async () => {
    const environment = { ...context.environment, now: () => new Date('2027-03-02T23:30:00Z') };
    const ask = (role: 'MANAGER' | 'LEADERSHIP') =>
      listOrganisationsUseCase.run(environment, office.actors[role], { contact: 'in-12', q: 'Müller' });
    expect((await ask('MANAGER')).total).toBe(1);
    expect((await ask('LEADERSHIP')).total).toBe(0);
  });

  it('is of people too', async () => {
    const { items } = await listContactsUseCase.run(context.environment, office.actors.LEADERSHIP, {
      sort: '-contact',
    });
    expect(items[0]).toMatchObject({
      id: office.boss,
      lastContactAt: '2026-03-02T09:00:00.000Z',
      channels: [],
    });
  });

  it('stays true whatever is written, and by whomever', async () => {
    const { environment, database } = context;
    const { school, company, foreign, teacher, boss } = office;
    const everybody = [
      `organisation:${school}`,
      `organisation:${company}`,
      `organisation:${foreign}`,
      `contact:${teacher}`,
      `contact:${boss}`,
    ];
    const ids: string[] = [];
    const someMeeting = fc.record({
      attendees: fc.subarray(everybody, { minLength: 1 }),
      day: fc.integer({ min: 1, max: 28 }),
      regionKey: fc.constantFrom(northern, triangle),
      confidential: fc.boolean(),
      status: fc.constantFrom('TOOK_PLACE', 'PLANNED', 'CANCELLED'),
    });
    const step = fc.record({
      verb: fc.constantFrom('log', 'log', 'change', 'change', 'bin', 'restore', 'status', 'remove', 'erase'),
      which: fc.nat(),
      meeting: someMeeting,
    });
    const apply = async ({
      verb,
      which,
      meeting,
    }: typeof step extends fc.Arbitrary<infer Step> ? Step : never) => {
      const { day, ...fields } = meeting;
      const typed = { ...fields, title: 'Schritt', start: `2026-06-${String(day).padStart(2, '0')}T10:00` };
      const id = ids[which % Math.max(1, ids.length)];
      if (verb === 'log' || !id) {
        const made = newId();
        await logMeeting.run(environment, system, { ...typed, id: made });
        ids.push(made);
        return;
      }
      const row = await database.read.meeting.findUnique({ where: { id } });
      if (!row) return;
      const { version, deletedAt } = row;
      if (verb === 'change' && !deletedAt)
        await changeMeeting.run(environment, system, { ...typed, id, version });
      if (verb === 'bin' && !deletedAt) await binMeeting.run(environment, system, { id, version });
      if (verb === 'restore' && deletedAt) await restoreMeeting.run(environment, system, { id, version });
      await database.transaction(async (db) => {
        if (verb === 'status')
          await db.attendance.updateMany({ where: { meetingId: id }, data: { status: 'DECLINED' } });
        if (verb === 'erase')
          await db.attendance.deleteMany({ where: { meetingId: id, contactId: { not: null } } });
        if (verb === 'remove') await db.meeting.delete({ where: { id } });
      });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const one of steps) await apply(one);
        expect(await kept(database.read)).toEqual(await truth(database.read));
      }),
      { numRuns: 12 },
    );
  });

  it('is counted for what was there before, by the migration', async () => {
    const { database, dialect } = context;
    const fills = lastContactStatements[dialect].filter((statement) => statement.startsWith('INSERT'));
    await database.transaction(async (db) => {
      await db.organisationLastContact.deleteMany();
      await db.contactLastContact.deleteMany();
      for (const fill of fills) await db.$executeRawUnsafe(fill);
    });
    expect(fills.length).toBe(2);
    expect(await kept(database.read)).toEqual(await truth(database.read));
    expect((await kept(database.read)).length).toBeGreaterThan(4);
  });

  it('stays true when many write at once', async () => {
    const { environment, database } = context;
    const meetings = await Promise.all(
      Array.from({ length: 12 }, (_unused, index) =>
        logMeeting.run(environment, system, {
          title: 'Zugleich',
          start: `2026-07-${String(index + 1).padStart(2, '0')}T10:00`,
          regionKey: northern,
          attendees: [`organisation:${office.school}`, `contact:${office.boss}`],
        }),
      ),
    );
    await Promise.all(
      meetings.slice(4).map(({ id }) => binMeeting.run(environment, system, { id, version: 1 })),
    );
    expect(await kept(database.read)).toEqual(await truth(database.read));
  });
});
