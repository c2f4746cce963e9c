import { anonymous } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { signInRequest } from './account.ts';
import { beginSession } from './session.server.ts';
import { findCredentials, noteSignIn } from './store.server.ts';
import { clearFailures, countFailure, limitsFor, secondsBlocked } from './throttle.server.ts';

/** `account.check-password`: the account of an address and password. It returns refusals, for they must be kept as counted. */
export const checkPassword = defineWrite({
  name: 'account.check-password',
  input: signInRequest,
  load: async ({ db, now }, { email, address, password }) => {
    const limits = limitsFor(email, address);
    const wait = await secondsBlocked(db, limits, now);
    if (wait > 0) throw new Failure('throttled', 'throttled', { retryAfterSeconds: wait });
    const account = await findCredentials(db, email);
    // Hashing takes long: before the transaction, so that nobody waits for the lock meanwhile.
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    return { limits, userId: matches && account && !account.disabledAt ? account.id : null };
  },
  may: () => true,
  async run({ db, now, history }, _input, { limits, userId }) {
    if (!userId) {
      await countFailure(db, limits, now);
      return { userId: null };
    }
    await clearFailures(db, limits);
    await noteSignIn(db, userId, now);
    history.record({ recordKind: 'account', recordId: userId, after: { signedIn: now.toISOString() } });
    return { userId };
  },
});

/**
 * Signs somebody in and returns the secret of their new session. The answer is
 * the same for an unknown address, a wrong password and a disabled account.
 *
 * @throws Failure unauthenticated or throttled
 */
export async function signIn(environment: Environment, input: unknown): Promise<string> {
  const { userId } = await checkPassword.run(environment, anonymous, input);
  if (!userId) throw new Failure('unauthenticated', 'sign-in');
  const { userAgent } = signInRequest.parse(input);
  return beginSession(environment.database, userId, userAgent ?? null, environment.now());
}
