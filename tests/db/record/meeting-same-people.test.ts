import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { lastTime } from '#app/records/meeting/last-time.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { prepareMeeting } from '#app/records/meeting/prepare.server.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { northern, type SmallOffice, smallOffice } from '../../support/office.ts';

eachDialect('the same people as last time', (context) => {
  let office: SmallOffice;
  let shared: string;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    const { school, company, teacher, boss, stranger } = office;
    shared = (
      await logMeeting.run(context.environment, system, {
        title: 'Runder Tisch Übergang',
        start: '2026-03-24T14:00',
        end: '2026-03-24T15:30',
        place: 'Rathaus',
        regionKey: northern,
        attendees: [
          `organisation:${school}`,
          `contact:${teacher}`,
          `contact:${boss}`,
          `contact:${stranger}`,
          `organisation:${company}`,
        ],
      })
    ).id;
  });

  const manager = () => office.actors.MANAGER;
  const next = (id: string) => prepareMeeting.run(context.environment, manager(), { next: id });
  const asked = (input: object) => lastTime.run(context.environment, manager(), input);
  const names = (people: ReadonlyArray<{ readonly label: string }> | undefined) =>
    people?.map(({ label }) => label).sort();

  it('are those whom the writer sees; the next meeting is on the same weekday at the same time, as long', async () => {
    const { draft, attendees, gone } = await next(shared);
    expect(names(attendees)).toEqual(['Kim Chef', 'Kim Lehrer', 'Müller & Söhne', 'Schule Übersee']);
    expect(gone).toBe(1);
    expect([draft.title, draft.place]).toEqual(['Runder Tisch Übergang', 'Rathaus']);
    expect(draft.start).toMatch(/T14:00$/);
    expect(draft.end).toMatch(/T15:30$/);
    expect(new Date(draft.start).getDay()).toBe(new Date('2026-03-24T14:00').getDay());
    expect(new Date(draft.start).getTime()).toBeGreaterThan(Date.now() - 86_400_000);
  });

  it('are found by the title as far as it is typed, else by whoever is named first', async () => {
    const { boss, stranger, foreign } = office;
    expect((await asked({ title: 'runder tisch uber' }))?.title).toBe('Runder Tisch Übergang');
    expect((await asked({ title: 'Gibt es nicht', attendee: `contact:${boss}` }))?.title).toBe(
      'Runder Tisch Übergang',
    );
    expect(await asked({ title: 'Ru' })).toBeNull();
    expect(await asked({ title: 'Gibt es nicht' })).toBeNull();
    // Nobody is found by people whom one does not see.
    expect(await asked({ attendee: `contact:${stranger}` })).toBeNull();
    expect(await asked({ attendee: `organisation:${foreign}` })).toBeNull();
    expect(await asked({ attendee: "contact:' OR 1=1" })).toBeNull();
  });

  it('are the last ones that were not called off and are not to come', async () => {
    const log = (start: string, input: object = {}) =>
      logMeeting.run(context.environment, manager(), {
        title: 'Sprechtag',
        start,
        attendees: [`organisation:${office.school}`],
        ...input,
      });
    await log('2026-02-01T10:00');
    await log('2026-02-15T10:00');
    await log('2026-02-20T10:00', { status: 'CANCELLED' });
    await log('2999-02-20T10:00');
    expect((await asked({ title: 'Sprechtag' }))?.start).toBe('2026-02-15T09:00:00.000Z');
  });

  it('leave out who is gone: in the bin, restricted, or without any function', async () => {
    const { teacher, boss, company } = office;
    await context.database.transaction(async (db) => {
      await db.contact.update({ where: { id: boss }, data: { restrictedAt: new Date() } });
      await db.affiliation.updateMany({ where: { contactId: teacher }, data: { to: '2026-04-01' } });
      await db.organisation.update({ where: { id: company }, data: { deletedAt: new Date() } });
    });
    const { attendees, gone } = await next(shared);
    expect(names(attendees)).toEqual(['Schule Übersee']);
    expect(gone).toBe(4);
  });

  it('make a next meeting that is as confidential, and are not told to whoever may not know', async () => {
    const { actors, secret } = office;
    expect((await next(secret)).draft.confidential).toBe(true);
    for (const role of ['LEADERSHIP', 'PARTNER'] as const) {
      for (const work of [
        () => lastTime.run(context.environment, actors[role], { title: 'Vertraulich' }),
        () => prepareMeeting.run(context.environment, actors[role], { next: secret }),
      ]) {
        expect((await failureOf(work())).code).toBe('forbidden');
      }
    }
    const elsewhere = { ...manager(), regionKeys: ['R-STAEDTEDREIECK'] };
    expect(await lastTime.run(context.environment, elsewhere, { title: 'Vertraulich' })).toBeNull();
    const prepared = await prepareMeeting.run(context.environment, elsewhere, { next: secret });
    expect([prepared.draft.title, prepared.attendees]).toEqual(['', []]);
  });
});
