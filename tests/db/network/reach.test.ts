import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { findReach } from '#app/network/reach.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');
const partner = actor('PARTNER');
const elsewhere = actor('MANAGER', { regionKeys: [otherRegion] });

eachDialect('network.reach', (context: DialectContext) => {
  let planted: PlantedRegion;
  const ask = (who: Actor, id: string, rest: object = {}) =>
    findReach.run({ ...context.environment, now: () => now }, who, { id, ...rest });

  beforeAll(async () => {
    planted = await plantRegion(context.database);
  });

  test('the office knows an organisation from its own meetings', async () => {
    const { ways, start, may, asOf } = await ask(manager, planted.d);
    expect([start, asOf]).toEqual([null, '2026-11-23']);
    expect(may).toEqual({ introduce: true, remind: true });
    expect(ways[0]?.steps).toMatchObject([{ from: null, to: { name: 'Dienst D' }, counts: { meeting: 1 } }]);
    // The other way goes by whom it has met, too.
    expect(ways[1]?.steps.map(({ to }) => to.name)).toEqual(['Betrieb B', 'Dienst D']);
  });

  test('leadership is led around what it may not see, and names nobody of the office', async () => {
    const { ways, may, withheld } = await ask(leadership, planted.d);
    expect(ways.map(({ steps }) => steps.map(({ to }) => to.name))).toEqual([['Amt A', 'Dienst D']]);
    const [toA, toD] = ways[0]?.steps ?? [];
    expect(toA?.office).toEqual([]);
    expect(toD?.here).toEqual([
      {
        id: planted.boss,
        name: 'Chefin',
        position: 'Leitung',
        met: 0,
        last: null,
        inBoth: true,
        named: false,
        known: true,
      },
    ]);
    expect(toD?.there[0]).toMatchObject({ name: 'Chefin', position: 'Beirat' });
    expect(may).toEqual({ introduce: false, remind: false });
    expect(withheld).toContain('confidential');
    expect(JSON.stringify(ways)).not.toMatch(/VERTRAULICH|GEHEIM|Gesperrt/);
  });

  test('from an organisation, by what was declared or observed alone', async () => {
    const from = { start: planted.b };
    const both = await ask(manager, planted.a, from);
    expect(both.ways[0]?.steps).toMatchObject([{ from: { name: 'Betrieb B' }, to: { name: 'Amt A' } }]);
    const declared = await ask(manager, planted.a, { ...from, layer: 'declared' });
    expect(declared.ways).toHaveLength(1);
    expect(declared.ways[0]?.steps[0]).toMatchObject({ weight: 4, declared: 4 });
  });

  test('without a way it says what stands apart', async () => {
    const apart = await ask(manager, planted.c, { start: planted.d, layer: 'declared' });
    expect(apart).toMatchObject({ ways: [], startSize: 1, goalSize: 1 });
  });

  describe('is refused', () => {
    test('to whoever does not see an end, and to partners', async () => {
      const before = await checksum(context.url);
      const missing = { code: 'not-found' };
      await expect(ask(elsewhere, planted.a)).rejects.toMatchObject(missing);
      await expect(ask(manager, planted.e)).rejects.toMatchObject(missing);
      await expect(ask(manager, planted.binned)).rejects.toMatchObject(missing);
      await expect(ask(manager, newId())).rejects.toMatchObject(missing);
      await expect(ask(manager, planted.a, { start: planted.e })).rejects.toMatchObject(missing);
      await expect(ask(manager, planted.a, { start: planted.a })).rejects.toMatchObject(missing);
      const own = actor('PARTNER', { regionKeys: [], organisationId: planted.a });
      await expect(ask(own, planted.a)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(ask(partner, planted.a)).rejects.toMatchObject(missing);
      await expect(ask(anonymous, planted.a)).rejects.toMatchObject(missing);
      expect((await ask(system, planted.e)).ways).not.toEqual([]);
      expect(await checksum(context.url)).toEqual(before);
    });

    test('for words that are none of the question', async () => {
      const invalid = (path: string) => ({ code: 'invalid', fields: [{ path }] });
      await expect(ask(manager, 'x')).rejects.toMatchObject(invalid('id'));
      await expect(ask(manager, planted.a, { start: 'x' })).rejects.toMatchObject(invalid('start'));
      await expect(ask(manager, planted.a, { layer: 'x' })).rejects.toMatchObject(invalid('layer'));
      await expect(ask(manager, planted.a, { secret: 1 })).rejects.toMatchObject({ code: 'invalid' });
    });
  });
});
