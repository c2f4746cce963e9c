import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Actor, system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { type Environment, environmentOf } from '#app/kernel/environment.server.ts';
import { raiseRevisions, revisedSince, revisionOf } from '#app/kernel/revision.server.ts';
import type { UseCase } from '#app/kernel/use-case.server.ts';
import type { Picture } from '#app/network/picture.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { viewNetwork } from '#app/network/view.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { restoreContact } from '#app/records/contact/restore.server.ts';
import { patchContact } from '#app/records/contact/update.server.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { logMeeting } from '#app/records/meeting/log.server.ts';
import { markAttendances } from '#app/records/meeting/mark-attendance.server.ts';
import { restoreMeeting } from '#app/records/meeting/restore.server.ts';
import { patchMeeting } from '#app/records/meeting/update.server.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { restoreOrganisation } from '#app/records/organisation/restore.server.ts';
import { patchOrganisation } from '#app/records/organisation/update.server.ts';
import { createProject } from '#app/records/project/create.server.ts';
import { binRelationship } from '#app/records/relationship/bin.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { patchRelationship } from '#app/records/relationship/update.server.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion, region } from './fixture.ts';

const viewers = {
  manager: actor('MANAGER'),
  leadership: actor('LEADERSHIP'),
  administrator: actor('ADMIN', { regionKeys: [] }),
  elsewhere: actor('MANAGER', { regionKeys: [otherRegion] }),
  both: actor('MANAGER', { regionKeys: [region, otherRegion] }),
} satisfies Record<string, Actor>;

type Kind = 'organisation' | 'contact' | 'meeting' | 'relationship';

eachDialect('network.fresh', (context: DialectContext) => {
  let planted: PlantedRegion;
  /** Another process of the app on the same database: it follows what the first one writes. */
  let other: Database;
  const at = (database: Database, day = now): Environment => ({ ...environmentOf(database), now: () => day });

  beforeAll(async () => {
    planted = await plantRegion(context.database);
    other = openDatabase(context.url);
  });
  afterAll(() => other.close());

  async function versionOf(kind: Kind, id: string): Promise<number> {
    const { read } = context.database;
    const select = { version: true };
    const where = { id };
    const found = {
      organisation: () => read.organisation.findUniqueOrThrow({ where, select }),
      contact: () => read.contact.findUniqueOrThrow({ where, select }),
      meeting: () => read.meeting.findUniqueOrThrow({ where, select }),
      relationship: () => read.relationship.findUniqueOrThrow({ where, select }),
    };
    return (await found[kind]()).version;
  }

  const run = <Result>(useCase: UseCase<z.ZodType, Result>, input: object): Promise<Result> =>
    useCase.run(at(context.database), system, input);

  async function change(useCase: UseCase, kind: Kind, id: string, changes?: object) {
    const version = await versionOf(kind, id);
    await run(useCase, changes ? { id, version, changes } : { id, version });
  }

  const look = async (database: Database, day = now): Promise<Record<string, Picture>> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(viewers).map(async ([name, who]) => {
          return [name, await viewNetwork.run(at(database, day), who, { untied: '1' })] as const;
        }),
      ),
    );

  /** Read whole by a process that has just started. */
  async function lookAnew(day = now) {
    const fresh = openDatabase(context.url);
    try {
      return await look(fresh, day);
    } finally {
      await fresh.close();
    }
  }

  const weightsIn = ({ nodes, ties }: Picture) =>
    Array.from(ties.weight, (weight, tie) => [
      nodes.names[ties.a[tie] ?? -1],
      nodes.names[ties.b[tie] ?? -1],
      weight,
    ]);

  /** The change shows to another process, to every viewer as if all were read anew. */
  async function agree(): Promise<Record<string, Picture>> {
    const whole = await lookAnew();
    expect(await look(other)).toEqual(whole);
    return whole;
  }

  describe('a change shows at the next look of another process as if everything were read anew', () => {
    const steps: Array<readonly [title: string, act: () => Promise<unknown>]> = [
      [
        'a meeting is logged',
        () =>
          run(logMeeting, {
            title: 'Neu',
            start: '2026-11-20T10:00',
            regionKey: region,
            attendees: [`contact:${planted.boss}`, `organisation:${planted.c}`, `organisation:${planted.b}`],
            followUps: [{ title: 'Protokoll senden' }],
          }),
      ],
      [
        'it becomes confidential',
        async () => {
          const { id } = await context.database.read.meeting.findFirstOrThrow({ where: { title: 'Neu' } });
          await change(patchMeeting, 'meeting', id, { confidential: true });
        },
      ],
      [
        'another one is no more',
        () => change(patchMeeting, 'meeting', planted.secret, { confidential: false }),
      ],
      [
        'nobody was there',
        async () => {
          const version = await versionOf('meeting', planted.three);
          await run(markAttendances, { id: planted.three, version, status: 'DECLINED' });
        },
      ],
      [
        'everybody was',
        async () => {
          const version = await versionOf('meeting', planted.three);
          await run(markAttendances, { id: planted.three, version, status: 'ATTENDED' });
        },
      ],
      ['a meeting goes into the bin', () => change(binMeeting, 'meeting', planted.three)],
      ['and comes back', () => change(restoreMeeting, 'meeting', planted.three)],
      [
        'a person changes jobs, and one begins',
        () =>
          change(patchContact, 'contact', planted.boss, {
            affiliations: [
              { organisationId: planted.a, position: 'Leitung', to: '2026-06-30' },
              { organisationId: planted.c, position: 'Rektorin', from: '2026-07-01', primary: true },
            ],
          }),
      ],
      [
        'a person stands between regions',
        () =>
          run(createContact, {
            lastName: 'Grenzgang',
            affiliations: [{ organisationId: planted.e }, { organisationId: planted.b, primary: true }],
          }),
      ],
      ['a person goes into the bin', () => change(binContact, 'contact', planted.boss)],
      ['and comes back', () => change(restoreContact, 'contact', planted.boss)],
      [
        'a relationship is declared between people',
        () =>
          run(createRelationship, {
            typeKey: 'informal',
            from: `contact:${planted.boss}`,
            to: `organisation:${planted.d}`,
            strength: 2,
          }),
      ],
      [
        'one is disputed',
        () => change(patchRelationship, 'relationship', planted.relationship, { status: 'DISPUTED' }),
      ],
      [
        'and confirmed',
        () =>
          change(patchRelationship, 'relationship', planted.relationship, { status: 'CONFIRMED_BY_BOTH' }),
      ],
      ['it goes into the bin', () => change(binRelationship, 'relationship', planted.relationship)],
      [
        'a project begins',
        () =>
          run(createProject, {
            title: 'Radweg',
            status: 'RUNNING',
            startsOn: '2026-01-01',
            regionKey: region,
            participants: [planted.a, planted.c, planted.d].map((organisationId) => {
              return { organisationId, role: 'PARTNER' };
            }),
          }),
      ],
      [
        'an organisation moves to another region',
        () => change(patchOrganisation, 'organisation', planted.c, { territoryKey: placeOf(otherRegion) }),
      ],
      [
        'and one moves here',
        () => change(patchOrganisation, 'organisation', planted.e, { territoryKey: placeOf(region) }),
      ],
      [
        'an organisation is renamed',
        () => change(patchOrganisation, 'organisation', planted.d, { name: 'Zett' }),
      ],
      ['an organisation goes into the bin', () => change(binOrganisation, 'organisation', planted.b)],
      ['and comes back', () => change(restoreOrganisation, 'organisation', planted.b)],
      [
        'one is founded',
        () => run(createOrganisation, { name: 'Mittendrin', sector: 'STATE', territoryKey: placeOf(region) }),
      ],
      [
        'somebody writes past the use cases and says so',
        () =>
          context.database.transaction(async (db) => {
            await db.contact.update({ where: { id: planted.boss }, data: { restrictedAt: now } });
            await raiseRevisions(db, ['network']);
          }),
      ],
    ];
    const places = new Map<string, string>();
    const placeOf = (regionKey: string) => places.get(regionKey) ?? '';
    let before: Record<string, Picture> = {};

    beforeAll(async () => {
      const members = await context.database.read.territoryMember.findMany();
      for (const { regionKey, memberKey } of members) places.set(regionKey, memberKey);
      before = await agree();
    });

    test.each(steps)('%s', async (_title, act) => {
      await act();
      const after = await agree();
      // Somebody sees that something happened.
      expect(after).not.toEqual(before);
      before = after;
    });

    test('and a new day is a pass over all', async () => {
      const tomorrow = new Date('2026-11-24T12:00:00Z');
      const whole = await lookAnew(tomorrow);
      expect(await look(other, tomorrow)).toEqual(whole);
      expect(await look(context.database, tomorrow)).toEqual(whole);
      expect(weightsIn(whole.administrator as Picture)).not.toEqual(
        weightsIn(before.administrator as Picture),
      );
    });

    test('why two are tied follows too', async () => {
      const ask = (database: Database) =>
        explainTie.run(at(database), viewers.manager, { a: planted.a, b: planted.d });
      const fresh = openDatabase(context.url);
      expect(await ask(other)).toEqual(await ask(fresh));
      await fresh.close();
    });
  });

  describe('which records a revision is about', () => {
    const raise = (changes: Array<{ recordKind: string; recordId: string }>) =>
      context.database.transaction((db) => raiseRevisions(db, ['network'], changes));
    const since = async (known: number) => {
      const { read } = context.database;
      return revisedSince(read, 'network', known, await revisionOf(read, 'network'));
    };

    test('is told once each, by kind, over several revisions', async () => {
      const known = await revisionOf(context.database.read, 'network');
      await raise([
        { recordKind: 'meeting', recordId: 'm' },
        { recordKind: 'meeting', recordId: 'm' },
      ]);
      await raise([
        { recordKind: 'meeting', recordId: 'm' },
        { recordKind: 'contact', recordId: 'c' },
      ]);
      expect(await since(known)).toEqual(
        new Map([
          ['meeting', ['m']],
          ['contact', ['c']],
        ]),
      );
      expect(await since(known + 2)).toEqual(new Map());
    });

    test('is not known where one is about everything, is missing, or lies ahead', async () => {
      const known = await revisionOf(context.database.read, 'network');
      await raise([]);
      expect(await since(known)).toBeNull();
      await raise([{ recordKind: 'meeting', recordId: 'm' }]);
      expect(await since(known + 1)).not.toBeNull();
      await context.database.transaction((db) =>
        db.revisionEntry.deleteMany({ where: { number: known + 2 } }),
      );
      expect(await since(known + 1)).toBeNull();
      expect(await since(known + 100)).toBeNull();
    });
  });
});
