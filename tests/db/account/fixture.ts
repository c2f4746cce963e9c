import { anonymous, system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { createAccount } from '#app/records/account/administer.server.ts';
import { beginSession, readSession } from '#app/records/account/session.server.ts';
import { signIn } from '#app/records/account/sign-in.server.ts';
import { northern } from '../../support/office.ts';

export const good = 'drei blaue Boote im Nebel';
export const better = 'noch drei rote Boote';

/** The same world at another hour. */
export function later(environment: Environment, milliseconds: number): Environment {
  const now = new Date(environment.now().getTime() + milliseconds);
  return { ...environment, now: () => now };
}

/** A new account that can sign in. */
export async function makeAccount(
  environment: Environment,
  role = 'MANAGER',
  password: string | null = good,
) {
  const email = `${newId()}@example.org`;
  const { id } = await createAccount.run(environment, system, {
    name: 'Zoe Zufall',
    email,
    role,
    regionKeys: role === 'ADMIN' ? [] : [northern],
    next: password,
  });
  return { id, email };
}

/** Signs in from an address of its own, unless one is given. */
export function enter(environment: Environment, email: string, password: string, address = newId()) {
  return signIn(environment, { email, password, address });
}

/** The actor of an account, as a session makes it. */
export async function actorOf({ database }: Environment, id: string) {
  const secret = await beginSession(database, id, null, new Date());
  return (await readSession(database, secret, new Date()))?.actor ?? anonymous;
}
