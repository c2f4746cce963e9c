import { expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import {
  changeAccount,
  createAccount,
  disableAccount,
  enableAccount,
} from '#app/records/account/administer.server.ts';
import { setUp } from '#app/records/account/set-up.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { good, makeAccount } from './fixture.ts';

eachDialect('the first visit', (context) => {
  it('makes one administrator, of two at once as well, and none afterwards', async () => {
    const { environment } = context;
    const input = (email: string) => ({ name: 'Erste', email, next: good, repeat: good });
    const weak = { ...input('a@example.org'), next: 'kurz', repeat: 'kurz' };
    expect(await outcomeOf(setUp.run(environment, anonymous, weak))).toBe('password-short');
    const outcomes = await Promise.all([
      outcomeOf(setUp.run(environment, anonymous, input('a@example.org'))),
      outcomeOf(setUp.run(environment, anonymous, input('b@example.org'))),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'not-found']);
    expect(await context.database.read.user.count()).toBe(1);
    expect(await outcomeOf(setUp.run(environment, anonymous, input('c@example.org')))).toBe('not-found');
  });
});

eachDialect('accounts', (context) => {
  const onlyAdministrators = (ids: readonly string[]) =>
    context.database.transaction((db) =>
      db.user.updateMany({
        where: { role: 'ADMIN', id: { notIn: [...ids] } },
        data: { disabledAt: new Date() },
      }),
    );
  const administrators = () =>
    context.database.read.user.count({ where: { role: 'ADMIN', disabledAt: null } });

  it('refuses a second account of one address, a partner without organisation, a manager without region', async () => {
    const { environment } = context;
    const { email } = await makeAccount(environment);
    const before = await checksum(context.url);
    const base = {
      name: 'X',
      email: `${newId()}@example.org`,
      role: 'MANAGER',
      regionKeys: [northern],
    };
    const create = (change: object) =>
      outcomeOf(createAccount.run(environment, system, { ...base, ...change }));
    expect(await create({ email: email.toUpperCase() })).toBe('email-taken');
    expect(await create({ role: 'PARTNER' })).toBe('partner-organisation');
    expect(await create({ role: 'PARTNER', organisationId: newId() })).toBe('not-visible');
    expect(await create({ regionKeys: [] })).toBe('region-needed');
    expect(await create({ regionKeys: ['R-NIRGENDS'] })).toBe('region');
    expect(await create({ role: 'ROOT' })).toBe('choice');
    expect(await create({ next: 'kurz' })).toBe('password-short');
    expect(await create({ passwordHash: 'x' })).toBe('unknown-field?name=passwordHash');
    expect(await checksum(context.url)).toBe(before);
  });

  it('saves the second of two changes only with the first one seen', async () => {
    const { environment } = context;
    const { id, email } = await makeAccount(environment);
    const change = (name: string) =>
      outcomeOf(
        changeAccount.run(environment, system, {
          id,
          version: 1,
          name,
          email,
          role: 'MANAGER',
          regionKeys: [northern],
        }),
      );
    const outcomes = await Promise.all(['Eins', 'Zwei', 'Drei'].map(change));
    expect(outcomes.sort()).toEqual(['conflict', 'conflict', 'done']);
    expect((await context.database.read.user.findUnique({ where: { id } }))?.version).toBe(2);
  });

  it('lets nobody disable themselves or change their own role', async () => {
    const { environment } = context;
    const actor = await accountOf(environment, 'ADMIN', { regionKeys: [] });
    const before = await checksum(context.url);
    const itself = { id: actor.userId, version: 1 };
    expect(await outcomeOf(disableAccount.run(environment, actor, itself))).toBe('forbidden-not-yourself');
    const lowered = { ...itself, name: 'X', email: actor.email, role: 'MANAGER', regionKeys: [northern] };
    expect(await outcomeOf(changeAccount.run(environment, actor, lowered))).toBe('own-role');
    expect(await checksum(context.url)).toBe(before);
  });

  it('keeps the last administrator, also against the operator', async () => {
    const { environment } = context;
    const { id, email } = await makeAccount(environment, 'ADMIN');
    await onlyAdministrators([id]);
    const before = await checksum(context.url);
    expect(await outcomeOf(disableAccount.run(environment, system, { id, version: 1 }))).toBe(
      'last-administrator',
    );
    const lowered = { id, version: 1, name: 'X', email, role: 'MANAGER', regionKeys: [northern] };
    expect(await outcomeOf(changeAccount.run(environment, system, lowered))).toBe('last-administrator');
    expect(await checksum(context.url)).toBe(before);
  });

  it('always leaves one administrator, also when all are disabled or lowered at once', async () => {
    const { environment } = context;
    for (let round = 0; round < 3; round += 1) {
      const made = await Promise.all(Array.from({ length: 4 }, () => makeAccount(environment, 'ADMIN')));
      await onlyAdministrators(made.map(({ id }) => id));
      // Each is removed by the next one, in both ways, all at the same time.
      const outcomes = await Promise.all(
        made.map(({ id, email }, index) =>
          outcomeOf(
            index % 2 === 0
              ? disableAccount.run(environment, system, { id, version: 1 })
              : changeAccount.run(environment, system, {
                  id,
                  version: 1,
                  name: 'X',
                  email,
                  role: 'LEADERSHIP',
                  regionKeys: [northern],
                }),
          ),
        ),
      );
      expect(outcomes.sort()).toEqual(['done', 'done', 'done', 'last-administrator']);
      expect(await administrators()).toBe(1);
    }
  });

  it('disables and enables, each with the version that was seen', async () => {
    const { environment } = context;
    const { id } = await makeAccount(environment);
    const disabled = await disableAccount.run(environment, system, { id, version: 1 });
    expect(disabled).toEqual({ id, version: 2, name: 'Zoe Zufall' });
    expect(await outcomeOf(enableAccount.run(environment, system, { id, version: 1 }))).toBe('conflict');
    expect(await outcomeOf(enableAccount.run(environment, system, { id, version: 2 }))).toBe('done');
    expect(await outcomeOf(disableAccount.run(environment, system, { id: newId(), version: 1 }))).toBe(
      'not-found',
    );
  });
});
