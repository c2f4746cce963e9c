import { z } from 'zod';
import { type Actor, userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { hashPassword, verifyPassword } from '#app/platform/passwords.server.ts';
import { passwordChange } from './account.ts';
import { passwordFault } from './password-rules.ts';
import { accountPermissions } from './policy.ts';
import { revokeResets } from './reset-store.server.ts';
import { deleteSessions, findAccount, updateAccount } from './store.server.ts';
import { guarded, ownPasswordLimits } from './throttle.server.ts';

/** `account.change-password`: one's own; every session ends with it, the door begins a new one. */
export const changePassword = defineWrite({
  name: 'account.change-password',
  input: passwordChange,
  load: async ({ db, actor }, { current, next }) => {
    const account = await findAccount(db, userIdOf(actor) ?? '');
    if (!account) throw new Failure('unauthenticated');
    if (!(await verifyPassword(account.passwordHash, current)))
      throw invalidField('current', 'password-wrong');
    const fault = passwordFault(next, account);
    if (fault) throw invalidField('next', fault);
    return { account, passwordHash: await hashPassword(next) };
  },
  may: (actor) => allowed(accountPermissions, 'change-password', actor),
  async run({ db, now, history }, _input, { account, passwordHash }) {
    const saved = await updateAccount(db, account.id, account.version, { passwordHash, updatedAt: now });
    if (!saved) throw new Failure('conflict');
    await deleteSessions(db, account.id, { except: null });
    await revokeResets(db, account.id, now);
    history.record({
      recordKind: 'account',
      recordId: account.id,
      version: account.version + 1,
      before: { password: 'old' },
      after: { password: 'new' },
    });
    return { userId: account.id };
  },
});

const isWrongGuess = (error: unknown) =>
  error instanceof Failure && error.fields.some(({ path }) => path === 'current');

/**
 * Changes the password of whoever asks, behind the throttle: the present
 * password is something to guess at for whoever finds a browser left open.
 *
 * @throws Failure
 */
export function changeOwnPassword(environment: Environment, actor: Actor, input: unknown) {
  return guarded(environment, ownPasswordLimits(userIdOf(actor) ?? ''), isWrongGuess, () =>
    changePassword.run(environment, actor, input),
  );
}

/** `account.end-sessions`: one of one's own by its stored id, or all but the one in use. */
export const endSessions = defineWrite({
  name: 'account.end-sessions',
  input: z.strictObject({ only: z.string().max(100).optional(), except: z.string().max(100).optional() }),
  may: (actor) => allowed(accountPermissions, 'end-own-sessions', actor),
  async run({ db, actor, history }, { only, except }) {
    const userId = userIdOf(actor) ?? '';
    const ended = await deleteSessions(db, userId, only ? { only } : { except: except ?? null });
    if (ended === 0) return { ended };
    history.record({ recordKind: 'account', recordId: userId, after: { sessionsEnded: ended } });
    return { ended };
  },
});
