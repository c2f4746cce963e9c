import { anonymous } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { verifyPassword } from '#app/platform/passwords.server.ts';
import { signInRequest } from './account.ts';
import { beginSession } from './session.server.ts';
import { findCredentials, noteSignIn } from './store.server.ts';
import { guarded, limitsFor } from './throttle.server.ts';

/** `account.check-password`: the account of an address and password. Never asked but behind the throttle. */
const checkPassword = defineWrite({
  name: 'account.check-password',
  input: signInRequest,
  load: async ({ db }, { email, password }) => {
    const account = await findCredentials(db, email);
    // Hashing takes long: before the transaction, so that nobody waits for the lock meanwhile.
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (!account || !matches || account.disabledAt) throw new Failure('unauthenticated', 'sign-in');
    return { userId: account.id };
  },
  may: () => true,
  async run({ db, now, history }, _input, { userId }) {
    await noteSignIn(db, userId, now);
    history.record({ recordKind: 'account', recordId: userId, after: { signedIn: now.toISOString() } });
    return { userId };
  },
});

const isWrongGuess = (error: unknown) => error instanceof Failure && error.code === 'unauthenticated';

/**
 * Signs somebody in and returns the secret of their new session. The answer is
 * the same for an unknown address, a wrong password and a disabled account.
 *
 * @throws Failure unauthenticated or throttled
 */
export async function signIn(environment: Environment, input: unknown): Promise<string> {
  const { email, address, userAgent } = parseInput(signInRequest, input);
  const limits = limitsFor(email, address);
  const { userId } = await guarded(environment, limits, isWrongGuess, () =>
    checkPassword.run(environment, anonymous, input),
  );
  return beginSession(environment.database, userId, userAgent ?? null, environment.now());
}
