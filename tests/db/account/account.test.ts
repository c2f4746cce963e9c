import { expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { newId } from '#app/kernel/ids.ts';
import { changeAccount, createAccount, disableAccount } from '#app/records/account/administer.server.ts';
import { changePassword } from '#app/records/account/change-password.server.ts';
import { beginSession, readSession, storedSessionId } from '#app/records/account/session.server.ts';
import { setUp } from '#app/records/account/set-up.server.ts';
import { signIn } from '#app/records/account/sign-in.server.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf } from '../../support/office.ts';

const good = 'drei blaue Boote im Nebel';

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Failure) return error.fields[0]?.message ?? error.code;
      throw error;
    },
  );
}

eachDialect('the first visit', (context) => {
  it('makes one administrator, of two at once as well, and none afterwards', async () => {
    const { environment } = context;
    const input = (email: string) => ({ name: 'Erste', email, next: good, repeat: good });
    const weak = { ...input('a@example.org'), next: 'kurz', repeat: 'kurz' };
    expect(await codeOf(setUp.run(environment, anonymous, weak))).toBe('password-short');
    const outcomes = await Promise.all([
      codeOf(setUp.run(environment, anonymous, input('a@example.org'))),
      codeOf(setUp.run(environment, anonymous, input('b@example.org'))),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'not-found']);
    expect(await context.database.read.user.count()).toBe(1);
    expect(await codeOf(setUp.run(environment, anonymous, input('c@example.org')))).toBe('not-found');
  });
});

eachDialect('accounts', (context) => {
  const make = async (role: string, password: string | null = good) => {
    const email = `${newId()}@example.org`;
    const regionKeys = role === 'ADMIN' ? [] : ['R-NORDTHUERINGEN'];
    const { id } = await createAccount.run(context.environment, system, {
      name: 'Zoe Zufall',
      email,
      role,
      regionKeys,
      next: password,
    });
    return { id, email };
  };
  const enter = (email: string, password: string, address = newId()) =>
    signIn(context.environment, { email, password, address });

  it('signs in with the right password only, and tells unknown and wrong apart in nothing', async () => {
    const { email } = await make('MANAGER');
    expect(await codeOf(enter(email, good))).toBe('done');
    expect(await codeOf(enter(email, 'falsch'))).toBe('unauthenticated');
    expect(await codeOf(enter('niemand@example.org', good))).toBe('unauthenticated');
    const { email: without } = await make('MANAGER', null);
    expect(await codeOf(enter(without, ''))).toBe('required');
  });

  it('lets five guesses pass from one address and then makes wait, without locking out the owner elsewhere', async () => {
    const { email } = await make('MANAGER');
    const attacker = newId();
    for (let tries = 0; tries < 6; tries += 1) await codeOf(enter(email, 'falsch', attacker));
    expect(await codeOf(enter(email, good, attacker))).toBe('throttled');
    expect(await codeOf(enter(email, good, newId()))).toBe('done');
  });

  it('keeps of a session only what opens none', async () => {
    const { id } = await make('LEADERSHIP');
    const { database } = context;
    const secret = await beginSession(database, id, 'Browser', new Date());
    const row = await database.read.session.findFirst({ where: { userId: id } });
    expect(row?.id).toBe(storedSessionId(secret));
    expect((await readSession(database, secret, new Date()))?.actor.userId).toBe(id);
    expect(await readSession(database, row?.id ?? '', new Date())).toBeNull();
    const monthLater = new Date(Date.now() + 31 * 86_400_000);
    expect(await readSession(database, secret, monthLater)).toBeNull();
  });

  it('ends every session with a new password, and takes no weak, repeated or wrong one', async () => {
    const { environment, database } = context;
    const { id, email } = await make('MANAGER');
    const secret = await beginSession(database, id, null, new Date());
    const actor = (await readSession(database, secret, new Date()))?.actor ?? anonymous;
    const change = (current: string, next: string, repeat = next) =>
      codeOf(changePassword.run(environment, actor, { current, next, repeat }));
    expect(await change('falsch', 'noch drei rote Boote')).toBe('password-wrong');
    expect(await change(good, 'kurz')).toBe('password-short');
    expect(await change(good, 'passwortpasswort')).toBe('password-common');
    expect(await change(good, 'aaaaaaaaaaaaaaa')).toBe('password-common');
    expect(await change(good, 'zoezufallzufall')).toBe('password-personal');
    expect(await change(good, 'noch drei rote Boote', 'anders')).toBe('password-repeat');
    expect(await change(good, 'noch drei rote Boote')).toBe('done');
    expect(await readSession(database, secret, new Date())).toBeNull();
    expect(await codeOf(enter(email, good))).toBe('unauthenticated');
  });

  it('signs out whose rights change or who is disabled, at once', async () => {
    const { environment, database } = context;
    const { id, email } = await make('MANAGER');
    const first = await beginSession(database, id, null, new Date());
    await changeAccount.run(environment, system, {
      id,
      version: 1,
      name: 'Zoe Zufall',
      email,
      role: 'LEADERSHIP',
      regionKeys: ['R-NORDTHUERINGEN'],
    });
    expect(await readSession(database, first, new Date())).toBeNull();
    const second = await beginSession(database, id, null, new Date());
    await disableAccount.run(environment, system, { id, version: 2 });
    expect(await readSession(database, second, new Date())).toBeNull();
    expect(await codeOf(enter(email, good))).toBe('unauthenticated');
  });

  it('refuses a second account of one address, a partner without organisation, a manager without region', async () => {
    const { environment } = context;
    const { email } = await make('MANAGER');
    const base = {
      name: 'X',
      email: `${newId()}@example.org`,
      role: 'MANAGER',
      regionKeys: ['R-NORDTHUERINGEN'],
    };
    const create = (change: object) => codeOf(createAccount.run(environment, system, { ...base, ...change }));
    expect(await create({ email: email.toUpperCase() })).toBe('email-taken');
    expect(await create({ role: 'PARTNER' })).toBe('partner-organisation');
    expect(await create({ regionKeys: [] })).toBe('region-needed');
    expect(await create({ regionKeys: ['R-NIRGENDS'] })).toBe('region');
    expect(await create({ role: 'ROOT' })).toBe('choice');
  });

  it('always leaves one administrator, also when all are removed at once', async () => {
    const { environment, database } = context;
    const administrators = await Promise.all([make('ADMIN'), make('ADMIN'), make('ADMIN')]);
    const actor = await accountOf(environment, 'ADMIN', { regionKeys: [] });
    await database.transaction((db) =>
      db.user.updateMany({
        where: { role: 'ADMIN', id: { notIn: administrators.map(({ id }) => id) } },
        data: { disabledAt: new Date() },
      }),
    );
    const outcomes = await Promise.all(
      administrators.map(({ id }) => codeOf(disableAccount.run(environment, actor, { id, version: 1 }))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(2);
    expect(await database.read.user.count({ where: { role: 'ADMIN', disabledAt: null } })).toBe(1);
  });

  it('lets nobody disable themselves', async () => {
    const actor = await accountOf(context.environment, 'ADMIN', { regionKeys: [] });
    const itself = disableAccount.run(context.environment, actor, { id: actor.userId, version: 1 });
    expect(await codeOf(itself)).toBe('forbidden');
  });
});
