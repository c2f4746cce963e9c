import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import type { Scope } from '#app/access/scope.ts';
import { contactsIn, meetingsIn, organisationsIn } from '#app/database/scope.server.ts';
import { contactsInSql, meetingsInSql, organisationsInSql } from '#app/database/scope-sql.server.ts';
import { viewCooperation } from '#app/network/cooperation.server.ts';
import { viewReport } from '#app/records/report/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { northern, triangle } from '../../support/office.ts';
import { actor } from '../network/fixture.ts';
import { now, type PlantedRecord, plantRecord, window } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');
const partner = actor('PARTNER');
const admin = actor('ADMIN', { regionKeys: [] });
const ofBoth = actor('MANAGER', { regionKeys: [northern, triangle] });

eachDialect('the report', (context: DialectContext) => {
  let planted: PlantedRecord;
  beforeAll(async () => {
    planted = await plantRecord(context.database);
  });
  const at = () => ({ ...context.environment, now: () => now });
  const report = (who: Actor, question: object = window) => viewReport.run(at(), who, question);

  describe('report.view', () => {
    test('counts the meetings of the window that took place, and others apart', async () => {
      const { activities } = await report(manager);
      expect(activities).toMatchObject({ tookPlace: 4, planned: 1, cancelled: 1, late: 1 });
      expect(activities.kinds).toEqual([
        { kind: 'MEETING', count: 2 },
        { kind: 'CALL', count: 1 },
        { kind: 'WORKSHOP', count: 1 },
      ]);
      expect(activities.parts.map(({ quarter, count }) => [quarter, count])).toEqual([
        [1, 1],
        [2, 2],
        [3, 0],
        [4, 1],
      ]);
      expect(activities.fields).toEqual([
        { id: planted.fieldA, name: 'A Fachkräfte', count: 2 },
        { id: planted.fieldB, name: 'B =Wirtschaft', count: 1 },
        { id: null, name: null, count: 2 },
      ]);
    });

    test('counts each actor once, and who is there for the first time', async () => {
      const { reached } = await report(manager);
      // School, company and office; the school had been met before, as had the boss.
      expect(reached.organisations).toEqual({ count: 3, fresh: 2 });
      expect(reached.people).toEqual({ count: 2, fresh: 1 });
      expect(reached.sectors).toEqual([
        { sector: 'MUNICIPAL', count: 1, fresh: 1 },
        { sector: 'BUSINESS', count: 1, fresh: 1 },
        { sector: 'EDUCATION', count: 1, fresh: 0 },
      ]);
      expect(reached.counties.map(({ county, count, fresh }) => [county?.key, count, fresh])).toEqual([
        ['16065', 1, 1],
        ['16062', 1, 0],
        ['16064', 1, 1],
      ]);
    });

    test('says the same of first times whether few or many meetings lie before', async () => {
      // Nothing lies before the first window; before the second, everybody had been met.
      const first = await report(manager, { from: '2025-12-31', to: '2026-05-03' });
      expect(first.reached.organisations).toEqual({ count: 2, fresh: 2 });
      const later = await report(manager, { from: '2026-05-05', to: '2026-05-05' });
      expect(later.reached.organisations).toEqual({ count: 2, fresh: 0 });
      const next = await report(manager, { from: '2026-05-04', to: '2026-05-04' });
      expect(next.reached.organisations).toEqual({ count: 2, fresh: 1 });
      expect(next.reached.people).toEqual({ count: 1, fresh: 0 });
    });

    test('counts what is done together across counties', async () => {
      const { crossing } = await report(manager);
      const keys = crossing.counties.map((county) => county?.key);
      expect(keys).toEqual(['16065', '16062', '16064']);
      expect(crossing).toMatchObject({ meetings: 4, crossing: 3, share: 0.75 });
      expect(crossing.cells).toEqual([
        [0, 1, 1],
        [1, 1, 1],
        [1, 1, 0],
      ]);
    });

    test('counts projects whose term touches the window, their money, introductions and what partners did', async () => {
      const { projects, introductions, partners } = await report(manager);
      expect(projects).toMatchObject({ count: 3, budget: 10_200.5, funding: 5100.25 });
      expect(projects.fields.map(({ name, count, budget }) => [name, count, budget])).toEqual([
        ['A Fachkräfte', 2, 10_200.5],
        [null, 1, 0],
      ]);
      expect(introductions.total).toBe(2);
      expect(introductions.stages.map(({ count }) => count)).toEqual([1, 0, 0, 1]);
      expect(introductions.results.filter(({ count }) => count > 0)).toEqual([
        { result: 'PROJECT', count: 1 },
      ]);
      expect(partners.confirmed).toBe(1);
      expect(new Set(partners.published.map((row) => JSON.stringify(row)))).toEqual(
        new Set([
          '{"direction":"OFFER","kind":"ROOM","count":1}',
          '{"direction":"NEED","kind":"SERVICE","count":1}',
        ]),
      );
    });

    test('counts no confidential meeting for leadership, nor whom only that one reached', async () => {
      const { activities, reached, crossing, withheld } = await report(leadership);
      expect(activities.tookPlace).toBe(3);
      expect(activities.fields.at(-1)).toMatchObject({ id: null, count: 1 });
      expect(reached.organisations).toEqual({ count: 3, fresh: 2 });
      expect(crossing).toMatchObject({ meetings: 3, crossing: 2 });
      expect(crossing.cells[0]).toEqual([0, 0, 1]);
      expect(withheld).toContain('confidential');
      const may = await report(leadership, { from: '2026-05-05', to: '2026-05-05' });
      expect(may.activities.tookPlace).toBe(0);
      expect(may.reached.organisations.count).toBe(0);
      expect(may.crossing.share).toBeNull();
    });

    test('shows whoever sees more the same region, with what lies outside of it', async () => {
      const { regions, region, crossing, reached } = await report(admin, { ...window, region: northern });
      expect([regions.length, region.key]).toEqual([2, northern]);
      // The foreign one was at a meeting of the region, and the restricted person too.
      expect(reached.counties.at(-1)).toMatchObject({ county: null, count: 1, fresh: 1 });
      expect(reached.people.count).toBe(3);
      expect(crossing.counties.at(-1)).toBeNull();
      expect(crossing.cells.at(-1)).toEqual([1, 0, 1, 0]);
      const other = await report(ofBoth, { ...window, region: triangle });
      expect(other.activities.tookPlace).toBe(1);
      expect(other.partners.confirmed).toBe(1);
    });

    test('is about the running funding period unless it is asked for something else', async () => {
      expect((await report(manager, {})).window).toEqual({ from: '2026-01-01', to: '2028-12-31' });
      expect((await report(ofBoth, { region: triangle })).window).toEqual({
        from: '2026-01-01',
        to: '2026-12-31',
      });
      const nobodyMeans = { from: '0001-01-01', to: '0001-01-01' };
      expect((await report(manager, nobodyMeans)).window.from).toBe('2026-01-01');
      const swapped = { from: '2026-10-31', to: '2026-01-01' };
      expect((await report(manager, swapped)).window).toEqual(window);
    });

    test('is refused to partners, strangers, and of regions that are not one’s own', async () => {
      const before = await checksum(context.url);
      await expect(report(partner)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(report(anonymous)).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(report(manager, { region: triangle })).rejects.toMatchObject({ code: 'not-found' });
      await expect(report(manager, { region: 'R-NIRGENDS' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(report(actor('MANAGER', { regionKeys: [] }))).rejects.toMatchObject({ code: 'not-found' });
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('network.cooperation', () => {
    const cooperation = (who: Actor, days: string[], region = northern) =>
      viewCooperation.run(at(), who, { region, days });

    test('counts the ties of a region on both days, within and between its counties', async () => {
      const { days } = await cooperation(manager, ['2025-01-01', '2027-01-01']);
      expect(days[0]).toEqual({ day: '2025-01-01', ties: 0, across: 0, index: null });
      // School – company, company – office, school – office: every tie crosses a border.
      expect(days[1]).toMatchObject({ day: '2026-12-01', ties: 3, across: 3, index: 1.5 });
    });

    test('leaves out what leadership may not see, and says so', async () => {
      const { days, withheld } = await cooperation(leadership, ['2026-12-01']);
      expect(days[0]).toMatchObject({ ties: 2, across: 2 });
      expect(withheld).toContain('confidential');
    });

    test('is refused to partners and strangers, and of other regions', async () => {
      await expect(cooperation(partner, ['2026-12-01'])).rejects.toMatchObject({ code: 'forbidden' });
      await expect(cooperation(anonymous, ['2026-12-01'])).rejects.toMatchObject({ code: 'unauthenticated' });
      await expect(cooperation(manager, ['2026-12-01'], triangle)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(cooperation(manager, ['heute'])).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('a scope in a statement of ours', () => {
    const scopes: Scope[] = [
      { kind: 'everything' },
      { kind: 'regions', regionKeys: [northern], confidential: true },
      { kind: 'regions', regionKeys: [northern], confidential: false },
      { kind: 'regions', regionKeys: [northern, triangle], confidential: true },
      { kind: 'regions', regionKeys: [], confidential: true },
      { kind: 'nothing' },
    ];

    test.each(scopes)('is the same rows as in one of Prisma’s: %o', async (scope) => {
      const { read } = context.database;
      const [meetings, organisations, contacts] = await Promise.all([
        read.$queryRaw<unknown[]>`SELECT m."id" FROM "Meeting" m WHERE ${meetingsInSql(scope)}`,
        read.$queryRaw<unknown[]>`SELECT o."id" FROM "Organisation" o WHERE ${organisationsInSql(scope)}`,
        read.$queryRaw<unknown[]>`SELECT c."id" FROM "Contact" c WHERE ${contactsInSql(scope)}`,
      ]);
      expect(meetings.length).toBe(await read.meeting.count({ where: meetingsIn(scope) }));
      expect(organisations.length).toBe(await read.organisation.count({ where: organisationsIn(scope) }));
      expect(contacts.length).toBe(await read.contact.count({ where: contactsIn(scope) }));
    });

    test('of the operator is everything', async () => {
      expect((await report(system, { ...window, region: northern })).activities.tookPlace).toBe(4);
    });
  });
});
