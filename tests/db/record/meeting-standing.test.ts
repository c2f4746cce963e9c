import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { viewStart } from '#app/operations/start.server.ts';
import { listDue } from '#app/records/meeting/due.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { markAttendance, markAttendances } from '#app/records/meeting/mark-attendance.server.ts';
import { takeBack } from '#app/records/meeting/take-back.server.ts';
import { cancelMeeting, confirmMeeting, postponeMeeting } from '#app/records/meeting/take-place.server.ts';
import { changeMeeting, patchMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('whether a meeting took place, and who came', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const manager = () => office.actors.MANAGER;
  const planned = async (input: object = {}) => {
    const { id } = await logMeeting.run(context.environment, manager(), {
      title: 'Runder Tisch',
      start: '2026-03-04T14:00',
      end: '2026-03-04T15:30',
      status: 'PLANNED',
      attendees: [
        `organisation:${office.school}`,
        `contact:${office.teacher}`,
        `contact:${office.boss}`,
        `organisation:${office.company}`,
      ],
      ...input,
    });
    return id;
  };
  const view = async (id: string) => (await viewMeeting.run(context.environment, manager(), { id })).meeting;
  const statuses = async (id: string) => (await view(id)).attendances.map(({ status }) => status);

  describe('attendance statuses', () => {
    it('begin with invited where it is planned, with attended where it took place', async () => {
      expect(new Set(await statuses(await planned()))).toEqual(new Set(['INVITED']));
      expect(new Set(await statuses(await planned({ status: undefined })))).toEqual(new Set(['ATTENDED']));
    });

    it('change one by one, in any order and without a conflict, each with its history', async () => {
      const id = await planned();
      const { attendances } = await view(id);
      const next = ['ACCEPTED', 'DECLINED', 'ATTENDED', 'INVITED'];
      await Promise.all(
        attendances.map((one, index) =>
          markAttendance.run(context.environment, manager(), {
            id,
            attendanceId: one.id,
            seen: 'INVITED',
            status: next[index],
          }),
        ),
      );
      expect(await statuses(id)).toEqual(next);
      const entries = await context.database.read.auditEntry.count({
        where: { recordId: id, action: 'meeting.mark-attendance' },
      });
      // Of the four the last says what stands already.
      expect(entries).toBe(3);
      expect((await view(id)).version).toBe(4);
    });

    it('are not changed over the head of somebody who was faster', async () => {
      const id = await planned();
      const [first] = (await view(id)).attendances;
      const mark = (seen: string, status: string) =>
        markAttendance.run(context.environment, manager(), { id, attendanceId: first?.id, seen, status });
      await mark('INVITED', 'DECLINED');
      const before = await checksum(context.url);
      expect((await failureOf(mark('INVITED', 'ACCEPTED'))).code).toBe('conflict');
      expect(await checksum(context.url)).toBe(before);
    });

    it('change for all at once, and back', async () => {
      const id = await planned();
      const { version } = await markAttendances.run(context.environment, manager(), {
        id,
        version: 1,
        status: 'ACCEPTED',
      });
      expect(new Set(await statuses(id))).toEqual(new Set(['ACCEPTED']));
      await takeBack.run(context.environment, manager(), { id, version });
      expect(new Set(await statuses(id))).toEqual(new Set(['INVITED']));
    });

    it.each([
      ['of another meeting', (foreign: string) => ({ attendanceId: foreign }), 'not-found'],
      ['that is not there', () => ({ attendanceId: newId() }), 'not-found'],
      ['to a status that is none', () => ({ status: 'LATE' }), 'invalid'],
      ['with a field that it does not know', () => ({ role: 'HOST' }), 'invalid'],
    ])('are refused for a row %s', async (_case, wrong, code) => {
      const [id, other] = [await planned(), await planned()];
      const [mine] = (await view(id)).attendances;
      const [foreign] = (await view(other)).attendances;
      const before = await checksum(context.url);
      const input = { id, attendanceId: mine?.id, seen: 'INVITED', status: 'ACCEPTED' };
      const failure = await failureOf(
        markAttendance.run(context.environment, manager(), { ...input, ...wrong(foreign?.id ?? '') }),
      );
      expect(failure.code).toBe(code);
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('a planned meeting whose time has passed', () => {
    let id: string;
    beforeEach(async () => {
      id = await planned();
    });

    it('is asked about on its page, in the list and on the start page, the others are not', async () => {
      const later = await planned({ start: '2999-01-01T10:00', end: null });
      const running = await planned({ start: '2026-03-04T14:00', end: '2999-01-01T10:00' });
      const asks = async (one: string) =>
        (await viewMeeting.run(context.environment, manager(), { id: one })).asks;
      expect([await asks(id), await asks(later), await asks(running)]).toEqual([true, false, false]);
      const { items, total } = await listDue.run(context.environment, manager(), { limit: 100 });
      const asked = items.map((one) => one.id);
      expect(asked).toContain(id);
      expect(asked).not.toContain(later);
      expect(asked).not.toContain(running);
      expect(total).toBe(items.length);
      const start = await viewStart.run(context.environment, manager(), {});
      expect(start.due?.total).toBe(total);
      expect(start.due?.items).toHaveLength(Math.min(3, total));
    });

    it('took place with all who did not decline, counts for the network, and can be taken back whole', async () => {
      const { attendances } = await view(id);
      const set = (index: number, status: string) =>
        markAttendance.run(context.environment, manager(), {
          id,
          attendanceId: attendances[index]?.id,
          seen: 'INVITED',
          status,
        });
      await set(0, 'DECLINED');
      await set(1, 'ACCEPTED');
      const networkOf = () => context.database.read.revision.findUnique({ where: { scope: 'network' } });
      const was = (await networkOf())?.number ?? 0;
      const { version } = await confirmMeeting.run(context.environment, manager(), { id, version: 3 });
      expect((await view(id)).status).toBe('TOOK_PLACE');
      expect(await statuses(id)).toEqual(['DECLINED', 'ATTENDED', 'ATTENDED', 'ATTENDED']);
      expect((await networkOf())?.number).toBe(was + 1);
      await takeBack.run(context.environment, manager(), { id, version });
      expect((await view(id)).status).toBe('PLANNED');
      expect(await statuses(id)).toEqual(['DECLINED', 'ACCEPTED', 'INVITED', 'INVITED']);
    });

    it('took place with exactly those who are ticked, nobody included', async () => {
      const { attendances } = await view(id);
      const attended = [attendances[2]?.id];
      await confirmMeeting.run(context.environment, manager(), { id, version: 1, chosen: 'on', attended });
      expect(await statuses(id)).toEqual(['INVITED', 'INVITED', 'ATTENDED', 'INVITED']);
      const empty = await planned();
      await confirmMeeting.run(context.environment, manager(), { id: empty, version: 1, chosen: 'on' });
      expect(new Set(await statuses(empty))).toEqual(new Set(['INVITED']));
    });

    it('is postponed, as long as before where no end is said, and back', async () => {
      const { version } = await postponeMeeting.run(context.environment, manager(), {
        id,
        version: 1,
        start: '2999-01-08T09:00',
      });
      const moved = await view(id);
      expect([moved.status, moved.start, moved.end]).toEqual([
        'PLANNED',
        '2999-01-08T08:00:00.000Z',
        '2999-01-08T09:30:00.000Z',
      ]);
      expect((await viewMeeting.run(context.environment, manager(), { id })).asks).toBe(false);
      await takeBack.run(context.environment, manager(), { id, version });
      const back = await view(id);
      expect([back.start, back.end]).toEqual(['2026-03-04T13:00:00.000Z', '2026-03-04T14:30:00.000Z']);
    });

    it('is cancelled, and back', async () => {
      const { version } = await cancelMeeting.run(context.environment, manager(), { id, version: 1 });
      expect((await view(id)).status).toBe('CANCELLED');
      await takeBack.run(context.environment, manager(), { id, version });
      expect((await view(id)).status).toBe('PLANNED');
    });

    it('says by its form or a program, too, that those invited were there', async () => {
      const input = { title: 'Runder Tisch', start: '2026-03-04T14:00', status: 'TOOK_PLACE' };
      const attendees = [`organisation:${office.school}`, `contact:${office.boss}`];
      await changeMeeting.run(context.environment, manager(), { id, version: 1, ...input, attendees });
      expect(await statuses(id)).toEqual(['ATTENDED', 'ATTENDED']);
      const other = await planned();
      const changes = { status: 'TOOK_PLACE' };
      await patchMeeting.run(context.environment, manager(), { id: other, version: 1, changes });
      expect(new Set(await statuses(other))).toEqual(new Set(['ATTENDED']));
    });

    it('is refused an end before its start, at the field', async () => {
      const before = await checksum(context.url);
      const failure = await failureOf(
        postponeMeeting.run(context.environment, manager(), {
          id,
          version: 1,
          start: '2999-01-08T09:00',
          end: '2999-01-08T08:00',
        }),
      );
      expect(failure.fields).toEqual([{ path: 'end', message: 'end-before-start' }]);
      expect(await checksum(context.url)).toBe(before);
    });

    it('is answered once: a second answer, an old version and a late undo are refused', async () => {
      const { version } = await confirmMeeting.run(context.environment, manager(), { id, version: 1 });
      const before = await checksum(context.url);
      const refused = async (work: Promise<unknown>) => {
        const { code, reason } = await failureOf(work);
        return `${code} ${reason}`;
      };
      const { environment } = context;
      expect(await refused(cancelMeeting.run(environment, manager(), { id, version }))).toBe(
        'conflict not-planned',
      );
      expect(await refused(confirmMeeting.run(environment, manager(), { id, version: 1 }))).toBe(
        'conflict conflict',
      );
      expect(await refused(takeBack.run(environment, manager(), { id, version: 1 }))).toBe(
        'conflict conflict',
      );
      expect(await refused(takeBack.run(environment, manager(), { id: office.meeting, version: 1 }))).toBe(
        'conflict not-reversible',
      );
      expect(await checksum(context.url)).toBe(before);
    });
  });

  describe('by role', () => {
    it('is the office’s to say; to all others nothing changes, and nobody is asked', async () => {
      const id = await planned();
      const secret = await planned({ confidential: 'on', title: 'GEHEIM' });
      const [row] = (await view(id)).attendances;
      const before = await checksum(context.url);
      for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
        const actor = office.actors[role];
        for (const [meeting, codes] of [
          [id, role === 'PARTNER' ? ['not-found'] : ['forbidden']],
          [secret, ['not-found']],
        ] as const) {
          for (const attempt of [
            () => confirmMeeting.run(context.environment, actor, { id: meeting, version: 1 }),
            () => cancelMeeting.run(context.environment, actor, { id: meeting, version: 1 }),
            () => takeBack.run(context.environment, actor, { id: meeting, version: 1 }),
            () =>
              postponeMeeting.run(context.environment, actor, {
                id: meeting,
                version: 1,
                start: '2999-01-01T10:00',
              }),
            () =>
              markAttendances.run(context.environment, actor, {
                id: meeting,
                version: 1,
                status: 'ATTENDED',
              }),
            () =>
              markAttendance.run(context.environment, actor, {
                id: meeting,
                attendanceId: row?.id,
                seen: 'INVITED',
                status: 'ATTENDED',
              }),
          ]) {
            expect(codes).toContain((await failureOf(attempt())).code);
          }
        }
        expect((await failureOf(listDue.run(context.environment, actor, {}))).code).toBe('forbidden');
        const start = await viewStart.run(context.environment, actor, {});
        expect(start.due).toBeNull();
        expect(JSON.stringify(start)).not.toContain('GEHEIM');
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('is not there for the office of another region, in the list and in its count', async () => {
      const other = { ...manager(), regionKeys: ['R-STAEDTEDREIECK'] };
      const id = await planned();
      expect(await listDue.run(context.environment, other, {})).toEqual({ items: [], total: 0 });
      const failure = await failureOf(confirmMeeting.run(context.environment, other, { id, version: 1 }));
      expect(failure.code).toBe('not-found');
    });

    it('names nobody who is restricted', async () => {
      const id = await planned();
      await context.database.transaction((db) =>
        db.contact.update({ where: { id: office.boss }, data: { restrictedAt: new Date() } }),
      );
      const { items } = await listDue.run(context.environment, manager(), { limit: 100 });
      const due = items.find((one) => one.id === id);
      expect(JSON.stringify(due)).not.toContain('Chef');
      expect(due?.attendances).toHaveLength(4);
    });
  });
});
