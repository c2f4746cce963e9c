import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import { newId } from '#app/kernel/ids.ts';
import { changeAccount, disableAccount, enableAccount } from '#app/records/account/administer.server.ts';
import { changeOwnPassword } from '#app/records/account/change-password.server.ts';
import { issueResetLink, resetPassword, viewReset } from '#app/records/account/reset.server.ts';
import { beginSession, readSession } from '#app/records/account/session.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, northern } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { actorOf, better, enter, good, later, makeAccount } from './fixture.ts';

const hour = 3_600_000;

eachDialect('a link that sets a password', (context) => {
  const issue = async (id: string, actor: Parameters<typeof issueResetLink.run>[1] = system) => {
    const { path, expiresAt } = await issueResetLink.run(context.environment, actor, { id });
    return { token: path.replace('/passwort/', ''), expiresAt };
  };
  const look = (token: unknown, environment = context.environment) =>
    outcomeOf(viewReset.run(environment, anonymous, { token }));
  const set = (token: unknown, next = better, environment = context.environment) =>
    outcomeOf(resetPassword.run(environment, anonymous, { token, next, repeat: next }));

  it('lets its holder set one once, ends every session, and is not used up by being looked at', async () => {
    const { environment, database } = context;
    const { id, email } = await makeAccount(environment);
    const secret = await beginSession(database, id, null, new Date());
    const { token, expiresAt } = await issue(id);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23.9 * hour);
    for (let looks = 0; looks < 3; looks += 1) {
      expect(await viewReset.run(environment, anonymous, { token })).toEqual({ email });
    }
    expect(await enter(environment, email, good)).toBeTruthy();
    expect(await set(token)).toBe('done');
    expect(await readSession(database, secret, new Date())).toBeNull();
    expect(await outcomeOf(enter(environment, email, good))).toBe('sign-in');
    expect(await outcomeOf(enter(environment, email, better))).toBe('done');
    expect([await look(token), await set(token, 'ganz andere Worte hier')]).toEqual([
      'not-found',
      'not-found',
    ]);
  });

  it('gives a first password to an account that has none', async () => {
    const { id, email } = await makeAccount(context.environment, 'MANAGER', null);
    expect(await set((await issue(id)).token)).toBe('done');
    expect(await outcomeOf(enter(context.environment, email, better))).toBe('done');
  });

  it('is used by one of many who try at once', async () => {
    const { id, email } = await makeAccount(context.environment);
    const { token } = await issue(id);
    const words = ['eins', 'zwei', 'drei', 'vier'].map((word) => `${word} blaue Wale tauchen`);
    const outcomes = await Promise.all(words.map((next) => set(token, next)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'not-found']));
    const works = await Promise.all(words.map((next) => outcomeOf(enter(context.environment, email, next))));
    expect(works.map((work) => work === 'done')).toEqual(outcomes.map((outcome) => outcome === 'done'));
  });

  it('keeps nothing that opens: only a hash is stored, and the history does not know it either', async () => {
    const { id } = await makeAccount(context.environment);
    const { token } = await issue(id);
    const { invitation, auditEntry } = context.database.read;
    const stored = JSON.stringify([await invitation.findMany(), await auditEntry.findMany()]);
    expect(stored).not.toContain(token);
    const hash = createHash('sha256').update(token).digest('base64url');
    expect(stored).toContain(hash);
    expect([await look(hash), await set(hash)]).toEqual(['not-found', 'not-found']);
  });

  it.each([
    ['a newer link', (id: string) => issue(id)],
    [
      'a new password by its owner',
      async (id: string) => {
        const actor = await actorOf(context.environment, id);
        const words = 'vier gelbe Enten im Teich';
        await changeOwnPassword(context.environment, actor, { current: good, next: words, repeat: words });
      },
    ],
    [
      'a new password by an administrator',
      async (id: string, email: string) =>
        changeAccount.run(context.environment, system, {
          id,
          version: 1,
          name: 'Zoe',
          email,
          role: 'MANAGER',
          regionKeys: [northern],
          next: 'vier gelbe Enten im Teich',
        }),
    ],
    [
      'another address',
      async (id: string) =>
        changeAccount.run(context.environment, system, {
          id,
          version: 1,
          name: 'Zoe',
          email: `${newId()}@example.org`,
          role: 'MANAGER',
          regionKeys: [northern],
        }),
    ],
    [
      'disabling, also once it is taken back',
      async (id: string) => {
        await disableAccount.run(context.environment, system, { id, version: 1 });
        await enableAccount.run(context.environment, system, { id, version: 2 });
      },
    ],
  ])('is void after %s', async (_what, work) => {
    const { id, email } = await makeAccount(context.environment);
    const { token } = await issue(id);
    expect(await look(token)).toBe('done');
    await work(id, email);
    const before = await checksum(context.url);
    expect([await look(token), await set(token)]).toEqual(['not-found', 'not-found']);
    expect(await checksum(context.url)).toBe(before);
  });

  it('is void after a day', async () => {
    const { environment } = context;
    const { token } = await issue((await makeAccount(environment)).id);
    expect(await look(token, later(environment, 23.9 * hour))).toBe('done');
    const late = later(environment, 24 * hour + 1_000);
    expect([await look(token, late), await set(token, better, late)]).toEqual(['not-found', 'not-found']);
  });

  it('is told apart from none in nothing, whatever is sent in its place', async () => {
    const before = await checksum(context.url);
    const odd = ['', 'x', '\0', '\ud800', 'a'.repeat(1_000_000), ['x'], { not: '' }, null, undefined, 7];
    for (const token of odd) {
      expect([await look(token), await set(token)], String(token).slice(0, 20)).toEqual([
        'not-found',
        'not-found',
      ]);
    }
    expect(await checksum(context.url)).toBe(before);
  });

  it('is kept for another try after a weak or mistyped password', async () => {
    const { environment } = context;
    const { token } = await issue((await makeAccount(environment)).id);
    const before = await checksum(context.url);
    expect(await set(token, 'kurz')).toBe('password-short');
    expect(await set(token, 'passwortpasswort')).toBe('password-common');
    expect(await set(token, 'Zoe.Zufall.Zoe')).toBe('password-personal');
    const mistyped = { token, next: better, repeat: good };
    expect(await outcomeOf(resetPassword.run(environment, anonymous, mistyped))).toBe('password-repeat');
    const more = { token, next: better, repeat: better, role: 'ADMIN' };
    expect(await outcomeOf(resetPassword.run(environment, anonymous, more))).toBe('unknown-field?name=role');
    expect(await checksum(context.url)).toBe(before);
    expect(await set(token)).toBe('done');
  });

  it('is made by administrators, for accounts that may sign in', async () => {
    const { environment } = context;
    const { id } = await makeAccount(environment);
    for (const role of ['MANAGER', 'LEADERSHIP'] as const) {
      const actor = await accountOf(environment, role);
      expect(await outcomeOf(issueResetLink.run(environment, actor, { id }))).toBe('forbidden-role');
    }
    expect(await outcomeOf(issueResetLink.run(environment, anonymous, { id }))).toBe('unauthenticated');
    expect(await outcomeOf(issueResetLink.run(environment, system, { id: newId() }))).toBe('not-found');
    const administrator = await accountOf(environment, 'ADMIN', { regionKeys: [] });
    expect(await look((await issue(id, administrator)).token)).toBe('done');
    await disableAccount.run(environment, system, { id, version: 1 });
    expect(await outcomeOf(issueResetLink.run(environment, system, { id }))).toBe('account-disabled');
  });
});
