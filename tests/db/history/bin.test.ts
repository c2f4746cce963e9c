import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/access/actor.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { emptyBin, removeForGood } from '#app/operations/bin/empty.server.ts';
import { listBin } from '#app/operations/bin/list.server.ts';
import { daysLeft } from '#app/records/bin/bin.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { restoreContact } from '#app/records/contact/restore.server.ts';
import { binFollowUp, restoreFollowUp } from '#app/records/follow-up/bin.server.ts';
import { completeFollowUp, reopenFollowUp } from '#app/records/follow-up/complete.server.ts';
import { changeFollowUp } from '#app/records/follow-up/update.server.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { restoreListing } from '#app/records/listing/restore.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { binProject } from '#app/records/project/bin.server.ts';
import { restoreProject } from '#app/records/project/restore.server.ts';
import { binRelationship } from '#app/records/relationship/bin.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

const day = 86_400_000;

it('counts the days that are left, and says 1 on the last', () => {
  const now = new Date('2026-11-25T12:00:00Z');
  const before = (days: number) => new Date(now.getTime() - days * day);
  expect([0, 1, 29, 29.5, 30, 31].map((days) => daysLeft(before(days), now))).toEqual([30, 29, 1, 1, 0, 0]);
});

eachDialect('bin', (context) => {
  let office: SmallOffice;
  let foreigner: Actor;
  const later = (days: number) => ({
    ...environmentOf(context.database),
    now: () => new Date(Date.now() + days * day),
  });

  beforeAll(async () => {
    const { environment } = context;
    office = await smallOffice(environment);
    foreigner = await accountOf(environment, 'MANAGER', { regionKeys: [triangle] });
    const { actors } = office;
    await binFollowUp.run(environment, actors.MANAGER, { id: office.followUp, version: 1 });
    await binRelationship.run(environment, actors.MANAGER, { id: office.relationship, version: 1 });
    await binMeeting.run(environment, actors.MANAGER, { id: office.secret, version: 1 });
    await binContact.run(environment, actors.ADMIN, { id: office.teacher, version: 1 });
    await binContact.run(environment, actors.ADMIN, { id: office.boss, version: 1 });
    await binOrganisation.run(environment, actors.MANAGER, { id: office.company, version: 1 });
    await binOrganisation.run(environment, actors.ADMIN, { id: office.foreign, version: 1 });
    await binProject.run(environment, actors.MANAGER, { id: office.project, version: 1 });
    await binListing.run(environment, actors.MANAGER, { id: office.listing, version: 1 });
  });

  const list = (actor: Actor, input: object = {}) => listBin.run(context.environment, actor, input);

  describe('bin.list', () => {
    it('shows everything of all kinds, the latest first, with who, when and how long still', async () => {
      const { items } = await list(office.actors.MANAGER);
      expect(items.map(({ kind, title, who }) => [kind, title, who])).toEqual([
        ['listing', 'Aula an Wochenenden', 'Test MANAGER'],
        ['project', 'Gemeinsame Werkstatt', 'Test MANAGER'],
        ['organisation', 'Müller & Söhne', 'Test MANAGER'],
        ['contact', 'Kim Chef', 'Test ADMIN'],
        ['contact', 'Kim Lehrer', 'Test ADMIN'],
        ['meeting', 'Vertraulich', 'Test MANAGER'],
        ['relationship', 'Schule Übersee – Müller & Söhne', 'Test MANAGER'],
        ['follow-up', 'Nachfassen', 'Test MANAGER'],
      ]);
      expect(items.every((row) => row.daysLeft === 30)).toBe(true);
      const contacts = await list(office.actors.MANAGER, { kind: 'contact' });
      expect(contacts.items).toHaveLength(2);
    });

    it('shows each region its own', async () => {
      const { items } = await list(foreigner);
      expect(items.map(({ title }) => title)).toEqual(['Fremde Werke']);
    });

    it.each(['LEADERSHIP', 'PARTNER'] as const)('is refused to %s', async (role) => {
      expect((await failureOf(list(office.actors[role]))).code).toBe('forbidden');
    });

    it('comes page by page, each once, forwards and back', async () => {
      const { environment } = context;
      const { ADMIN } = office.actors;
      for (let made = 0; made < 30; made += 1) {
        const input = { name: `Weg ${made}`, sector: 'STATE', id: newId() };
        const { id } = await createOrganisation.run(environment, ADMIN, input);
        await binOrganisation.run(environment, ADMIN, { id, version: 1 });
      }
      const first = await list(ADMIN);
      const second = await list(ADMIN, { after: first.next });
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(ids).toHaveLength(39);
      expect(new Set(ids).size).toBe(39);
      expect(second.next).toBeNull();
      const back = await list(ADMIN, { before: second.previous });
      expect(back.items.map(({ id }) => id)).toEqual(ids.slice(0, 25));
    });

    it('forgets what has lain there for more than thirty days', async () => {
      expect((await listBin.run(later(31), office.actors.ADMIN, {})).items).toEqual([]);
    });
  });

  describe('taking back', () => {
    it('after somebody else has edited it is a conflict, and nothing is overwritten', async () => {
      const { environment } = context;
      const { actors, meeting } = office;
      const task = await context.database.read.followUp.findFirst({ where: { meetingId: meeting } });
      const id = task?.id ?? '';
      const done = await completeFollowUp.run(environment, actors.MANAGER, { id, version: 1 });
      await changeFollowUp.run(environment, actors.ADMIN, { id, version: done.version, title: 'Anders' });
      const before = await checksum(context.url);
      const undo = reopenFollowUp.run(environment, actors.MANAGER, { id, version: done.version });
      expect((await failureOf(undo)).code).toBe('conflict');
      expect(await checksum(context.url)).toBe(before);
    });

    it.each(['project', 'listing'] as const)('of a %s twice is a conflict that says so', async (kind) => {
      const { environment } = context;
      const { MANAGER } = office.actors;
      const restore = kind === 'project' ? restoreProject : restoreListing;
      const bin = kind === 'project' ? binProject : binListing;
      await restore.run(environment, MANAGER, { id: office[kind], version: 2 });
      const undo = restore.run(environment, MANAGER, { id: office[kind], version: 2 });
      expect(await failureOf(undo)).toMatchObject({ code: 'conflict', reason: 'not-binned' });
      await bin.run(environment, MANAGER, { id: office[kind], version: 3 });
    });

    it('what somebody else has brought back already is a conflict that says so', async () => {
      const { environment } = context;
      const { actors, followUp } = office;
      await restoreFollowUp.run(environment, actors.ADMIN, { id: followUp, version: 2 });
      const undo = restoreFollowUp.run(environment, actors.MANAGER, { id: followUp, version: 2 });
      expect(await failureOf(undo)).toMatchObject({ code: 'conflict', reason: 'not-binned' });
      await binFollowUp.run(environment, actors.MANAGER, { id: followUp, version: 3 });
    });
  });

  describe('bin.remove', () => {
    it.each(['MANAGER', 'LEADERSHIP', 'PARTNER'] as const)('is refused to %s', async (role) => {
      const before = await checksum(context.url);
      const input = { kind: 'contact', id: office.teacher };
      expect((await failureOf(removeForGood.run(later(31), office.actors[role], input))).code).toBe(
        'forbidden',
      );
      expect(await checksum(context.url)).toBe(before);
    });

    it('leaves what has days left', async () => {
      const before = await checksum(context.url);
      expect(await emptyBin(later(29))).toBe(0);
      const input = { kind: 'contact', id: office.teacher };
      expect(await removeForGood.run(context.environment, office.actors.ADMIN, input)).toEqual({
        removed: false,
      });
      expect(await checksum(context.url)).toBe(before);
    });

    it('takes what is over, with what its history said, and leaves what others refer to out of sight', async () => {
      const { read } = context.database;
      const entriesBefore = await read.auditEntry.count({ where: { recordId: office.teacher } });
      await binIntroduction.run(context.environment, office.actors.MANAGER, {
        id: office.introduction,
        version: 1,
      });
      // Of 40 the company and the one who was at a meeting stay; the foreign works employ a stranger.
      expect(await emptyBin(later(31))).toBe(37);
      expect(await read.contact.findUnique({ where: { id: office.teacher } })).toBeNull();
      expect(await read.project.findUnique({ where: { id: office.project } })).toBeNull();
      expect(await read.listing.findUnique({ where: { id: office.listing } })).toBeNull();
      expect(await read.meeting.findUnique({ where: { id: office.secret } })).toBeNull();
      expect(await read.relationship.findUnique({ where: { id: office.relationship } })).toBeNull();
      expect(await read.contact.findUnique({ where: { id: office.boss } })).not.toBeNull();
      expect(await read.organisation.findUnique({ where: { id: office.company } })).not.toBeNull();
      const entries = await read.auditEntry.findMany({
        where: { recordId: office.teacher },
        orderBy: { at: 'asc' },
      });
      expect(entries).toHaveLength(entriesBefore + 1);
      expect(entries.at(-1)).toMatchObject({ action: 'bin.remove', actorId: null });
      expect(entries.every(({ before, after }) => before === null && after === null)).toBe(true);
      expect((await listBin.run(later(31), office.actors.ADMIN, {})).items).toEqual([]);
      expect(await emptyBin(later(31))).toBe(0);
    });

    it('refuses to tear away what something still refers to, even when asked by name', async () => {
      const before = await checksum(context.url);
      const input = { kind: 'organisation', id: office.company };
      await expect(removeForGood.run(later(31), office.actors.ADMIN, input)).rejects.toMatchObject({
        kind: 'foreign-key',
      });
      expect(await checksum(context.url)).toBe(before);
      await restoreContact.run(later(31), office.actors.ADMIN, { id: office.boss, version: 2 });
    });
  });
});
