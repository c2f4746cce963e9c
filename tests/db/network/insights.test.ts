import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import type { ShownInsights } from '#app/network/insights.server.ts';
import { viewInsights } from '#app/network/insights.server.ts';
import { viewWhatIf } from '#app/network/what-if.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion, region, today } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');
const partner = actor('PARTNER');
const administrator = actor('ADMIN', { regionKeys: [] });
const elsewhere = actor('MANAGER', { regionKeys: [otherRegion] });

const times = { createdAt: now, updatedAt: now };

eachDialect('insights', (context: DialectContext) => {
  let planted: PlantedRegion;
  const at = (instant: Date): Environment => ({ ...context.environment, now: () => instant });
  const ask = (who: Actor, question: object = {}, instant = now) =>
    viewInsights.run(at(instant), who, question);
  const tryOut = (who: Actor, trial: object) => viewWhatIf.run(at(now), who, trial);
  const keysOf = ({ insights }: ShownInsights, kind: string) =>
    insights.filter((insight) => insight.kind === kind).map(({ key }) => key);

  const meet = (day: string, present: ReadonlyArray<object>, rest: object = {}) =>
    context.database.transaction(async (db) => {
      await db.meeting.create({
        data: {
          id: newId(),
          title: 'GEPLANTES-TREFFEN',
          start: new Date(`${day}T09:00:00Z`),
          regionKey: region,
          searchText: 'x',
          attendances: { create: present.map((one) => ({ id: newId(), status: 'ATTENDED', ...one })) },
          ...times,
          ...rest,
        },
      });
      await raiseRevisions(db, ['network']);
    });

  beforeAll(async () => {
    planted = await plantRegion(context.database);
  });

  describe('network.insights', () => {
    test('tells the office what the network hangs on', async () => {
      const shown = await ask(manager);
      expect(shown).toMatchObject({ asOf: today, since: '2025-11-23', level: 'organisation', exact: true });
      // A, B, C by the round table, D by the confidential meeting and the person at A and D.
      expect([shown.actors, shown.ties]).toEqual([4, 5]);
      expect(keysOf(shown, 'person')).toContain(planted.boss);
      expect(shown.names.people[planted.boss]).toEqual({
        name: 'Chefin',
        position: expect.stringContaining('Leitung, Amt A'),
      });
      expect(shown.withheld).toEqual(['regions', 'restricted']);
    });

    test('tells leadership names and positions, and not a byte of a confidential meeting', async () => {
      const shown = await ask(leadership);
      expect(shown.withheld).toContain('confidential');
      expect(shown.ties).toBe(4);
      expect(JSON.stringify(shown)).not.toMatch(/VERTRAULICH|GEHEIM|Gesperrt/);
      expect(JSON.stringify(shown)).not.toContain(planted.restricted);
    });

    test('of a planted secret no byte of leadership’s answer changes, nor of what they try out', async () => {
      const levels = [{}, { level: 'contact' }, { asOf: '2026-06-01' }, { sector: 'BUSINESS' }];
      const trial = { without: planted.a };
      const all = async () =>
        JSON.stringify([
          ...(await Promise.all(levels.map((question) => ask(leadership, question)))),
          await tryOut(leadership, trial),
        ]);
      const [before, office] = [await all(), JSON.stringify(await ask(manager))];
      for (const day of ['2026-01-10', '2026-05-10', today]) {
        await meet(day, [{ organisationId: planted.c }, { organisationId: planted.d }], {
          confidential: true,
        });
      }
      await meet(today, [{ organisationId: planted.c }, { organisationId: planted.e }], {
        regionKey: otherRegion,
      });
      await context.database.transaction(async (db) => {
        // Somebody restricted, with functions in two organisations.
        await db.contact.create({
          data: {
            id: newId(),
            lastName: 'Versteckt',
            sortKey: 'versteckt',
            searchText: 'versteckt',
            restrictedAt: now,
            regions: { create: [{ regionKey: region }] },
            affiliations: {
              create: [planted.c, planted.d].map((organisationId) => ({
                id: newId(),
                organisationId,
                ...times,
              })),
            },
            ...times,
          },
        });
        await raiseRevisions(db, ['network']);
      });
      expect(await all()).toBe(before);
      // What was planted is seen by whoever may see it.
      expect(JSON.stringify(await ask(manager))).not.toBe(office);
    });

    test('names nobody of another region', async () => {
      expect(JSON.stringify(await ask(manager))).not.toContain(planted.e);
      const shown = await ask(elsewhere);
      expect([shown.ties, shown.insights.map(({ kind }) => kind)]).toEqual([0, ['unreached']]);
    });

    test('the same question as of the same day has the same answer next year', async () => {
      const asked = { asOf: '2026-11-22', since: '2025-12-01' };
      const before = await ask(manager, asked);
      const later = new Date('2027-11-23T12:00:00Z');
      await meet('2027-03-01', [{ organisationId: planted.a }, { organisationId: planted.c }]);
      await context.database.transaction(async (db) => {
        const id = newId();
        await db.organisation.create({
          data: {
            id,
            name: 'Aa, neu dazugekommen',
            sector: 'BUSINESS',
            visibility: 'PARTNERS',
            sortKey: 'aa',
            searchText: 'aa',
            regions: { create: [{ regionKey: region }] },
            createdAt: new Date('2027-02-01T12:00:00Z'),
            updatedAt: later,
          },
        });
        await raiseRevisions(db, ['network']);
      });
      expect(await ask(manager, asked, later)).toEqual(before);
      // What is asked as of a later day has it.
      expect((await ask(manager, {}, later)).insights).not.toEqual(before.insights);
    });

    test('looks at a part: a county, a sector, people instead of organisations', async () => {
      // Amt A and College C are of the county.
      expect(await ask(manager, { territory: '16062' })).toMatchObject({ actors: 2, ties: 1 });
      expect(await ask(manager, { sector: 'EDUCATION' })).toMatchObject({ actors: 0, ties: 0 });
      expect(await ask(manager, { level: 'contact' })).toMatchObject({ level: 'contact', ties: 0 });
      expect(await ask(administrator)).toMatchObject({ withheld: ['restricted'] });
    });

    test('is refused to partners and strangers, and what is wrong is said at the field', async () => {
      const before = await checksum(context.url);
      await expect(ask(partner)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(ask(anonymous)).rejects.toMatchObject({ code: 'unauthenticated' });
      const wrong: ReadonlyArray<readonly [object, string]> = [
        [{ asOf: '2026-02-30' }, 'asOf'],
        [{ since: 'gestern' }, 'since'],
        [{ asOf: '2026-01-01', since: '2026-01-01' }, 'since'],
        [{ level: 'planet' }, 'level'],
        [{ sector: 'NONE' }, 'sector'],
        [{ territory: 'x'.repeat(41) }, 'territory'],
      ];
      for (const [question, path] of wrong) {
        await expect(ask(manager, question)).rejects.toMatchObject({ code: 'invalid', fields: [{ path }] });
      }
      await expect(ask(manager, { secret: 1 })).rejects.toMatchObject({ code: 'invalid' });
      expect(await checksum(context.url)).toEqual(before);
    });
  });

  describe('network.what-if', () => {
    test('shows the network without an actor, without a person, with a tie, and writes nothing', async () => {
      const before = await checksum(context.url);
      expect(await tryOut(manager, {})).toBeNull();
      const without = await tryOut(manager, { without: planted.a });
      expect(without?.after.actors).toBe((without?.before.actors ?? 0) - 1);
      const retired = await tryOut(manager, { withoutPerson: planted.boss });
      expect(retired?.after.ties).toBeLessThan(retired?.before.ties ?? 0);
      expect(retired?.names.people[planted.boss]?.name).toBe('Chefin');
      const joined = await tryOut(leadership, { joinA: planted.c, joinB: planted.d });
      expect(joined?.after.ties).toBe((joined?.before.ties ?? 0) + 1);
      expect(await checksum(context.url)).toEqual(before);
    });

    test('finds only whom the viewer sees, and refuses half a tie', async () => {
      const missing = { code: 'not-found' };
      await expect(tryOut(manager, { without: planted.e })).rejects.toMatchObject(missing);
      await expect(tryOut(manager, { without: planted.binned })).rejects.toMatchObject(missing);
      await expect(tryOut(manager, { joinA: planted.a, joinB: planted.e })).rejects.toMatchObject(missing);
      await expect(tryOut(leadership, { withoutPerson: planted.restricted })).rejects.toMatchObject(missing);
      await expect(tryOut(manager, { without: newId() })).rejects.toMatchObject(missing);
      const at = (path: string) => ({ code: 'invalid', fields: [{ path }] });
      await expect(tryOut(manager, { joinA: planted.a })).rejects.toMatchObject(at('joinB'));
      await expect(tryOut(manager, { joinB: planted.a })).rejects.toMatchObject(at('joinA'));
      await expect(tryOut(manager, { joinA: planted.a, joinB: planted.a })).rejects.toMatchObject(
        at('joinB'),
      );
      await expect(
        tryOut(manager, { without: planted.a, joinA: planted.a, joinB: planted.b }),
      ).rejects.toMatchObject(at('without'));
      await expect(tryOut(partner, { without: planted.a })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(tryOut(anonymous, {})).rejects.toMatchObject({ code: 'unauthenticated' });
      expect(await tryOut(system, { without: planted.a })).not.toBeNull();
    });
  });
});
