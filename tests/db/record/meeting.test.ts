import { beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { changeMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { type SmallOffice, smallOffice } from '../../support/office.ts';

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

eachDialect('records', (context) => {
  let office: SmallOffice;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
  });

  const asManager = (input: object) => logMeeting.run(context.environment, office.actors.MANAGER, input);

  describe('meeting.log', () => {
    it('keeps meeting, attendees, follow-ups and history in one go, once however often it is sent', async () => {
      const { school, teacher } = office;
      const input = {
        id: newId(),
        title: 'Umlaute äöü 🚀',
        start: '2026-03-29T02:30',
        attendees: [`organisation:${school}`, `contact:${teacher}`, `contact:${teacher}`],
        followUps: [
          { title: 'Eins', due: '2026-04-01' },
          { title: '', due: '' },
        ],
      };
      await Promise.all([1, 2, 3, 4, 5].map(() => asManager(input).catch(() => null)));
      const { read } = context.database;
      const row = await read.meeting.findUnique({
        where: { id: input.id },
        include: { attendances: true, followUps: true },
      });
      expect(row?.attendances).toHaveLength(2);
      expect(row?.followUps.map(({ title }) => title)).toEqual(['Eins']);
      // The hour that the change to summer time skips is moved on by one.
      expect(row?.start.toISOString()).toBe('2026-03-29T01:30:00.000Z');
      expect(await read.auditEntry.count({ where: { recordId: input.id } })).toBe(1);
      const attendance = row?.attendances.find(({ contactId }) => contactId === teacher);
      expect(attendance?.organisationId).toBe(school);
    });

    it.each([
      ['without a title', { title: ' ' }, 'title', 'required'],
      ['without anybody', { attendees: [] }, 'attendees', 'two-attendees'],
      ['with an end before its start', { end: '2026-03-01T08:00' }, 'end', 'end-before-start'],
      ['on a day that does not exist', { start: '2026-02-30T08:00' }, 'start', 'instant'],
      ['with somebody who is not there', { attendees: [`contact:${newId()}`] }, 'attendees', 'not-visible'],
      ['in a region of others', { regionKey: 'R-STAEDTEDREIECK' }, 'regionKey', 'region'],
      ['with a text that cannot be stored', { place: 'a\0b' }, 'place', 'not-storable'],
      ['with half a letter', { place: '\ud800' }, 'place', 'not-storable'],
      ['with too long a title', { title: 'x'.repeat(201) }, 'title', 'too-long?max=200'],
    ])('is refused %s, at the field, and nothing is written', async (_case, wrong, path, message) => {
      const before = await checksum(context.url);
      const input = { title: 'Gut', start: '2026-03-01T09:00', attendees: [`organisation:${office.school}`] };
      const failure = await failureOf(asManager({ ...input, ...wrong }));
      expect(failure.fields.map((field) => field.path.replace(/\[\d+\]$/, ''))).toContain(path);
      expect(failure.fields.map((field) => field.message)).toContain(message);
      expect(await checksum(context.url)).toBe(before);
    });

    it('is refused with somebody of another region, as if they were not there', async () => {
      const before = await checksum(context.url);
      const { foreign, stranger } = office;
      for (const attendee of [`organisation:${foreign}`, `contact:${stranger}`]) {
        const failure = await failureOf(
          asManager({ title: 'Gut', start: '2026-03-01T09:00', attendees: [attendee] }),
        );
        expect(failure.fields).toEqual([{ path: 'attendees', message: 'not-visible' }]);
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('is refused with fields that it does not know', async () => {
      const input = { title: 'Gut', start: '2026-03-01T09:00', attendees: [`organisation:${office.school}`] };
      for (const extra of [{ createdById: newId() }, { version: 7 }, { deletedAt: null }]) {
        expect((await failureOf(asManager({ ...input, ...extra }))).code).toBe('invalid');
      }
    });
  });

  describe('what leaves', () => {
    it('keeps minutes, notes and hidden numbers from leadership and partner', async () => {
      const { environment } = context;
      const { actors, meeting, secret, teacher, boss } = office;
      const seen = JSON.stringify([
        await viewMeeting.run(environment, actors.LEADERSHIP, { id: meeting }),
        await viewContact.run(environment, actors.LEADERSHIP, { id: teacher }),
        await viewContact.run(environment, actors.PARTNER, { id: teacher }),
      ]);
      expect(seen).not.toMatch(/GEHEIM|23125|Anrufen/);
      expect(seen).toContain('lehrer@example.org');
      for (const [useCase, role, id] of [
        [viewMeeting, 'LEADERSHIP', secret],
        [viewMeeting, 'PARTNER', meeting],
        [viewContact, 'PARTNER', boss],
      ] as const) {
        const failure = await failureOf(useCase.run(environment, actors[role], { id }));
        expect(['not-found', 'forbidden']).toContain(failure.code);
      }
    });

    it('answers for another region as for nothing at all', async () => {
      const { environment } = context;
      const { actors, foreign, stranger } = office;
      const nothing = await failureOf(viewOrganisation.run(environment, actors.MANAGER, { id: newId() }));
      const hidden = await failureOf(viewOrganisation.run(environment, actors.MANAGER, { id: foreign }));
      expect([hidden.code, hidden.reason, hidden.fields]).toEqual([
        nothing.code,
        nothing.reason,
        nothing.fields,
      ]);
      expect((await failureOf(viewContact.run(environment, actors.MANAGER, { id: stranger }))).code).toBe(
        'not-found',
      );
    });
  });

  describe('two who edit', () => {
    it('lets as many versions pass as there were successes, and shows every loser the present state', async () => {
      const { environment } = context;
      const { actors, school } = office;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_unused, index) =>
          changeOrganisation.run(environment, actors.MANAGER, {
            id: school,
            version: 1,
            name: `Schule ${index}`,
            sector: 'EDUCATION',
            visibility: 'OFFICE',
            territoryKey: '16062041',
          }),
        ),
      );
      const won = outcomes.filter(({ status }) => status === 'fulfilled');
      const row = await context.database.read.organisation.findUnique({ where: { id: school } });
      expect(won).toHaveLength(1);
      expect(row?.version).toBe(2);
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') continue;
        expect(outcome.reason).toBeInstanceOf(Failure);
        expect(outcome.reason.code).toBe('conflict');
        expect(outcome.reason.current).toMatchObject({ id: school });
      }
      const entries = await context.database.read.auditEntry.count({
        where: { recordId: school, action: 'organisation.update' },
      });
      expect(entries).toBe(1);
    });

    it("refuses a meeting's change from an old version", async () => {
      const { actors, meeting, school } = office;
      const failure = await failureOf(
        changeMeeting.run(context.environment, actors.MANAGER, {
          id: meeting,
          version: 9,
          title: 'Neu',
          start: '2026-03-02T10:00',
          attendees: [`organisation:${school}`],
        }),
      );
      expect(failure.code).toBe('conflict');
    });
  });

  describe('relationship.create', () => {
    it.each([
      [
        'with itself',
        (o: SmallOffice) => ({ from: `organisation:${o.school}`, to: `organisation:${o.school}` }),
      ],
      [
        'with somebody of another region',
        (o: SmallOffice) => ({ from: `organisation:${o.school}`, to: `organisation:${o.foreign}` }),
      ],
      [
        'of a kind that is not known',
        (o: SmallOffice) => ({
          typeKey: 'enmity',
          from: `organisation:${o.school}`,
          to: `organisation:${o.company}`,
        }),
      ],
      [
        'of strength 6',
        (o: SmallOffice) => ({
          strength: 6,
          from: `organisation:${o.school}`,
          to: `organisation:${o.company}`,
        }),
      ],
    ])('is refused %s', async (_case, inputOf) => {
      const before = await checksum(context.url);
      const input = { typeKey: 'cooperation', ...inputOf(office) };
      const failure = await failureOf(
        createRelationship.run(context.environment, office.actors.MANAGER, input),
      );
      expect(failure.code).toBe('invalid');
      expect(await checksum(context.url)).toBe(before);
    });
  });
});
