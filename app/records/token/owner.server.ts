import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { findAccountByEmail } from '#app/records/account/store.server.ts';

interface Named {
  readonly email?: string | undefined;
}

/**
 * Whose tokens an input is about: the operator names an account by its address,
 * everybody else means their own and finds nobody else's.
 */
export async function ownerOf({ db, actor }: ReadContext, { email }: Named): Promise<string | null> {
  if (actor.kind === 'user') {
    if (email !== undefined && email !== actor.email) throw notFound();
    return actor.userId;
  }
  if (actor.kind === 'anonymous' || email === undefined) return null;
  const account = await findAccountByEmail(db, email);
  if (!account) throw notFound();
  return account.id;
}
