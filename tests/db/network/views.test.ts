import { beforeAll, expect, it } from 'vitest';
import type { Actor, UserActor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { emptyBin } from '#app/operations/bin/empty.server.ts';
import {
  changeNetworkView,
  prepareNetworkViewChange,
  updateShownView,
} from '#app/records/network-view/change.server.ts';
import { listNetworkViewsUseCase, offerNetworkViews } from '#app/records/network-view/list.server.ts';
import { openNetworkView } from '#app/records/network-view/open.server.ts';
import { removeNetworkView, restoreNetworkView } from '#app/records/network-view/remove.server.ts';
import { saveNetworkView } from '#app/records/network-view/save.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

eachDialect('views of the network', (context) => {
  let office: SmallOffice;
  let colleague: UserActor;
  let stranger: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    colleague = await accountOf(context.environment, 'MANAGER');
    stranger = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
  });

  const save = (actor: Actor, input: object) => saveNetworkView.run(context.environment, actor, input);
  const open = (actor: Actor, id: string) => openNetworkView.run(context.environment, actor, { id });
  const namesFor = async (actor: Actor, input: object = {}) =>
    (await listNetworkViewsUseCase.run(context.environment, actor, input)).items.map(({ name }) => name);
  const refused = async (work: () => Promise<unknown>) => {
    const before = await checksum(context.url);
    const failure = await failureOf(work());
    expect(await checksum(context.url)).toBe(before);
    return [failure.code, failure.fields[0]?.message ?? failure.reason];
  };

  it('are one’s own, or those of office and leadership of a region, and nobody else’s', async () => {
    const { MANAGER, LEADERSHIP, ADMIN, PARTNER } = office.actors;
    await save(MANAGER, { name: 'Meine' });
    await save(MANAGER, { name: 'Unsere', regionKey: northern });
    const { id } = await save(LEADERSHIP, { name: 'Landrätin', regionKey: northern });
    expect(await namesFor(MANAGER)).toEqual(['Landrätin', 'Meine', 'Unsere']);
    expect(await namesFor(colleague)).toEqual(['Landrätin', 'Unsere']);
    expect(await namesFor(LEADERSHIP)).toEqual(['Landrätin', 'Unsere']);
    expect(await namesFor(ADMIN)).toEqual(['Landrätin', 'Unsere']);
    expect(await namesFor(stranger)).toEqual([]);
    expect(await namesFor(MANAGER, { q: 'UNS' })).toEqual(['Unsere']);
    const { views, total, regions } = await offerNetworkViews.run(context.environment, LEADERSHIP, {});
    expect([views.length, total, regions.map(({ key }) => key)]).toEqual([2, 2, [northern]]);
    expect((await open(colleague, id)).view.name).toBe('Landrätin');
    expect((await refused(() => open(stranger, id)))[0]).toBe('not-found');
    expect((await refused(() => open(PARTNER, id)))[0]).toBe('not-found');
    expect((await refused(() => open(MANAGER, 'kein Name\u0001')))[0]).toBe('not-found');
  });

  it('keep what is the network’s of an address, and are kept once', async () => {
    const id = newId();
    const input = {
      id,
      name: 'Sauber',
      query: 'layout=map&asOf=2026-01-31&evil=//x&view=table&ansicht=1&sector=',
      places: JSON.stringify([[office.school, 12.4, -7]]),
      opened: JSON.stringify([office.company]),
    };
    await save(colleague, input);
    await save(colleague, input);
    expect(await open(colleague, id)).toMatchObject({
      query: 'layout=map&asOf=2026-01-31',
      places: [[office.school, 12, -7]],
      opened: [office.company],
    });
    expect(await context.database.read.auditEntry.count({ where: { recordId: id } })).toBe(1);
  });

  it('tell nobody of an actor that they do not see', async () => {
    const { ADMIN, MANAGER } = office.actors;
    const places = JSON.stringify([
      [office.school, 1, 2],
      [office.foreign, 3, 4],
    ]);
    const shared = { places, opened: JSON.stringify([office.foreign]), regionKey: northern };
    const actor = await save(ADMIN, { ...shared, name: 'Fremder', query: `actor=${office.foreign}` });
    const tie = await save(ADMIN, {
      ...shared,
      name: 'Verbindung',
      query: `colour=county&tie=${office.school}.${office.foreign}`,
    });
    for (const { id } of [actor, tie]) {
      const seen = await open(MANAGER, id);
      expect(JSON.stringify(seen)).not.toContain(office.foreign);
      expect(seen.places).toEqual([[office.school, 1, 2]]);
      expect(JSON.stringify(await open(ADMIN, id))).toContain(office.foreign);
    }
    // For bodies and press the school is not there either: it is shown to partners only.
    const open3 = await save(ADMIN, {
      ...shared,
      name: 'Offen',
      query: `audience=public&actor=${office.school}`,
    });
    expect(await open(ADMIN, open3.id)).toMatchObject({ query: 'audience=public', places: [], opened: [] });
  });

  it.each([
    ['without a name', { name: ' ' }, ['invalid', 'required']],
    ['under a name one has', { name: 'MEINE' }, ['invalid', 'view-taken']],
    ['for the office of others', { name: 'X', regionKey: triangle }, ['invalid', 'region']],
    ['endlessly', { name: 'X', query: 'q='.padEnd(1_501, 'x') }, ['invalid', 'too-long?max=1500']],
    ['with places that are none', { name: 'X', places: '[["x",1,2]]' }, ['invalid', 'id']],
    ['with what is no JSON', { name: 'X', opened: '{' }, ['invalid', 'invalid']],
    ['for somebody else', { name: 'X', ownerId: newId() }, ['invalid', 'unknown-field?name=ownerId']],
  ])('are refused %s', async (_case, input, answer) => {
    expect(await refused(() => save(office.actors.MANAGER, input))).toEqual(answer);
  });

  it('are changed by the owner or an administrator alone, and by nobody who has read an old one', async () => {
    const { environment } = context;
    const { ADMIN, MANAGER } = office.actors;
    const { id } = await save(colleague, { name: 'Geteilt', regionKey: northern, query: 'sector=STATE' });
    const change = (actor: UserActor, version: number, name: string) =>
      changeNetworkView.run(environment, actor, { id, version, name, regionKey: northern });
    const update = (actor: UserActor, version: number) =>
      updateShownView.run(environment, actor, { id, version, query: 'layer=declared&evil=1' });
    const notOwn = ['forbidden', 'forbidden-not-own'];
    expect(await refused(() => change(MANAGER, 1, 'Fremd'))).toEqual(notOwn);
    expect(await refused(() => update(MANAGER, 1))).toEqual(notOwn);
    expect(await refused(() => removeNetworkView.run(environment, MANAGER, { id, version: 1 }))).toEqual(
      notOwn,
    );
    expect((await refused(() => change(stranger, 1, 'Fremd')))[0]).toBe('not-found');
    expect((await refused(() => prepareNetworkViewChange.run(environment, stranger, { id })))[0]).toBe(
      'not-found',
    );
    await change(ADMIN, 1, 'Vom Admin');
    expect((await refused(() => update(colleague, 1)))[0]).toBe('conflict');
    await update(colleague, 2);
    expect(await open(colleague, id)).toMatchObject({ query: 'layer=declared', view: { name: 'Vom Admin' } });
  });

  it('are brought back for thirty days, by whoever may remove them, and then gone for good', async () => {
    const { environment } = context;
    const { id } = await save(stranger, { name: 'Kurz', regionKey: triangle, query: 'size=degree' });
    expect((await refused(() => removeNetworkView.run(environment, stranger, { id, version: 7 })))[0]).toBe(
      'conflict',
    );
    const { version } = await removeNetworkView.run(environment, stranger, { id, version: 1 });
    expect(await namesFor(stranger)).toEqual([]);
    expect((await refused(() => open(stranger, id)))[0]).toBe('not-found');
    const back = (actor: UserActor) => restoreNetworkView.run(environment, actor, { id, version });
    expect((await refused(() => back(colleague)))[0]).toBe('not-found');
    await back(stranger);
    expect(await open(stranger, id)).toMatchObject({ query: 'size=degree', view: { regionKey: triangle } });
    await removeNetworkView.run(environment, stranger, { id, version: version + 1 });
    const later = { ...environment, now: () => new Date(Date.now() + 31 * 86_400_000) };
    await emptyBin(later);
    expect(await context.database.read.networkView.count({ where: { id } })).toBe(0);
  });
});
