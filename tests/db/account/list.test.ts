import { beforeAll, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { listAccountsUseCase } from '#app/records/account/list.server.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern, triangle } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';

eachDialect('the list of accounts', (context) => {
  beforeAll(async () => {
    const { environment, database } = context;
    const people = [
      ['Jörg Zander', 'MANAGER', [northern]],
      ['Łucja Müller', 'MANAGER', [triangle]],
      ['Ältere Ämter', 'LEADERSHIP', [northern, triangle]],
      ['Arne Admin', 'ADMIN', []],
    ] as const;
    for (const [name, role, regionKeys] of people) {
      const { userId } = await accountOf(environment, role, { regionKeys });
      await database.transaction((db) => db.user.update({ where: { id: userId }, data: { name } }));
    }
    await database.transaction((db) =>
      db.user.updateMany({ where: { name: 'Łucja Müller' }, data: { disabledAt: new Date() } }),
    );
  });

  const names = async (input: object) =>
    (await listAccountsUseCase.run(context.environment, system, input)).items.map(({ name }) => name);

  it.each([
    [{}, ['Ältere Ämter', 'Arne Admin', 'Jörg Zander', 'Łucja Müller']],
    [{ sort: '-name' }, ['Łucja Müller', 'Jörg Zander', 'Arne Admin', 'Ältere Ämter']],
    [{ q: 'mueller' }, ['Łucja Müller']],
    [{ q: 'lucja' }, ['Łucja Müller']],
    [{ role: 'MANAGER', state: 'active' }, ['Jörg Zander']],
    [{ state: 'disabled' }, ['Łucja Müller']],
    [{ region: triangle }, ['Ältere Ämter', 'Arne Admin', 'Łucja Müller']],
    [{ size: 2 }, ['Ältere Ämter', 'Arne Admin']],
    // What makes no sense is as if it were not there.
    [{ role: 'ROOT', state: 'x', sort: 'passwordHash', size: '1e9', after: 'x', extra: 1 }, 4],
    [{ q: ['a'], role: { not: '' }, region: '\0', before: { id: '' } }, 4],
  ])('%j finds %j', async (input, expected) => {
    const found = await names(input);
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });

  it('goes on where a page ended, and tells nothing but what administrators see', async () => {
    const first = await listAccountsUseCase.run(context.environment, system, { size: 3 });
    expect(first).toMatchObject({ total: 4, previous: null });
    expect(await names({ size: 3, after: first.next })).toEqual(['Łucja Müller']);
    expect(JSON.stringify(first)).not.toContain('passwordHash');
    const manager = await accountOf(context.environment, 'MANAGER');
    expect(await outcomeOf(listAccountsUseCase.run(context.environment, manager, {}))).toBe('forbidden-role');
  });
});
