import { type Actor, system } from '#app/access/actor.ts';
import { isRole } from '#app/access/role.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { findAccountByEmail } from '#app/records/account/store.server.ts';
import { Refusal } from './command.ts';

/** Whoever `--as-user` names; without it the operator, who may everything. @throws Refusal for no account or one that is disabled */
export async function actorOf({ database }: Environment, email: string | undefined): Promise<Actor> {
  if (email === undefined) return system;
  const account = await findAccountByEmail(database.read, email.trim().toLowerCase());
  if (!account || account.disabledAt || !isRole(account.role)) {
    throw new Refusal(`Ein freigegebenes Konto ${email} gibt es nicht.`);
  }
  const { id, name, role, organisationId, regions } = account;
  const regionKeys = regions.map(({ region }) => region.key);
  return { kind: 'user', userId: id, name, email: account.email, role, regionKeys, organisationId };
}
