import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { raiseRevisions } from '#app/kernel/revision.server.ts';
import { viewIntroductionEffect, viewIntroductionEffects } from '#app/network/effect.server.ts';
import { explainTieOfPeople } from '#app/network/tie-of-people.server.ts';
import { exportNetwork } from '#app/network/view.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion, region } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');
const partner = actor('PARTNER');
const elsewhere = actor('MANAGER', { regionKeys: [otherRegion] });

eachDialect('introductions and the network', (context: DialectContext) => {
  let planted: PlantedRegion;
  const ids: Record<'made' | 'fresh' | 'dismissed', string> = { made: '', fresh: '', dismissed: '' };
  const at = () => ({ ...context.environment, now: () => now });
  const effects = (who: Actor) => viewIntroductionEffects.run(at(), who, {});
  const effect = (who: Actor, id: string) => viewIntroductionEffect.run(at(), who, { id });

  beforeAll(async () => {
    planted = await plantRegion(context.database);
    const introduce = async (status: string, b: string, day: string) => {
      const id = newId();
      const createdAt = new Date(`${day}T10:00:00Z`);
      await context.database.transaction(async (db) => {
        await db.introduction.create({
          data: {
            id,
            status,
            aOrganisationId: planted.d,
            bOrganisationId: b,
            regionKey: region,
            createdAt,
            updatedAt: createdAt,
          },
        });
        await raiseRevisions(db, ['network']);
      });
      return id;
    };
    ids.made = await introduce('MADE', planted.b, '2026-06-01');
    ids.fresh = await introduce('SUGGESTED', planted.a, '2026-11-23');
    ids.dismissed = await introduce('DISMISSED', planted.c, '2026-06-01');
  });

  describe('introduction.effects', () => {
    test('counts what came after, by the evidence and not by what was entered', async () => {
      // B and D have met today, in confidence, and had nothing to do with each other before.
      expect(await effects(manager)).toEqual({
        made: 1,
        looked: 1,
        met: 1,
        tied: 1,
        joined: 0,
        before: 0,
        after: 1,
      });
    });

    test('counts nothing of what the viewer may not see', async () => {
      expect(await effects(leadership)).toMatchObject({ made: 1, met: 0, tied: 0, after: 0 });
      expect(await effects(elsewhere)).toMatchObject({ made: 0, looked: 0, after: 0 });
    });

    test('is refused to partners and strangers', async () => {
      await expect(effects(partner)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(effects(anonymous)).rejects.toMatchObject({ code: 'unauthenticated' });
    });
  });

  describe('introduction.effect', () => {
    test('tells of one pair before and now, each as the viewer sees it', async () => {
      const before = await checksum(context.url);
      const shown = await effect(manager, ids.made);
      expect(shown).toMatchObject({ since: '2026-06-01', today: '2026-11-23', meetings: 1, projects: 0 });
      expect(shown?.before).toMatchObject({ weight: 0, steps: 2 });
      expect(shown?.after).toMatchObject({ weight: 1, steps: 1 });
      expect(await effect(leadership, ids.made)).toMatchObject({
        meetings: 0,
        after: { weight: 0, steps: 2 },
      });
      expect(await checksum(context.url)).toEqual(before);
    });

    test('has nothing to tell on the day itself, nor of one that was set aside', async () => {
      expect(await effect(manager, ids.fresh)).toBeNull();
      expect(await effect(manager, ids.dismissed)).toBeNull();
    });

    test('is refused for what is not there or not theirs', async () => {
      await expect(effect(manager, newId())).rejects.toMatchObject({ code: 'not-found' });
      await expect(effect(elsewhere, ids.made)).rejects.toMatchObject({ code: 'not-found' });
      await expect(effect(partner, ids.made)).rejects.toMatchObject({ code: 'not-found' });
      await expect(effect(manager, 'x')).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('network.export', () => {
    test('holds what the page shows under the same filters, with every measure', async () => {
      const { picture, columns } = await exportNetwork.run(at(), manager, { sector: 'BUSINESS' });
      expect(picture.nodes.names).toEqual(['Amt A', 'Betrieb B', 'Dienst D']);
      expect(columns.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['degree', 'closeness', 'constraint', 'community', 'gatekeeperByCounty']),
      );
      for (const { values } of columns) expect(values).toHaveLength(3);
    });

    test('holds nothing that the viewer may not see, and is refused to partners', async () => {
      const ends = ({ picture }: Awaited<ReturnType<typeof exportNetwork.run>>) =>
        Array.from(picture.ties.a, (a, tie) =>
          [a, picture.ties.b[tie] ?? 0].map((end) => picture.nodes.ids[end]),
        );
      const secret = [planted.b, planted.d];
      expect(ends(await exportNetwork.run(at(), manager, {}))).toContainEqual(secret);
      expect(ends(await exportNetwork.run(at(), leadership, {}))).not.toContainEqual(secret);
      await expect(exportNetwork.run(at(), partner, {})).rejects.toMatchObject({ code: 'forbidden' });
      await expect(exportNetwork.run(at(), anonymous, {})).rejects.toMatchObject({ code: 'unauthenticated' });
    });
  });

  describe('network.tie-of-people', () => {
    test('names both ends, and what only the record knows by its type', async () => {
      const colleague = newId();
      await context.database.transaction(async (db) => {
        await db.contact.create({
          data: {
            id: colleague,
            lastName: 'Kollege',
            sortKey: 'kollege',
            searchText: 'kollege',
            regions: { create: [{ regionKey: region }] },
            affiliations: {
              create: [{ id: newId(), organisationId: planted.a, createdAt: now, updatedAt: now }],
            },
            createdAt: now,
            updatedAt: now,
          },
        });
        await db.relationship.create({
          data: {
            id: newId(),
            typeKey: 'cooperation',
            fromContactId: planted.boss,
            toContactId: colleague,
            strength: 2,
            createdAt: now,
            updatedAt: now,
          },
        });
        await raiseRevisions(db, ['network']);
      });
      const tie = await explainTieOfPeople.run(at(), manager, { a: planted.boss, b: colleague });
      expect(tie.ends.map(({ name }) => name)).toEqual(['Chefin', 'Kollege']);
      expect(tie.items.map(({ kind, title }) => [kind, title])).toEqual([
        ['relationship', 'cooperation'],
        ['people', 'Amt A'],
      ]);
      expect(tie.items[0]?.words?.de).toBeTruthy();
      const missing = { code: 'not-found' };
      const pair = { a: planted.boss, b: planted.restricted };
      await expect(explainTieOfPeople.run(at(), manager, pair)).rejects.toMatchObject(missing);
      await expect(
        explainTieOfPeople.run(at(), elsewhere, { a: planted.boss, b: colleague }),
      ).rejects.toMatchObject(missing);
      await expect(
        explainTieOfPeople.run(at(), partner, { a: planted.boss, b: colleague }),
      ).rejects.toMatchObject({ code: 'forbidden' });
    });
  });
});
