import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { changeFilter, prepareFilterChange, removeFilter } from '#app/records/saved-filter/change.server.ts';
import { listSavedFiltersUseCase } from '#app/records/saved-filter/list.server.ts';
import { saveFilter } from '#app/records/saved-filter/save.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, type SmallOffice, smallOffice, triangle } from '../../support/office.ts';

eachDialect('saved filters', (context) => {
  let office: SmallOffice;
  let colleague: UserActor;
  let stranger: UserActor;
  beforeAll(async () => {
    office = await smallOffice(context.environment);
    colleague = await accountOf(context.environment, 'MANAGER');
    stranger = await accountOf(context.environment, 'MANAGER', { regionKeys: [triangle] });
  });

  const save = (actor: UserActor, input: object) =>
    saveFilter.run(context.environment, actor, { list: 'organisation', query: 'sector=STATE', ...input });
  const namesFor = async (actor: UserActor, list = 'organisation') =>
    (await listSavedFiltersUseCase.run(context.environment, actor, { list })).map(({ name }) => name);
  const refused = async (work: () => Promise<unknown>) => {
    const before = await checksum(context.url);
    const failure = await work().then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Failure);
    expect(await checksum(context.url)).toBe(before);
    return failure instanceof Failure ? [failure.code, failure.fields[0]?.message ?? failure.reason] : [];
  };

  it('are one’s own, or the office’s of a region, and nobody else’s', async () => {
    const { MANAGER, LEADERSHIP, ADMIN } = office.actors;
    await save(MANAGER, { name: 'Meine' });
    await save(MANAGER, { name: 'Unsere', regionKey: northern });
    await save(LEADERSHIP, { name: 'Landrätin' });
    expect(await namesFor(MANAGER)).toEqual(['Meine', 'Unsere']);
    expect(await namesFor(MANAGER, 'contact')).toEqual([]);
    expect(await namesFor(colleague)).toEqual(['Unsere']);
    expect(await namesFor(ADMIN)).toEqual(['Unsere']);
    expect(await namesFor(stranger)).toEqual([]);
    // What the office shares, it shares within the office.
    expect(await namesFor(LEADERSHIP)).toEqual(['Landrätin']);
  });

  it('keep what is a filter of the list, nothing else', async () => {
    const id = newId();
    const input = { id, name: 'Sauber', query: 'sector=STATE&binned=true&after=x&q=&evil=//x&sort=-contact' };
    await save(colleague, input);
    await save(colleague, input);
    const row = await context.database.read.savedFilter.findUnique({ where: { id } });
    expect(row?.query).toBe('sector=STATE&sort=-contact');
    expect(await context.database.read.auditEntry.count({ where: { recordId: id } })).toBe(1);
  });

  it.each([
    ['without a name', { name: ' ' }, ['invalid', 'required']],
    ['under a name one has', { name: 'MEINE' }, ['invalid', 'taken']],
    ['for a list that is none', { name: 'X', list: 'account' }, ['invalid', 'choice']],
    ['for the office of others', { name: 'X', regionKey: triangle }, ['invalid', 'region']],
    ['endlessly', { name: 'X', query: 'q='.padEnd(1_501, 'x') }, ['invalid', 'too-long?max=1500']],
    ['for somebody else', { name: 'X', ownerId: newId() }, ['invalid', 'unknown-field?name=ownerId']],
  ])('are refused %s', async (_case, input, answer) => {
    expect(await refused(() => save(office.actors.MANAGER, input))).toEqual(answer);
  });

  it('that are shared are changed by the owner or an administrator alone', async () => {
    const { environment } = context;
    const { ADMIN } = office.actors;
    const { id } = await save(colleague, { name: 'Geteilt', regionKey: northern });
    const { MANAGER, LEADERSHIP } = office.actors;
    const change = (actor: UserActor, version: number, name: string) =>
      changeFilter.run(environment, actor, { id, version, name, regionKey: northern });
    expect(await refused(() => change(MANAGER, 1, 'Fremd'))).toEqual(['forbidden', 'forbidden-not-own']);
    expect(await refused(() => removeFilter.run(environment, MANAGER, { id, version: 1 }))).toEqual([
      'forbidden',
      'forbidden-not-own',
    ]);
    for (const actor of [stranger, LEADERSHIP]) {
      expect((await refused(() => change(actor, 1, 'Fremd')))[0]).toBe('not-found');
      expect((await refused(() => prepareFilterChange.run(environment, actor, { id })))[0]).toBe('not-found');
    }
    await change(ADMIN, 1, 'Vom Admin');
    expect((await refused(() => change(colleague, 1, 'Zu spät')))[0]).toBe('conflict');
    await change(colleague, 2, 'Wieder meiner');
    expect(await namesFor(MANAGER)).toContain('Wieder meiner');
  });

  it('can be removed, and brought back as they were', async () => {
    const { environment } = context;
    const { id } = await save(stranger, { name: 'Kurz', query: 'tag=a', regionKey: triangle });
    expect((await refused(() => removeFilter.run(environment, stranger, { id, version: 7 })))[0]).toBe(
      'conflict',
    );
    const removed = await removeFilter.run(environment, stranger, { id, version: 1 });
    expect(await namesFor(stranger)).toEqual([]);
    await saveFilter.run(environment, stranger, removed);
    expect(await listSavedFiltersUseCase.run(environment, stranger, { list: 'organisation' })).toMatchObject([
      { id, name: 'Kurz', query: 'tag=a', regionKey: triangle, own: true },
    ]);
  });

  it('of a leadership account are not shared', async () => {
    const answer = await refused(() =>
      save(office.actors.LEADERSHIP, { name: 'Für alle', regionKey: northern }),
    );
    expect(answer).toEqual(['forbidden', 'forbidden-role']);
  });
});
