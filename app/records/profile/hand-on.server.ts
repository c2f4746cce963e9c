import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import {
  type AccountRow,
  deleteSessions,
  findAccount,
  hasPartnerAdmin,
  lockAccounts,
  updateAccount,
} from '../account/store.server.ts';
import { loadOwn } from './own.server.ts';
import { mayHandOn } from './policy.ts';

/** A partner's account, of one's own organisation; the administration names any. */
async function loadColleague(
  context: ReadContext,
  { id: accountId }: { readonly id: string },
): Promise<AccountRow> {
  const { actor, db } = context;
  const administers = actor.kind === 'system' || (actor.kind === 'user' && actor.role === 'ADMIN');
  const own = administers ? null : (await loadOwn(context)).id;
  const account = await findAccount(db, accountId);
  if (account?.role !== 'PARTNER' || !account.organisationId) throw notFound();
  if (own !== null && (account.organisationId !== own || account.disabledAt)) throw notFound();
  return account;
}

/** Rights as they stand behind the lock: whoever acts may have lost theirs a moment ago. */
async function assertStillInvites({ actor, db }: ReadContext): Promise<void> {
  if (actor.kind !== 'user' || actor.role !== 'PARTNER') return;
  const row = await findAccount(db, actor.userId);
  if (!row?.partnerAdmin || row.disabledAt || row.organisationId !== actor.organisationId) {
    throw new Failure('forbidden', 'forbidden-role');
  }
}

function setRight(verb: 'hand-on' | 'take-back') {
  const partnerAdmin = verb === 'hand-on';
  return defineWrite({
    name: `profile.${verb}`,
    input: z.strictObject({ id: id() }),
    load: loadColleague,
    may: (actor) => mayHandOn(verb, actor),
    async run(context, input) {
      const { db, actor, now, history } = context;
      await lockAccounts(db);
      await assertStillInvites(context);
      const { id: accountId, version, name, ...before } = await loadColleague(context, input);
      if (before.partnerAdmin === partnerAdmin) return { id: accountId, name };
      if (partnerAdmin && before.disabledAt) throw new Failure('conflict', 'account-disabled');
      const lastOne =
        !partnerAdmin &&
        before.organisationId !== null &&
        !(await hasPartnerAdmin(db, before.organisationId, accountId));
      // What is disabled invites nobody, so that nothing ends with it.
      if (lastOne && !before.disabledAt) throw new Failure('conflict', 'last-inviting');
      if (!(await updateAccount(db, accountId, version, { partnerAdmin, updatedAt: now }))) {
        throw new Failure('conflict');
      }
      // Whose rights change signs in anew; whoever gives up their own loses nothing else by it.
      if (userIdOf(actor) !== accountId) await deleteSessions(db, accountId, { except: null });
      history.record({
        recordKind: 'account',
        recordId: accountId,
        version: version + 1,
        before: { partnerAdmin: before.partnerAdmin },
        after: { partnerAdmin },
      });
      return { id: accountId, name };
    },
  });
}

/** `profile.hand-on`: a colleague may invite others into the organisation's profile, too. */
export const handOn = setRight('hand-on');
/** `profile.take-back`: a colleague, or oneself, invites nobody any more. Never the last one who does. */
export const takeBack = setRight('take-back');
