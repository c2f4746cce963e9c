import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { compareNetwork } from '#app/network/compare.server.ts';
import { viewTimeline } from '#app/network/timeline.server.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion, region, today } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');

eachDialect('the network at two times', (context: DialectContext) => {
  let planted: PlantedRegion;
  const at = () => ({ ...context.environment, now: () => now });
  const compare = (who: Actor, rest: object = {}) =>
    compareNetwork.run(at(), who, { before: '2025-06-01', asOf: today, ...rest });
  const pairs = (rows: ReadonlyArray<{ a: { id: string }; b: { id: string } }>) =>
    rows.map(({ a, b }) => [a.id, b.id].sort().join(' ')).sort();
  const pair = (a: string, b: string) => [a, b].sort().join(' ');

  beforeAll(async () => {
    planted = await plantRegion(context.database);
    const period = (regionKey: string, title: string, from: string, to: string) => ({
      id: newId(),
      regionKey,
      title,
      from,
      to,
      createdAt: now,
      updatedAt: now,
    });
    await context.database.transaction(async (db) => {
      await db.fundingPeriod.createMany({
        data: [
          period(region, 'Zweite', '2026-01-01', '2028-12-31'),
          period(region, 'Erste', '2023-01-01', '2025-12-31'),
          period(region, 'Künftige', '2029-01-01', '2031-12-31'),
          period(otherRegion, 'Andere', '2020-01-01', '2022-12-31'),
        ],
      });
    });
  });

  describe('network.compare', () => {
    test('tells new ties and actors of two days, confidential ones to the office alone', async () => {
      const { a, b, c, d } = planted;
      const shown = await compare(manager);
      // A – B stood by the declared funding; the meeting of three a year ago made it stronger.
      expect(pairs(shown.ties.new)).toEqual([pair(a, c), pair(b, c), pair(b, d)].sort());
      expect(pairs(shown.ties.stronger)).toEqual([]);
      expect(shown.ties.lost).toEqual([]);
      expect(shown.come.map(({ id }) => id)).toEqual([c]);
      expect(shown.before.asOf).toBe('2025-06-01');
      const told = await compare(leadership);
      expect(pairs(told.ties.new)).not.toContain(pair(b, d));
      expect(JSON.stringify(told)).not.toContain('GEHEIM');
    });

    test('keeps to the filter', async () => {
      const { ties } = await compare(manager, { layer: 'declared' });
      expect(Object.values(ties).flat()).toEqual([]);
      const counted = await compare(manager, { county: '16064' });
      expect(counted.now.nodes).toBe(0);
    });

    test('an office elsewhere sees nothing of it', async () => {
      const { ties, come } = await compare(actor('MANAGER', { regionKeys: [otherRegion] }));
      expect(Object.values(ties).flat()).toEqual([]);
      expect(come).toEqual([]);
    });

    test('refuses partners and strangers, and days that are none or in the wrong order', async () => {
      expect(await outcomeOf(compare(actor('PARTNER', { organisationId: planted.a })))).toBe(
        'forbidden-role',
      );
      expect(await outcomeOf(compare(anonymous))).toBe('unauthenticated');
      expect(await outcomeOf(compare(manager, { before: today }))).toBe('end-before-start');
      expect(await outcomeOf(compare(manager, { before: '2026-13-01' }))).toBe('iso-day');
    });
  });

  describe('network.timeline', () => {
    test('begins with the first period or meeting, and names the periods of the viewer’s regions that have begun', async () => {
      const { first, periods } = await viewTimeline.run(at(), manager, {});
      expect(first).toBe('2023-01-01');
      expect(periods.map(({ title }) => title)).toEqual(['Erste', 'Zweite']);
      const elsewhere = await viewTimeline.run(at(), actor('MANAGER', { regionKeys: [otherRegion] }), {});
      expect(elsewhere.periods.map(({ title }) => title)).toEqual(['Andere']);
    });

    test('refuses partners and strangers', async () => {
      expect(await outcomeOf(viewTimeline.run(at(), actor('PARTNER'), {}))).toBe('forbidden-role');
      expect(await outcomeOf(viewTimeline.run(at(), anonymous, {}))).toBe('unauthenticated');
    });
  });
});
