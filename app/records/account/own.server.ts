import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { preferencesInput } from './account.ts';
import { deviceOf } from './device.ts';
import { accountPermissions } from './policy.ts';
import { presentAccount } from './present.ts';
import { findAccount, listSessions, updateAccount } from './store.server.ts';

/** `account.view-own`: one's own account and where it is signed in. */
export const viewOwnAccount = defineRead({
  name: 'account.view-own',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'view-own', actor),
  async run({ db, actor, now }) {
    const account = await findAccount(db, userIdOf(actor) ?? '');
    if (!account) throw notFound();
    const sessions = await listSessions(db, account.id, now);
    return {
      account: presentAccount(account),
      sessions: sessions.map(({ id, createdAt, lastSeenAt, userAgent }) => ({
        id,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        device: deviceOf(userAgent),
      })),
    };
  },
});

/** `account.change-preferences`: language, colours and density of one's own account. */
export const changePreferences = defineWrite({
  name: 'account.change-preferences',
  input: preferencesInput,
  may: (actor) => allowed(accountPermissions, 'change-preferences', actor),
  async run({ db, actor, now, history }, preferences) {
    const account = await findAccount(db, userIdOf(actor) ?? '');
    if (!account) throw notFound();
    const saved = await updateAccount(db, account.id, account.version, { ...preferences, updatedAt: now });
    if (!saved) throw conflict(null);
    const { locale, theme, density } = account;
    history.record({
      recordKind: 'account',
      recordId: account.id,
      version: account.version + 1,
      before: { locale, theme, density },
      after: preferences,
    });
  },
});
