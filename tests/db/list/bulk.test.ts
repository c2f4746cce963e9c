import { beforeEach, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { viewHistory } from '#app/operations/history/view.server.ts';
import { carryOnBulk, undoBulk } from '#app/records/bulk/carry-on.server.ts';
import { planBulk } from '#app/records/bulk/plan.server.ts';
import { viewBulk } from '#app/records/bulk/view.server.ts';
import { listMeetingsUseCase } from '#app/records/meeting/list.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { listOrganisationsUseCase } from '#app/records/organisation/list.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { namesFor } from '../../support/searching.ts';

eachDialect('many at once', (context) => {
  let office: SmallOffice;
  beforeEach(async () => {
    await context.database.transaction(async (db) => {
      await db.attendance.deleteMany();
      await db.followUp.deleteMany();
      await db.projectParticipant.deleteMany();
      await db.meeting.deleteMany();
      await db.project.deleteMany();
      await db.listing.deleteMany();
      await db.relationship.deleteMany();
      await db.introduction.deleteMany();
      await db.affiliation.deleteMany();
      await db.contact.deleteMany();
      await db.user.deleteMany();
      await db.organisation.deleteMany();
      await db.tag.deleteMany();
    });
    office = await smallOffice(context.environment);
  });

  const plan = (input: object) =>
    planBulk.run(context.environment, office.actors.MANAGER, { list: 'organisation', verb: 'BIN', ...input });
  const view = (id: string) => viewBulk.run(context.environment, office.actors.MANAGER, { id });
  const outcomes = async (id: string) =>
    Object.fromEntries((await view(id)).outcomes.map(({ outcome, count }) => [outcome, count]));
  const carryOn = async (id: string) => {
    for (let turn = 0; turn < 50; turn += 1) {
      const { finished } = await carryOnBulk.run(context.environment, office.actors.MANAGER, { id });
      if (finished) return turn + 1;
    }
    throw new Error('It never ends.');
  };
  const undo = async (id: string) => {
    await undoBulk.run(context.environment, office.actors.MANAGER, { id });
    await carryOn(id);
  };
  const named = async (q: string) =>
    (await listOrganisationsUseCase.run(context.environment, office.actors.MANAGER, { q })).items;
  const found = (q: string) => namesFor(context.environment, office.actors.MANAGER, q);
  const entries = (recordId: string) =>
    context.database.read.auditEntry.findMany({
      where: { recordId, action: 'bulk.carry-on' },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });

  it('tags, tells the search, writes history, and takes all of it back', async () => {
    const { school, company } = office;
    const { id } = await plan({ all: 'true', verb: 'ADD_TAG', tag: 'Wärme' });
    // The foreign organisation is not the manager's.
    expect(await outcomes(id)).toEqual({ PENDING: 2 });
    expect((await named('waerme')).length).toBe(0);
    await carryOn(id);
    expect(await outcomes(id)).toEqual({ CHANGED: 2 });
    expect((await named('waerme')).map(({ tags }) => tags)).toEqual([['Wärme'], ['Wärme']]);
    expect((await named('ubersee warme')).map(({ id: one }) => one)).toEqual([school]);
    expect(await entries(school)).toMatchObject([
      { version: 2, before: '{"tags":[]}', after: '{"tags":["Wärme"]}' },
    ]);
    expect((await found('waerme')).toSorted()).toEqual(['Müller & Söhne', 'Schule Übersee']);
    const again = await plan({ ids: [school, company], verb: 'ADD_TAG', tag: 'wärme' });
    expect(await outcomes(again.id)).toEqual({ UNCHANGED: 2 });
    await undo(id);
    expect(await outcomes(id)).toEqual({ UNDONE: 2 });
    expect((await named('waerme')).length).toBe(0);
    expect((await entries(school)).length).toBe(2);
    expect(await found('waerme')).toEqual([]);
  });

  it('is out of the search while it lies in the bin', async () => {
    const { id } = await plan({ ids: [office.school] });
    expect(await found('schule')).toContain('Schule Übersee');
    await carryOn(id);
    expect(await found('schule')).not.toContain('Schule Übersee');
    await undo(id);
    expect(await found('schule')).toContain('Schule Übersee');
  });

  it('removes a tag where it is, and puts it back', async () => {
    const { school, company } = office;
    const first = await plan({ ids: [school], verb: 'ADD_TAG', tag: 'Alt' });
    await carryOn(first.id);
    const { id } = await plan({ ids: [school, company], verb: 'REMOVE_TAG', tag: 'alt' });
    expect(await outcomes(id)).toEqual({ PENDING: 1, UNCHANGED: 1 });
    await carryOn(id);
    expect((await named('schule'))[0]?.tags).toEqual([]);
    await undo(id);
    expect((await named('schule'))[0]?.tags).toEqual(['Alt']);
  });

  it('gives them to somebody, and each back to whom it was with', async () => {
    const { school, company, actors } = office;
    await context.database.transaction((db) =>
      db.organisation.update({ where: { id: company }, data: { stewardId: actors.ADMIN.userId } }),
    );
    const { id } = await plan({
      ids: [school, company],
      verb: 'STEWARD',
      stewardId: actors.MANAGER.userId,
    });
    await carryOn(id);
    const stewards = async () => (await named('')).map(({ steward }) => steward);
    expect(await stewards()).toEqual(['Test MANAGER', 'Test MANAGER']);
    await undo(id);
    expect((await stewards()).toSorted()).toEqual(['Test ADMIN', null].toSorted());
  });

  it('leaves alone what somebody changed since the preview, and what is gone, and says so', async () => {
    const { school, company } = office;
    const { id } = await plan({ ids: [school, company] });
    await context.database.transaction(async (db) => {
      await db.organisation.update({ where: { id: school }, data: { version: 2, name: 'Schneller' } });
      await db.organisation.update({ where: { id: company }, data: { deletedAt: new Date() } });
    });
    await carryOn(id);
    expect(await outcomes(id)).toEqual({ STALE: 1, GONE: 1 });
    expect((await named('')).map(({ name }) => name)).toEqual(['Schneller']);
    expect(await entries(school)).toEqual([]);
  });

  it('takes back only what nobody has changed since', async () => {
    const { school, company } = office;
    const { id } = await plan({ ids: [school, company], verb: 'ADD_TAG', tag: 'Neu' });
    await carryOn(id);
    await context.database.transaction((db) =>
      db.organisation.update({ where: { id: school }, data: { version: { increment: 1 } } }),
    );
    await undo(id);
    expect(await outcomes(id)).toEqual({ UNDONE: 1, KEPT: 1 });
  });

  it('bins meetings and brings them back, the last contact with them', async () => {
    const { id } = await planBulk.run(context.environment, office.actors.MANAGER, {
      list: 'meeting',
      verb: 'BIN',
      all: 'true',
      query: 'q=Vertraulich&binned=true&evil=1',
    });
    await carryOn(id);
    const titles = async () =>
      (await listMeetingsUseCase.run(context.environment, office.actors.MANAGER, {})).items.map(
        ({ title }) => title,
      );
    expect(await titles()).toEqual(['Kennenlernen']);
    expect((await named('schule'))[0]?.lastContactAt).toBe('2026-03-02T09:00:00.000Z');
    const told = async () => {
      const { actors, secret } = office;
      const input = { kind: 'meeting', id: secret };
      return (await viewHistory.run(context.environment, actors.MANAGER, input)).entries[0]?.verb;
    };
    expect(await told()).toBe('bin');
    await undo(id);
    expect(await told()).toBe('restore');
    expect((await named('schule'))[0]?.lastContactAt).toBe('2026-03-03T09:00:00.000Z');
    expect(await titles()).toEqual(['Vertraulich', 'Kennenlernen']);
  });

  it('goes on in portions, once each, whoever presses twice', async () => {
    const { environment } = context;
    for (let index = 0; index < 310; index += 1) {
      await context.database.transaction(async (db) => {
        const id = newId();
        const now = new Date();
        await db.organisation.create({
          data: {
            id,
            name: `Viele ${index}`,
            sector: 'STATE',
            sortKey: `viele ${index}`,
            searchText: `viele ${index}`,
            createdAt: now,
            updatedAt: now,
            regions: { create: { regionKey: 'R-NORDTHUERINGEN' } },
          },
        });
      });
    }
    const earlier = await context.database.read.auditEntry.count({ where: { action: 'bulk.carry-on' } });
    const { id } = await plan({ all: 'true', query: 'q=viele', verb: 'ADD_TAG', tag: 'Masse' });
    const turns = await Promise.all(
      [1, 2, 3].map(() => carryOnBulk.run(environment, office.actors.MANAGER, { id })),
    );
    expect(turns.some(({ finished }) => finished)).toBe(true);
    expect(await outcomes(id)).toEqual({ CHANGED: 310 });
    expect((await named('masse')).length).toBe(25);
    const written = await context.database.read.auditEntry.count({ where: { action: 'bulk.carry-on' } });
    expect(written - earlier).toBe(310);
  }, 60_000);

  describe('refused', () => {
    it.each([
      ['with nothing chosen', {}, 'ids', 'nothing-chosen'],
      ['with what is not there', { ids: [newId()] }, 'ids', 'nothing-chosen'],
      ['with a tag of no name', { all: 'true', verb: 'ADD_TAG', tag: ' ' }, 'tag', 'required'],
      ['with what the list cannot', { list: 'meeting', all: 'true', verb: 'STEWARD' }, 'verb', 'choice'],
      [
        'with somebody who is not of the office',
        { all: 'true', verb: 'STEWARD', stewardId: newId() },
        'stewardId',
        'steward',
      ],
      ['with fields it does not know', { all: 'true', status: 'DONE' }, '', 'unknown-field?name=status'],
    ])('%s, and nothing is written', async (_case, input, path, message) => {
      const before = await checksum(context.url);
      const failure = await plan(input).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      if (failure instanceof Failure) expect(failure.fields).toContainEqual({ path, message });
      expect(await checksum(context.url)).toBe(before);
    });

    it('records of others, and runs of others, as if they were not there', async () => {
      const { environment } = context;
      const { foreign, school } = office;
      const failure = await plan({ ids: [foreign] }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      const { id } = await plan({ ids: [school, foreign] });
      expect(await outcomes(id)).toEqual({ PENDING: 1 });
      const colleague = await accountOf(environment, 'MANAGER');
      const before = await checksum(context.url);
      for (const useCase of [viewBulk, carryOnBulk, undoBulk]) {
        for (const actor of [colleague, office.actors.ADMIN, office.actors.PARTNER]) {
          await expect(useCase.run(environment, actor, { id })).rejects.toMatchObject({ code: 'not-found' });
        }
      }
      expect(await checksum(context.url)).toBe(before);
    });

    it('undoing what was never done', async () => {
      const { id } = await plan({ ids: [office.school] });
      await expect(undoBulk.run(context.environment, office.actors.MANAGER, { id })).rejects.toMatchObject({
        code: 'conflict',
      });
    });

    it('for the operator, who has no account', async () => {
      await createOrganisation.run(context.environment, system, { name: 'X', sector: 'STATE' });
      await expect(
        planBulk.run(context.environment, system, { list: 'organisation', all: 'true', verb: 'BIN' }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });
  });
});
