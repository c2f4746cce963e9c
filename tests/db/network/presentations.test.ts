import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { removeNetworkView, restoreNetworkView } from '#app/records/network-view/remove.server.ts';
import { saveNetworkView } from '#app/records/network-view/save.server.ts';
import { changePresentation, preparePresentationChange } from '#app/records/presentation/change.server.ts';
import { createPresentation, preparePresentation } from '#app/records/presentation/create.server.ts';
import { listPresentationsUseCase } from '#app/records/presentation/list.server.ts';
import { removePresentation, restorePresentation } from '#app/records/presentation/remove.server.ts';
import { showPresentation } from '#app/records/presentation/show.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { failureOf } from '../../support/failure-of.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

eachDialect('presentations', (context) => {
  let office: SmallOffice;
  let stranger: UserActor;
  let own: string;
  let shared: string;
  let first: string;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    stranger = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
    const { MANAGER } = office.actors;
    const save = async (name: string, rest: object = {}) =>
      (await saveNetworkView.run(context.environment, MANAGER, { name, query: 'layout=map', ...rest })).id;
    own = await save('Eigene');
    shared = await save('Geteilte', { regionKey: northern, query: `actor=${office.school}` });
    const steps = [
      { viewId: shared, sentence: 'Zuerst das Ganze.' },
      { viewId: null, sentence: 'Eine leere Zeile ist keine.' },
      { viewId: shared, sentence: '' },
    ];
    const input = { id: newId(), name: 'Für den Beirat', regionKey: northern, steps };
    first = (await createPresentation.run(context.environment, MANAGER, input)).id;
    await createPresentation.run(context.environment, MANAGER, input);
  });

  const show = (actor: UserActor, id: string) => showPresentation.run(context.environment, actor, { id });
  const refused = async (work: () => Promise<unknown>) => {
    const before = await checksum(context.url);
    const failure = await failureOf(work());
    expect(await checksum(context.url)).toBe(before);
    return [failure.code, failure.fields[0]?.path, failure.fields[0]?.message ?? failure.reason];
  };

  it('show their views in order to office and leadership of the region, and are nowhere for others', async () => {
    const { MANAGER, LEADERSHIP, PARTNER } = office.actors;
    for (const actor of [MANAGER, LEADERSHIP]) {
      const { name, steps } = await show(actor, first);
      expect(name).toBe('Für den Beirat');
      expect(steps.map(({ sentence }) => sentence)).toEqual(['Zuerst das Ganze.', '']);
      expect(steps[0]?.query).toBe(`actor=${office.school}`);
    }
    expect((await refused(() => show(stranger, first)))[0]).toBe('not-found');
    expect((await refused(() => show(PARTNER, first)))[0]).toBe('not-found');
    const { items } = await listPresentationsUseCase.run(context.environment, LEADERSHIP, { q: 'beirat' });
    expect(items).toMatchObject([{ name: 'Für den Beirat', own: false, mayChange: false }]);
    expect(await context.database.read.auditEntry.count({ where: { recordId: first } })).toBe(1);
  });

  it('for bodies and press show every view as these may see it, whatever it was saved for', async () => {
    const { MANAGER } = office.actors;
    const steps = [{ viewId: shared, sentence: 'Öffentlich.' }];
    const { id } = await createPresentation.run(context.environment, MANAGER, {
      name: 'Presse',
      audience: 'public',
      steps,
    });
    // The chosen school is not published: it is named nowhere.
    expect((await show(MANAGER, id)).steps).toMatchObject([{ query: 'audience=public' }]);
  });

  it('are refused with views that others would not see, that are not there, or with none', async () => {
    const { MANAGER, LEADERSHIP } = office.actors;
    const create = (actor: UserActor, rest: object) =>
      createPresentation.run(context.environment, actor, { name: 'X', ...rest });
    const steps = [{ viewId: shared }, { viewId: own }];
    expect(await refused(() => create(MANAGER, { steps, regionKey: northern }))).toEqual([
      'invalid',
      'steps[1].viewId',
      'view-not-shared',
    ]);
    expect(await refused(() => create(LEADERSHIP, { steps }))).toEqual([
      'invalid',
      'steps[1].viewId',
      'not-visible',
    ]);
    expect(await refused(() => create(MANAGER, { steps: [{ viewId: '' }] }))).toEqual([
      'invalid',
      'steps',
      'presentation-empty',
    ]);
    expect((await refused(() => create(MANAGER, { steps, audience: 'everybody' })))[2]).toBe('choice');
    expect((await refused(() => create(MANAGER, { steps, regionKey: triangle })))[2]).toBe('region');
    expect((await refused(() => create(MANAGER, { steps, ownerId: newId() })))[2]).toBe(
      'unknown-field?name=ownerId',
    );
  });

  it('are changed and removed by the owner or an administrator alone; views that go come back to them', async () => {
    const { environment } = context;
    const { MANAGER, ADMIN, LEADERSHIP } = office.actors;
    const { views } = await preparePresentation.run(environment, MANAGER, {});
    expect(views.map(({ name }) => name)).toEqual(['Eigene', 'Geteilte']);
    const change = (actor: UserActor, version: number) =>
      changePresentation.run(environment, actor, {
        id: first,
        version,
        name: 'Anders',
        regionKey: northern,
        steps: [{ viewId: shared, sentence: 'Neu.' }],
      });
    expect((await refused(() => change(LEADERSHIP, 1)))[2]).toBe('forbidden-not-own');
    expect(
      (await refused(() => preparePresentationChange.run(environment, LEADERSHIP, { id: first })))[2],
    ).toBe('forbidden-not-own');
    await change(ADMIN, 1);
    expect((await refused(() => change(MANAGER, 1)))[0]).toBe('conflict');
    const { version } = await removeNetworkView.run(environment, MANAGER, { id: shared, version: 1 });
    expect((await show(MANAGER, first)).steps).toEqual([]);
    await restoreNetworkView.run(environment, MANAGER, { id: shared, version });
    expect((await show(MANAGER, first)).steps).toMatchObject([{ sentence: 'Neu.' }]);
    const remove = (actor: UserActor, at: number) =>
      removePresentation.run(environment, actor, { id: first, version: at });
    expect((await refused(() => remove(LEADERSHIP, 2)))[2]).toBe('forbidden-not-own');
    const removed = await remove(MANAGER, 2);
    expect((await refused(() => show(MANAGER, first)))[0]).toBe('not-found');
    await restorePresentation.run(environment, MANAGER, { id: first, version: removed.version });
    expect((await show(LEADERSHIP, first)).name).toBe('Anders');
  });
});
