import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { decodePicture, encodePicture } from '#app/network/compact.ts';
import { findPath, viewGraph, viewGraphVersion } from '#app/network/graph-view.server.ts';
import { nodeMeasures } from '#app/network/node-measures.ts';
import { listOwnTies } from '#app/network/own-ties.server.ts';
import type { Picture } from '#app/network/picture.ts';
import { explainTie } from '#app/network/tie.server.ts';
import { viewNetwork, viewNetworkBytes, viewNetworkVersion } from '#app/network/view.server.ts';
import { changeOrganisation } from '#app/records/organisation/update.server.ts';
import { checksum } from '../../support/checksum.ts';
import { type DialectContext, eachDialect } from '../../support/database.ts';
import { actor, now, otherRegion, type PlantedRegion, plantRegion } from './fixture.ts';

const manager = actor('MANAGER');
const leadership = actor('LEADERSHIP');
const administrator = actor('ADMIN', { regionKeys: [] });
const elsewhere = actor('MANAGER', { regionKeys: [otherRegion] });

/** `{'Amt A – Betrieb B': 4.25, …}` */
function weightsOf({ nodes, ties }: Picture): Record<string, number> {
  const name = (node: number | undefined) => nodes.names[node ?? -1];
  return Object.fromEntries(
    Array.from(ties.weight, (weight, tie) => [
      [name(ties.a[tie]), name(ties.b[tie])].sort().join(' – '),
      Number(weight.toFixed(6)),
    ]),
  );
}

eachDialect('network', (context: DialectContext) => {
  let planted: PlantedRegion;
  const environment = (): Environment => ({ ...context.environment, now: () => now });
  const view = (who: Actor, filter: object = {}) => viewNetwork.run(environment(), who, filter);
  const explain = (who: Actor, a: string, b: string, rest: object = {}) =>
    explainTie.run(environment(), who, { a, b, ...rest });

  beforeAll(async () => {
    planted = await plantRegion(context.database);
  });

  describe('network.view', () => {
    test('shows a manager the ties of the region, weighed by the rule', async () => {
      expect(weightsOf(await view(manager))).toEqual({
        // Relationship of strength 4, and half a meeting of three a year ago.
        'Amt A – Betrieb B': 4.25,
        'Amt A – College C': 0.25,
        'Betrieb B – College C': 0.25,
        // The confidential meeting of two today.
        'Betrieb B – Dienst D': 1,
        // The person with functions in both.
        'Amt A – Dienst D': 1,
      });
    });

    test('shows leadership no confidential meeting, in no figure and no byte', async () => {
      const picture = await view(leadership);
      expect(weightsOf(picture)).not.toHaveProperty('Betrieb B – Dienst D');
      expect(picture.totals.ties).toBe(4);
      expect(picture.withheld).toContain('confidential');
      expect(JSON.stringify(encodePicture(picture))).not.toMatch(/VERTRAULICH|GEHEIM|Chefin|Gesperrt/);
    });

    test('shows the administrator all regions, and another manager their own alone', async () => {
      expect(weightsOf(await view(administrator))).toHaveProperty('College C – Ende E', 1);
      const picture = await view(elsewhere, { untied: '1' });
      expect(picture.nodes.names).toEqual(['Ende E']);
      expect(picture.totals).toEqual({ nodes: 1, ties: 0 });
    });

    test('as of a past day only what had happened, within a window only what lies in it', async () => {
      expect(weightsOf(await view(manager, { asOf: '2024-06-01' }))).toEqual({ 'Amt A – Betrieb B': 4 });
      expect(weightsOf(await view(manager, { from: '2026-11-01', to: '2026-11-23' }))).toEqual({
        'Amt A – Betrieb B': 4,
        'Amt A – Dienst D': 1,
        'Betrieb B – Dienst D': 1,
      });
    });

    test('filters by sector, county and weight; figures are those of what is shown', async () => {
      expect(weightsOf(await view(manager, { minWeight: '1,5' }))).toEqual({ 'Amt A – Betrieb B': 4.25 });
      expect(weightsOf(await view(manager, { county: '16062' }))).toEqual({ 'Amt A – College C': 0.25 });
      const business = await view(manager, { sector: 'BUSINESS' });
      expect(business.nodes.names).toEqual(['Amt A', 'Betrieb B', 'Dienst D']);
      expect([...business.nodes.measures.degree]).toEqual([2, 2, 2]);
    });

    test('claims and traces can be looked at apart, and add up to the whole', async () => {
      expect(weightsOf(await view(manager, { layer: 'declared' }))).toEqual({ 'Amt A – Betrieb B': 4 });
      const observed = await view(manager, { layer: 'observed' });
      expect(weightsOf(observed)).toMatchObject({ 'Amt A – Betrieb B': 0.25, 'Betrieb B – Dienst D': 1 });
      expect([...observed.ties.declared].every((weight) => weight === 0)).toBe(true);
      expect([...observed.ties.counts.relationship].every((count) => count === 0)).toBe(true);
      expect(weightsOf(await view(manager, { layer: 'x' }))).toEqual(weightsOf(await view(manager)));
    });

    test('its compact form says the same', async () => {
      const { plain, gzip } = await viewNetworkBytes.run(environment(), manager, {});
      expect(JSON.parse(new TextDecoder().decode(plain))).toEqual(encodePicture(await view(manager)));
      expect(gunzipSync(gzip)).toEqual(Buffer.from(plain));
    });

    test('no filter and no date moves anybody', async () => {
      const placesOf = ({ nodes }: Picture) =>
        Object.fromEntries(nodes.names.map((name, node) => [name, [nodes.x[node], nodes.y[node]]]));
      const whole = placesOf(await view(manager));
      for (const filter of [{ sector: 'BUSINESS' }, { minWeight: '0,5' }, { asOf: '2024-06-01' }]) {
        for (const [name, place] of Object.entries(placesOf(await view(manager, filter)))) {
          expect(place).toEqual(whole[name]);
        }
      }
    });

    test('shows who has no tie only when asked', async () => {
      const window = { from: '2020-01-01', to: '2020-12-31' };
      const without = await view(manager, window);
      expect([without.nodes.ids.length, without.untied]).toEqual([0, 4]);
      const together = await view(manager, { ...window, untied: '1' });
      expect([together.nodes.ids.length, together.untied]).toEqual([4, 0]);
    });

    test('wrong values in a bookmark fall back', async () => {
      const wrong = { sector: 'X', county: "' OR 1=1", asOf: '2026-02-31', minWeight: 'viel', size: 'x' };
      expect(weightsOf(await view(manager, wrong))).toEqual(weightsOf(await view(manager)));
    });

    test('a day in the future is today', async () => {
      expect((await view(manager, { asOf: '2031-01-01' })).asOf).toBe('2026-11-23');
    });
  });

  describe('network.graph', () => {
    const graph = async (who: Actor, question: object = {}) => {
      const { plain } = await viewGraph.run(environment(), who, question);
      return JSON.parse(new TextDecoder().decode(plain));
    };

    test('tells programs every measure of every node, and how it came about', async () => {
      const { nodes, edges, measures } = await graph(manager);
      const ids = nodeMeasures.map(({ id }) => id);
      expect(measures).toEqual(ids.map((id) => ({ id, method: 'exact' })));
      for (const node of nodes) expect(Object.keys(node)).toEqual(expect.arrayContaining(ids));
      const of = (id: string) => nodes.find((node: { id: string }) => node.id === id);
      expect([of(planted.b).degree, of(planted.b).strength]).toEqual([3, 5.5]);
      expect(edges).toHaveLength(5);
    });

    test('tells those that are asked for, of a layer, a level, a day', async () => {
      const { measures, edges } = await graph(manager, { measures: 'degree, closeness', layer: 'declared' });
      expect(measures.map(({ id }: { id: string }) => id)).toEqual(['degree', 'closeness']);
      expect(edges).toMatchObject([{ weight: 4, evidence: { relationships: 1, meetings: 0 } }]);
      const people = await graph(manager, { level: 'contact' });
      expect(people.nodes.map(({ label }: { label: string }) => label)).toEqual(['Chefin']);
      expect((await graph(manager, { asOf: '2024-06-01' })).edges).toHaveLength(1);
    });

    test('gives leadership nothing of what is confidential', async () => {
      const text = JSON.stringify(await graph(leadership));
      expect(text).not.toMatch(/VERTRAULICH|GEHEIM|Gesperrt/);
      expect((await graph(leadership)).edges).toHaveLength(4);
    });

    test('refuses a measure that there is not, and days the wrong way round', async () => {
      for (const question of [
        { measures: 'glanz' },
        { from: '2026-02-01', to: '2026-01-01' },
        { layer: 'x' },
      ]) {
        await expect(graph(manager, question)).rejects.toMatchObject({ code: 'invalid' });
        const version = viewGraphVersion.run(environment(), manager, question);
        await expect(version).rejects.toMatchObject({ code: 'invalid' });
      }
    });

    test('has a version that stays as long as nothing changes, and differs by viewer and question', async () => {
      const version = (who: Actor, question: object = {}) =>
        viewGraphVersion.run(environment(), who, question);
      expect(await version(manager)).toBe(await version(manager));
      const all = [
        await version(manager),
        await version(leadership),
        await version(manager, { layer: 'observed' }),
      ];
      expect(new Set(all).size).toBe(3);
    });

    test('finds the way between two, by the ties of a layer', async () => {
      const path = (question: object) => findPath.run(environment(), manager, question);
      const { steps, ties } = await path({ from: planted.c, to: planted.d });
      expect(steps).toHaveLength(3);
      expect(ties.map(({ source, target }) => [source, target])).toEqual([
        [steps[0], steps[1]],
        [steps[1], steps[2]],
      ]);
      expect((await path({ from: planted.c, to: planted.d, layer: 'declared' })).steps).toEqual([]);
      await expect(path({ from: planted.c, to: planted.e })).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('network.tie', () => {
    test('explains every tie of every viewer: the items sum up to the weight shown', async () => {
      for (const who of [manager, leadership, administrator]) {
        for (const filter of [{}, { asOf: '2026-01-15' }, { from: '2025-06-01' }]) {
          const { nodes, ties } = decodePicture(encodePicture(await view(who, filter)));
          for (const [tie, weight] of ties.weight.entries()) {
            const [a, b] = [nodes.ids[ties.a[tie] ?? 0] ?? '', nodes.ids[ties.b[tie] ?? 0] ?? ''];
            const explained = await explain(who, a, b, filter);
            expect(Math.abs(explained.weight - weight)).toBeLessThan(0.001);
            const sum = explained.items.reduce((total, item) => total + item.weight, 0);
            expect(explained.weight).toBe(sum);
          }
        }
      }
    });

    test('names each piece of evidence, from either end, without notes and minutes', async () => {
      const tie = await explain(manager, planted.a, planted.b);
      expect(tie.items.map(({ kind, id, weight }) => [kind, id, Number(weight.toFixed(3))])).toEqual([
        ['relationship', planted.relationship, 4],
        ['meeting', planted.three, 0.25],
      ]);
      expect(tie.items[0]?.words?.de).toBe('Betrieb B fördert Amt A');
      expect(tie.items[1]?.title).toBe('Runder Tisch');
      expect(JSON.stringify(tie)).not.toMatch(/GEHEIM/);
      const turned = await explain(manager, planted.b, planted.a);
      expect(turned.items).toEqual(tie.items);
    });

    test('names a shared person by name and position', async () => {
      const [item] = (await explain(leadership, planted.a, planted.d)).items;
      expect([item?.kind, item?.title, item?.positions]).toEqual(['people', 'Chefin', ['Leitung', 'Beirat']]);
    });

    test('tells nothing of a restricted person, though the organisation was there', async () => {
      const { items } = await explain(administrator, planted.b, planted.c);
      expect(items.map(({ kind }) => kind)).toEqual(['meeting']);
      expect(JSON.stringify(items)).not.toMatch(/Gesperrt/);
    });

    test('a tie that leadership may not see has no evidence for it', async () => {
      expect((await explain(manager, planted.b, planted.d)).items).toHaveLength(1);
      expect(await explain(leadership, planted.b, planted.d)).toMatchObject({ weight: 0, items: [] });
    });

    test('is not found for what is not visible: another region, the bin, nobody, itself', async () => {
      const missing = { code: 'not-found' };
      await expect(explain(manager, planted.c, planted.e)).rejects.toMatchObject(missing);
      await expect(explain(elsewhere, planted.a, planted.b)).rejects.toMatchObject(missing);
      await expect(explain(manager, planted.a, planted.binned)).rejects.toMatchObject(missing);
      await expect(explain(manager, planted.a, newId())).rejects.toMatchObject(missing);
      await expect(explain(manager, planted.a, planted.a)).rejects.toMatchObject(missing);
      await expect(explain(manager, planted.a, 'x')).rejects.toMatchObject({ code: 'invalid' });
    });
  });

  describe('network.own-ties', () => {
    const own = (who: Actor, id: string) => listOwnTies.run(environment(), who, { id });

    test('agrees with the picture for the office', async () => {
      const ties = await own(manager, planted.a);
      expect(ties.map((tie) => [tie.organisation.name, Number(tie.weight?.toFixed(3))])).toEqual([
        ['Betrieb B', 4.25],
        ['Dienst D', 1],
        ['College C', 0.25],
      ]);
      expect(ties[0]?.counts).toEqual({ relationship: 1, meeting: 1, project: 0, people: 0 });
    });

    test('shows a partner its own, with published others and no weight', async () => {
      const ties = await own(actor('PARTNER', { organisationId: planted.a }), planted.a);
      expect(ties.map(({ organisation, weight, declared }) => [organisation.name, weight, declared])).toEqual(
        [
          ['Betrieb B', null, null],
          ['Dienst D', null, null],
        ],
      );
      expect(JSON.stringify(ties)).not.toMatch(/College|Runder Tisch|GEHEIM/);
    });

    test('does not exist for a partner where it is another’s, nor for another region', async () => {
      const partner = actor('PARTNER', { organisationId: planted.a });
      await expect(own(partner, planted.b)).rejects.toMatchObject({ code: 'not-found' });
      await expect(own(elsewhere, planted.a)).rejects.toMatchObject({ code: 'not-found' });
      await expect(own(anonymous, planted.a)).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('refusals', () => {
    test('partners and visitors are shown neither picture, version nor evidence; nothing is written', async () => {
      const before = await checksum(context.url);
      const partner = actor('PARTNER', { organisationId: planted.a });
      for (const [who, code] of [
        [partner, 'forbidden'],
        [anonymous, 'unauthenticated'],
      ] as const) {
        await expect(view(who)).rejects.toMatchObject({ code });
        for (const useCase of [viewNetworkBytes, viewGraph, viewGraphVersion]) {
          await expect(useCase.run(environment(), who, {})).rejects.toMatchObject({ code });
        }
        await expect(viewNetworkVersion.run(environment(), who, {})).rejects.toMatchObject({ code });
        const refusal = explain(who, planted.a, planted.b);
        await expect(refusal).rejects.toMatchObject({
          code: expect.stringMatching(/not-found|forbidden|unauth/),
        });
      }
      expect(await checksum(context.url)).toEqual(before);
    });
  });

  describe('network.version', () => {
    const version = (who: Actor, filter: object = {}) => viewNetworkVersion.run(environment(), who, filter);

    test('stays as long as nothing changes, and differs by viewer and filter', async () => {
      expect(await version(manager)).toBe(await version(manager));
      expect(await version(manager, { size: 'degree' })).toBe(await version(manager));
      const all = [
        await version(manager),
        await version(leadership),
        await version(administrator),
        await version(elsewhere),
        await version(manager, { sector: 'STATE' }),
      ];
      expect(new Set(all).size).toBe(all.length);
    });

    test('changes with a save, and the next picture shows it', async () => {
      const before = await version(manager);
      const row = await context.database.read.organisation.findUniqueOrThrow({ where: { id: planted.d } });
      await changeOrganisation.run(environment(), system, {
        id: planted.d,
        version: row.version,
        name: 'Dienst D neu',
        sector: 'STATE',
      });
      expect(await version(manager)).not.toBe(before);
      expect((await view(manager)).nodes.names).toContain('Dienst D neu');
    });
  });
});
