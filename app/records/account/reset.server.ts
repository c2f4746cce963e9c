import { createHash, randomBytes } from 'node:crypto';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, Failure, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineRead, defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { accountReference, resetInput, resetReference } from './account.ts';
import { passwordFault } from './password-rules.ts';
import { accountPermissions } from './policy.ts';
import { consumeReset, findReset, insertReset, revokeResets } from './reset-store.server.ts';
import { deleteSessions, findAccount, updateAccount } from './store.server.ts';

const lifetime = 24 * 3_600_000;

/** What the table keeps of a link's token: enough to recognise it, not to use it. */
export const hashOfReset = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A new secret and when it stops to open. */
export function newReset(now: Date): { token: string; expiresAt: Date } {
  return { token: randomBytes(32).toString('base64url'), expiresAt: new Date(now.getTime() + lifetime) };
}

/**
 * `account.issue-reset-link`: a secret with which the account sets a new
 * password within 24 hours, once. It is told here and kept nowhere; an earlier
 * one becomes void.
 */
export const issueResetLink = defineWrite({
  name: 'account.issue-reset-link',
  input: accountReference,
  load: async ({ db }, { id }) => {
    const account = await findAccount(db, id);
    if (!account) throw notFound();
    return account;
  },
  may: (actor) => allowed(accountPermissions, 'issue-reset-link', actor),
  async run({ db, actor, now, newId, history }, _input, account) {
    if (account.disabledAt) throw new Failure('conflict', 'account-disabled');
    const { token, expiresAt } = newReset(now);
    await revokeResets(db, account.id, now);
    await insertReset(db, {
      id: newId(),
      tokenHash: hashOfReset(token),
      email: account.email,
      userId: account.id,
      expiresAt,
      createdById: userIdOf(actor),
      createdAt: now,
    });
    const after = { resetLinkUntil: expiresAt.toISOString() };
    history.record({ recordKind: 'account', recordId: account.id, after });
    return { path: `/passwort/${token}`, expiresAt: expiresAt.toISOString() };
  },
});

/** Unknown, used, made void, too old, of a disabled account or of an address that it no longer has: all the same. */
async function openReset({ db, now }: Pick<ReadContext, 'db' | 'now'>, token: string) {
  const reset = await findReset(db, hashOfReset(token));
  const account = reset?.user;
  if (!reset || !account || reset.purpose !== 'RESET' || reset.usedAt || reset.revokedAt) throw notFound();
  if (reset.expiresAt <= now || account.disabledAt || account.email !== reset.email) throw notFound();
  return { reset, account };
}

/** `account.view-reset`: whose password the holder of a link may set. Looking does not use it up. */
export const viewReset = defineRead({
  name: 'account.view-reset',
  input: resetReference,
  load: (context, { token }) => openReset(context, token),
  may: () => true,
  run: async (_context, _input, { account }) => ({ email: account.email }),
});

/** `account.reset-password`: sets the password, uses the link up and ends every session. */
export const resetPassword = defineWrite({
  name: 'account.reset-password',
  input: resetInput,
  load: async (context, { token, next }) => {
    const { account } = await openReset(context, token);
    const fault = passwordFault(next, account);
    if (fault) throw invalidField('next', fault);
    return { passwordHash: await hashPassword(next) };
  },
  may: () => true,
  async run(context, { token }, { passwordHash }) {
    const { db, now, history } = context;
    const { reset, account } = await openReset(context, token);
    if (!(await consumeReset(db, reset.id, now))) throw notFound();
    const saved = await updateAccount(db, account.id, account.version, { passwordHash, updatedAt: now });
    if (!saved) throw conflict(null);
    await deleteSessions(db, account.id, { except: null });
    history.record({
      recordKind: 'account',
      recordId: account.id,
      version: account.version + 1,
      before: { password: 'old' },
      after: { password: 'new' },
    });
  },
});
