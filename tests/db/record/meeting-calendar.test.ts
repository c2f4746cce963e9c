import { beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import type { Role } from '#app/access/role.ts';
import { viewAgenda, viewMonth } from '#app/records/meeting/calendar.server.ts';
import { listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('calendar', (context) => {
  let office: SmallOffice;
  const log = async (title: string, start: string, input: object = {}) =>
    (
      await logMeeting.run(context.environment, system, {
        title,
        start,
        regionKey: northern,
        attendees: [`organisation:${office.school}`],
        ...input,
      })
    ).id;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const month = (input: object, role: Role = 'MANAGER') =>
    viewMonth.run(context.environment, office.actors[role], input);
  const agenda = (input: object, role: Role = 'MANAGER') =>
    viewAgenda.run(context.environment, office.actors[role], input);
  const titlesOn = async (day: string, input: object = {}, role: Role = 'MANAGER') => {
    const { weeks } = await month({ month: day.slice(0, 7), ...input }, role);
    return weeks
      .flat()
      .find((cell) => cell.day === day)
      ?.items.map(({ title }) => title);
  };

  it('puts a meeting on its day of the office, at the seams of the day and on the days that are an hour short or long', async () => {
    await log('Erste Minute', '2027-03-28T00:00');
    await log('Nach dem Sprung', '2027-03-28T03:30');
    await log('Letzte Minute', '2027-03-28T23:59');
    await log('Am Montag', '2027-03-29T00:00');
    await log('Im Herbst', '2027-10-31T23:30');
    expect(await titlesOn('2027-03-28')).toEqual(['Erste Minute', 'Nach dem Sprung', 'Letzte Minute']);
    expect(await titlesOn('2027-03-29')).toEqual(['Am Montag']);
    expect(await titlesOn('2027-10-31')).toEqual(['Im Herbst']);
    expect(await titlesOn('2027-11-01')).toEqual([]);
  });

  it('shows what lasts for days on each of them, also from the month before, and midnight is no day', async () => {
    await log('Messe', '2027-05-30T09:00', { end: '2027-06-02T17:00' });
    await log('Abend', '2027-06-05T20:00', { end: '2027-06-06T00:00' });
    for (const day of ['2027-05-30', '2027-05-31', '2027-06-01', '2027-06-02']) {
      expect(await titlesOn(day), day).toEqual(['Messe']);
    }
    expect(await titlesOn('2027-06-03')).toEqual([]);
    expect(await titlesOn('2027-06-06')).toEqual([]);
    const [, ...following] = (await month({ month: '2027-06' })).weeks.flat();
    expect(following.find(({ day }) => day === '2027-06-01')?.items[0]?.continues).toBe(true);
  });

  it('names four of a day and counts the others', async () => {
    for (const hour of [8, 9, 10, 11, 12, 13]) await log(`Um ${hour}`, `2027-07-07T${hour}:00`);
    const cell = (await month({ month: '2027-07' })).weeks.flat().find(({ day }) => day === '2027-07-07');
    expect(cell?.total).toBe(6);
    expect(cell?.items.map(({ title }) => title)).toEqual(['Um 8', 'Um 9', 'Um 10', 'Um 11']);
  });

  it('keeps the filters of the list', async () => {
    await log('Workshop Energie', '2027-08-10T10:00', { kind: 'WORKSHOP' });
    await log('Telefonat Energie', '2027-08-10T11:00', { kind: 'CALL' });
    expect(await titlesOn('2027-08-10', { kind: 'CALL' })).toEqual(['Telefonat Energie']);
    expect(await titlesOn('2027-08-10', { q: 'workshop' })).toEqual(['Workshop Energie']);
    const { days } = await agenda({ from: '2027-08-10', q: 'energie', kind: 'WORKSHOP' });
    expect(days.flatMap(({ meetings }) => meetings.map(({ title }) => title))).toEqual(['Workshop Energie']);
  });

  it('falls back to the present month and day for what is none', async () => {
    const { month: shown, today } = await month({ month: '2027-13', q: '\0', kind: 'PARTY' });
    expect(shown).toBe(today.slice(0, 7));
    expect((await agenda({ from: '2027-02-30' })).from).toBe(today);
  });

  it('reads on and back through the agenda without a gap or a twin', async () => {
    for (let index = 0; index < 70; index += 1) {
      await log(`Nr. ${index}`, `2028-01-${String(1 + (index % 28)).padStart(2, '0')}T10:00`);
    }
    const seen: string[] = [];
    const idsOf = (page: Awaited<ReturnType<typeof agenda>>) =>
      page.days.flatMap(({ meetings }) => meetings.map(({ id }) => id));
    let page = await agenda({ from: '2028-01-01' });
    for (;;) {
      seen.push(...idsOf(page));
      if (!page.next) break;
      page = await agenda({ after: page.next });
    }
    expect(seen).toHaveLength(70);
    expect(new Set(seen).size).toBe(70);
    const last = idsOf(page);
    const before = await agenda({ before: page.previous });
    expect(idsOf(before).at(-1)).toBe(seen[70 - last.length - 1]);
    const earlier = await agenda({ before: (await agenda({ from: '2028-01-01' })).previous });
    expect(earlier.days.every(({ day }) => day < '2028-01-01')).toBe(true);
  });

  describe('by role', () => {
    it('neither shows nor counts what is confidential to whoever may not know, in any view', async () => {
      await log('Offen', '2027-09-15T10:00');
      await log('GEHEIM', '2027-09-15T11:00', { confidential: 'on' });
      await log('GEHEIM und offen', '2027-09-16T11:00', { confidential: 'on', status: 'PLANNED' });
      expect(await titlesOn('2027-09-15')).toEqual(['Offen', 'GEHEIM']);
      const views = [
        await month({ month: '2027-09' }, 'LEADERSHIP'),
        await agenda({ from: '2027-09-01' }, 'LEADERSHIP'),
        await listMeetingsUseCase.run(context.environment, office.actors.LEADERSHIP, { q: 'geheim' }),
      ];
      expect(JSON.stringify(views)).not.toContain('GEHEIM');
      const [shown] = views;
      const cells = shown && 'weeks' in shown ? shown.weeks.flat() : [];
      expect(cells.reduce((sum, { total }) => sum + total, 0)).toBe(1);
      // Their own earlier ones are no reason to offer a way back either.
      const nobody = { ...office.actors.LEADERSHIP, regionKeys: ['R-STAEDTEDREIECK'] };
      const elsewhere = await viewAgenda.run(context.environment, nobody, { from: '2027-09-01' });
      expect([elsewhere.days, elsewhere.next, elsewhere.previous]).toEqual([[], null, null]);
    });

    it('asks only those who may say whether it took place', async () => {
      await log('Vorbei', '2026-03-18T10:00', { status: 'PLANNED' });
      const asked = async (role: Role) =>
        JSON.stringify([await month({ month: '2026-03' }, role), await agenda({ from: '2026-03-01' }, role)]);
      expect(await asked('MANAGER')).toContain('"asks":true');
      expect(await asked('LEADERSHIP')).not.toContain('"asks":true');
    });

    it('is no partner’s', async () => {
      expect((await failureOf(month({}, 'PARTNER'))).code).toBe('forbidden');
      expect((await failureOf(agenda({}, 'PARTNER'))).code).toBe('forbidden');
    });
  });
});
