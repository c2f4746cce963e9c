import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { viewMonth } from '#app/records/meeting/calendar.server.ts';
import { cancelFollowing, takeBackFollowing } from '#app/records/meeting/cancel-following.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { pageMeetings } from '#app/records/meeting/page.server.ts';
import { cancelMeeting } from '#app/records/meeting/take-place.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('series of meetings', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const manager = () => office.actors.MANAGER;
  const attendees = () => [`organisation:${office.school}`, `contact:${office.boss}`];
  const input = (more: object = {}) => ({
    title: 'Lenkungsrunde',
    start: '2098-10-13T14:00',
    end: '2098-10-13T15:30',
    place: 'Rathaus',
    attendees: attendees(),
    repeat: { every: 'WEEK', interval: '1', count: '6', until: '' },
    ...more,
  });
  const log = async (more: object = {}) =>
    (await logMeeting.run(context.environment, manager(), input(more))).id;
  const view = (id: string) => viewMeeting.run(context.environment, manager(), { id });
  /** The meetings of the series that one is of, in order. */
  const seriesOf = async (id: string) => {
    const { meeting, series } = await view(id);
    const others = await Promise.all((series?.others ?? []).map((one) => view(one.id)));
    return [meeting, ...others.map((one) => one.meeting)].sort((a, b) => (a.start < b.start ? -1 : 1));
  };
  const change = (meeting: Awaited<ReturnType<typeof view>>['meeting'], more: object) =>
    changeMeeting.run(context.environment, manager(), {
      id: meeting.id,
      version: meeting.version,
      title: meeting.title,
      start: meeting.start,
      end: meeting.end,
      place: meeting.place,
      status: meeting.status,
      attendees: attendees(),
      ...more,
    });

  describe('meeting.log', () => {
    it('makes a meeting of each date: invited people, local time kept over the change of the clock, history', async () => {
      const id = await log();
      const meetings = await seriesOf(id);
      // The clocks go back on 26 October.
      expect(meetings.map(({ start }) => start)).toEqual([
        '2098-10-13T12:00:00.000Z',
        '2098-10-20T12:00:00.000Z',
        '2098-10-27T13:00:00.000Z',
        '2098-11-03T13:00:00.000Z',
        '2098-11-10T13:00:00.000Z',
        '2098-11-17T13:00:00.000Z',
      ]);
      for (const meeting of meetings) {
        expect(Date.parse(meeting.end ?? '') - Date.parse(meeting.start)).toBe(90 * 60_000);
        expect(meeting.attendances.map(({ status }) => status)).toEqual(['INVITED', 'INVITED']);
        expect([meeting.title, meeting.place, meeting.status]).toEqual([
          'Lenkungsrunde',
          'Rathaus',
          'PLANNED',
        ]);
        expect(meeting.seriesId).toBe(meetings[0]?.seriesId);
        const entries = await context.database.read.auditEntry.count({ where: { recordId: meeting.id } });
        expect(entries).toBe(1);
      }
      const { series } = await view(id);
      expect(series?.rule).toBe('FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=6');
    });

    it('makes it once, however often it is sent', async () => {
      const id = newId();
      await Promise.all([1, 2, 3].map(() => log({ id, title: 'Einmal' })));
      expect(await context.database.read.meeting.count({ where: { title: 'Einmal' } })).toBe(6);
    });

    it('lets those who change their function stand for the one of the day', async () => {
      const { boss, school } = office;
      await context.database.transaction(async (db) => {
        await db.affiliation.updateMany({ where: { contactId: boss }, data: { to: '2097-06-30' } });
        await db.affiliation.create({
          data: {
            id: newId(),
            contactId: boss,
            organisationId: school,
            position: 'Leitung',
            from: '2097-07-01',
            createdAt: new Date(),
            updatedAt: new Date(),
          },
        });
      });
      const id = await log({
        start: '2097-06-17T10:00',
        end: '',
        repeat: { every: 'WEEK', interval: '2', count: '3' },
      });
      const stood = (await seriesOf(id)).map(
        ({ attendances }) => attendances.find(({ contact }) => contact?.id === boss)?.organisation?.name,
      );
      expect(stood).toEqual(['Müller & Söhne', 'Schule Übersee', 'Schule Übersee']);
    });

    it('takes once for once, whatever else stands in the fields', async () => {
      const id = await log({ repeat: { every: '', interval: '3', count: '9', until: '' } });
      expect((await view(id)).series).toBeNull();
    });

    it.each([
      ['without an end', { every: 'WEEK' }, 'repeat.until', 'repeat-end'],
      ['with two ends', { every: 'WEEK', until: '2098-12-01', count: '3' }, 'repeat.count', 'repeat-one-end'],
      ['for more than a year', { every: 'WEEK', until: '2099-11-01' }, 'repeat.until', 'repeat-year'],
      ['more often than a year holds', { every: 'WEEK', count: '60' }, 'repeat.count', 'repeat-fits?max=53'],
      ['too often', { every: 'WEEK', count: '61' }, 'repeat.count', 'too-big?max=60'],
      ['until before the second', { every: 'WEEK', until: '2098-10-19' }, 'repeat.until', 'repeat-none'],
      [
        'at no whole interval',
        { every: 'WEEK', interval: '1.5', count: '3' },
        'repeat.interval',
        'whole-number',
      ],
      ['by a rhythm that is none', { every: 'DAY', count: '3' }, 'repeat.every', 'choice'],
    ])('is refused %s, at the field, and nothing is written', async (_case, repeat, path, message) => {
      const before = await checksum(context.url);
      const { fields } = await failureOf(log({ repeat }));
      expect(fields.map((field) => field.path)).toContain(path);
      if (message !== 'choice') expect(fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('meeting.update', () => {
    it('changes one alone', async () => {
      const [, second] = await seriesOf(await log());
      if (!second) throw new Error('There are six.');
      await change(second, { title: 'Nur hier', reach: 'this' });
      expect((await seriesOf(second.id)).map(({ title }) => title)).toEqual([
        'Lenkungsrunde',
        'Nur hier',
        ...Array<string>(4).fill('Lenkungsrunde'),
      ]);
    });

    it('changes this one and those that follow: what was changed, where it was the same', async () => {
      const meetings = await seriesOf(await log());
      const [, second, , fourth] = meetings;
      if (!second || !fourth) throw new Error('There are six.');
      await change(fourth, { place: 'Landratsamt' });
      await change(second, {
        place: 'Hochschule',
        title: 'Lenkungskreis',
        minutes: 'Nur hier',
        reach: 'following',
        attendees: [`organisation:${office.school}`, `contact:${office.teacher}`],
      });
      const after = await seriesOf(second.id);
      expect(after.map(({ place }) => place)).toEqual([
        'Rathaus',
        'Hochschule',
        'Hochschule',
        'Landratsamt',
        'Hochschule',
        'Hochschule',
      ]);
      expect(after.map(({ title }) => title === 'Lenkungskreis')).toEqual([
        false,
        true,
        true,
        true,
        true,
        true,
      ]);
      expect(after.map(({ minutes }) => minutes)).toEqual([null, 'Nur hier', null, null, null, null]);
      const people = after.map(({ attendances }) => attendances.flatMap(({ contact }) => contact?.id ?? []));
      expect(people[0]).toEqual([office.boss]);
      for (const each of people.slice(1)) expect(each).toEqual([office.teacher]);
      expect(after.map(({ version }) => version)).toEqual([1, 2, 2, 3, 2, 2]);
      const found = await context.database.read.meeting.count({
        where: { searchText: { contains: 'lenkungskreis hochschule' } },
      });
      expect(found).toBe(4);
    });

    it('moves this one and those that follow; one that was moved by itself stays', async () => {
      const meetings = await seriesOf(await log());
      const [, second, , fourth] = meetings;
      if (!second || !fourth) throw new Error('There are six.');
      await change(fourth, { start: '2098-11-05T08:00', end: '2098-11-05T09:00' });
      // A day later and an hour earlier, half an hour longer.
      await change(second, { start: '2098-10-21T13:00', end: '2098-10-21T15:00', reach: 'following' });
      const all = await context.database.read.meeting.findMany({
        where: { id: { in: meetings.map(({ id }) => id) } },
        orderBy: { start: 'asc' },
        include: { occurrence: { include: { series: true } } },
      });
      expect(all.map(({ start }) => start.toISOString())).toEqual([
        '2098-10-13T12:00:00.000Z',
        '2098-10-21T11:00:00.000Z',
        '2098-10-28T12:00:00.000Z',
        '2098-11-05T07:00:00.000Z',
        '2098-11-11T12:00:00.000Z',
        '2098-11-18T12:00:00.000Z',
      ]);
      expect(all.map(({ start, end }) => (end ? end.getTime() - start.getTime() : 0) / 60_000)).toEqual([
        90, 120, 120, 60, 120, 120,
      ]);
      const rules = all.map(
        ({ occurrence }) => `${occurrence?.series.rule} from ${occurrence?.series.start}`,
      );
      const later = 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=5 from 2098-10-21T13:00';
      expect(rules).toEqual([
        'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;UNTIL=20981019T215959Z from 2098-10-13T14:00',
        ...Array<string>(5).fill(later),
      ]);
    });

    it('moves all from the first on and leaves no empty series', async () => {
      const meetings = await seriesOf(await log({ repeat: { every: 'MONTH_WEEKDAY', count: '3' } }));
      const [first] = meetings;
      if (!first) throw new Error('There are three.');
      await change(first, { start: '2098-10-15T14:00', end: '2098-10-15T15:30', reach: 'following' });
      const after = await seriesOf(first.id);
      expect(after.map(({ start }) => start.slice(0, 10))).toEqual([
        '2098-10-15',
        '2098-11-19',
        '2098-12-17',
      ]);
      expect(await context.database.read.meetingSeries.count({ where: { occurrences: { none: {} } } })).toBe(
        0,
      );
    });

    it('is refused from an old version, and nothing of the series is written', async () => {
      const [first] = await seriesOf(await log());
      if (!first) throw new Error('There are six.');
      const before = await checksum(context.url);
      const failure = await failureOf(
        change({ ...first, version: 7 }, { title: 'Zu spät', reach: 'following' }),
      );
      expect(failure.code).toBe('conflict');
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('meeting.cancel-following', () => {
    it('cancels what is still planned from here on, and takes back what nobody has touched since', async () => {
      const meetings = await seriesOf(await log());
      const [first, second, third, fourth] = meetings;
      if (!first || !second || !third || !fourth) throw new Error('There are six.');
      await cancelMeeting.run(context.environment, manager(), { id: third.id, version: 1 });
      const { version, count } = await cancelFollowing.run(context.environment, manager(), {
        id: second.id,
        version: 1,
      });
      expect(count).toBe(4);
      const statuses = async () => (await seriesOf(first.id)).map(({ status }) => status);
      expect(await statuses()).toEqual(['PLANNED', ...Array<string>(5).fill('CANCELLED')]);
      await change({ ...fourth, version: 2 }, { title: 'Doch anders', status: 'CANCELLED' });
      await takeBackFollowing.run(context.environment, manager(), { id: second.id, version });
      expect(await statuses()).toEqual([
        'PLANNED',
        'PLANNED',
        'CANCELLED',
        'CANCELLED',
        'PLANNED',
        'PLANNED',
      ]);
    });

    it('is refused for one that is alone, cancelled, old, or nobody’s to say', async () => {
      const alone = await log({ repeat: { every: '' } });
      const [first] = await seriesOf(await log());
      const id = first?.id;
      await cancelMeeting.run(context.environment, manager(), { id, version: 1 });
      const before = await checksum(context.url);
      const { LEADERSHIP, PARTNER, MANAGER } = office.actors;
      for (const [actor, reference, reason] of [
        [MANAGER, { id: alone, version: 1 }, 'no-series'],
        [MANAGER, { id, version: 2 }, 'not-planned'],
        [MANAGER, { id, version: 1 }, 'conflict'],
        [LEADERSHIP, { id, version: 2 }, 'forbidden-role'],
        [PARTNER, { id, version: 2 }, 'not-found'],
      ] as const) {
        for (const useCase of [cancelFollowing, takeBackFollowing]) {
          const failure = await failureOf(useCase.run(context.environment, actor, reference));
          if (useCase === cancelFollowing) expect(failure.reason).toBe(reason);
        }
      }
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('confidential', () => {
    it('ones of a series are not shown or counted to whoever may not know, on its page, in the month, by the API', async () => {
      const meetings = await seriesOf(await log({ title: 'Halboffen' }));
      const [first, second] = meetings;
      if (!first || !second) throw new Error('There are six.');
      await change(second, { confidential: 'on', title: 'GEHEIM', reach: 'this' });
      const asLeadership = await viewMeeting.run(context.environment, office.actors.LEADERSHIP, {
        id: first.id,
      });
      expect(asLeadership.series?.others).toHaveLength(4);
      expect(asLeadership.series?.rule).toBeNull();
      const page = await pageMeetings.run(context.environment, office.actors.LEADERSHIP, {
        from: '2098-10-13',
        to: '2098-11-17',
      });
      const month = await viewMonth.run(context.environment, office.actors.LEADERSHIP, { month: '2098-10' });
      expect(JSON.stringify([asLeadership, page, month])).not.toContain('GEHEIM');
    });

    it('go on to those that follow when one is made so', async () => {
      const [first] = await seriesOf(await log({ title: 'Vertraulich ab jetzt' }));
      if (!first) throw new Error('There are six.');
      await change(first, { confidential: 'on', reach: 'following' });
      expect((await seriesOf(first.id)).map(({ confidential }) => confidential)).toEqual(
        Array<boolean>(6).fill(true),
      );
    });
  });
});
