import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, Failure, invalidField, notFound } from '#app/kernel/failure.ts';
import { defineRead, defineWrite, type ReadContext, type WriteContext } from '#app/kernel/use-case.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { accountChange, accountInput, accountReference, accountVersion } from './account.ts';
import { passwordFault } from './password-rules.ts';
import { accountPermissions } from './policy.ts';
import { accountSnapshot, presentAccount } from './present.ts';
import { revokeResets } from './reset-store.server.ts';
import {
  type AccountRow,
  countOtherAdministrators,
  deleteSessions,
  findAccount,
  findAccountByEmail,
  hasPartnerAdmin,
  insertAccount,
  lockAccounts,
  updateAccount,
} from './store.server.ts';

async function loadAccount({ db }: ReadContext, { id }: { readonly id: string }): Promise<AccountRow> {
  const account = await findAccount(db, id);
  if (!account) throw notFound();
  return account;
}

/** `account.view`: one account and what its form chooses from. */
export const viewAccount = defineRead({
  name: 'account.view',
  input: accountReference,
  load: loadAccount,
  may: (actor) => allowed(accountPermissions, 'view', actor),
  run: async ({ db, actor }, _input, account) => ({
    account: presentAccount(account),
    own: userIdOf(actor) === account.id,
    regions: await listRegions(db, 'all'),
  }),
});

/** `account.prepare`: what the form of a new account chooses from. */
export const prepareAccount = defineRead({
  name: 'account.prepare',
  input: z.strictObject({}),
  may: (actor) => allowed(accountPermissions, 'create', actor),
  run: async ({ db, newId }) => ({ id: newId(), regions: await listRegions(db, 'all') }),
});

interface Fields {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string | null;
  readonly regionKeys: readonly string[];
  readonly next: string | null;
}

/** The hash of a new password, made before the transaction: it takes long. */
async function checkedHash({ name, email, next }: Fields): Promise<string | null> {
  if (next === null) return null;
  const fault = passwordFault(next, { name, email });
  if (fault) throw invalidField('next', fault);
  return hashPassword(next);
}

async function assertReferences({ db }: WriteContext, fields: Fields, id: string | null): Promise<void> {
  const { email, organisationId, regionKeys } = fields;
  const namesake = await findAccountByEmail(db, email);
  if (namesake && namesake.id !== id) throw invalidField('email', 'email-taken');
  if (
    organisationId &&
    !(await visibleOrganisationIds(db, everything, [organisationId])).has(organisationId)
  ) {
    throw invalidField('organisationId', 'not-visible');
  }
  const regions = new Set((await listRegions(db, 'all')).map(({ key }) => key));
  if (regionKeys.some((key) => !regions.has(key))) throw invalidField('regionKeys', 'region');
}

/** Whoever comes first of an organisation invites the others. */
async function startsAsPartnerAdmin({ db }: WriteContext, organisationId: string | null, id: string) {
  return organisationId !== null && !(await hasPartnerAdmin(db, organisationId, id));
}

/** `account.create`: a new account; without a password it can be invited, but not sign in. */
export const createAccount = defineWrite({
  name: 'account.create',
  input: accountInput,
  load: async (_context, fields) => ({ passwordHash: await checkedHash(fields) }),
  may: (actor) => allowed(accountPermissions, 'create', actor),
  async run(context, { next, regionKeys, id: chosen, ...columns }, { passwordHash }) {
    const { db, now, newId, history } = context;
    if (chosen && (await findAccount(db, chosen))) return { id: chosen, name: columns.name };
    await assertReferences(context, { ...columns, next, regionKeys }, null);
    const id = chosen ?? newId();
    const partnerAdmin = await startsAsPartnerAdmin(context, columns.organisationId, id);
    await insertAccount(
      db,
      { ...columns, partnerAdmin, id, passwordHash, createdAt: now, updatedAt: now },
      regionKeys,
    );
    const row = await findAccount(db, id);
    history.record({ recordKind: 'account', recordId: id, version: 1, after: row && accountSnapshot(row) });
    return { id, name: columns.name };
  },
});

async function assertAdministratorLeft({ db }: WriteContext, account: AccountRow): Promise<void> {
  if (account.role !== 'ADMIN' || account.disabledAt) return;
  if ((await countOtherAdministrators(db, account.id)) === 0)
    throw new Failure('conflict', 'last-administrator');
}

/** `account.update`: rights, name, address, password. Whose rights change signs in anew. */
export const changeAccount = defineWrite({
  name: 'account.update',
  input: accountChange,
  load: async (context, fields) => ({
    account: await loadAccount(context, fields),
    passwordHash: await checkedHash(fields),
  }),
  may: (actor) => allowed(accountPermissions, 'update', actor),
  async run(context, { id, version, next, regionKeys, ...columns }, { passwordHash }) {
    const { db, actor, now, history } = context;
    await lockAccounts(db);
    const before = await findAccount(db, id);
    if (!before) throw notFound();
    if (before.version !== version) throw conflict(presentAccount(before));
    await assertReferences(context, { ...columns, next, regionKeys }, id);
    if (columns.role !== before.role && userIdOf(actor) === id) throw invalidField('role', 'own-role');
    if (columns.role !== 'ADMIN') await assertAdministratorLeft(context, before);
    const password = passwordHash === null ? {} : { passwordHash };
    const stays = columns.organisationId === before.organisationId;
    const partnerAdmin = stays
      ? before.partnerAdmin
      : await startsAsPartnerAdmin(context, columns.organisationId, id);
    const saved = await updateAccount(
      db,
      id,
      version,
      { ...columns, ...password, partnerAdmin, updatedAt: now },
      regionKeys,
    );
    if (!saved) throw conflict(presentAccount(before));
    if (passwordHash !== null) await revokeResets(db, id, now);
    const after = await findAccount(db, id);
    const rights = ({ role, organisationId, regions }: AccountRow) =>
      JSON.stringify([role, organisationId, regions.map(({ regionKey }) => regionKey)]);
    if (passwordHash !== null || (after && rights(after) !== rights(before))) {
      await deleteSessions(db, id, { except: null });
    }
    history.record({
      recordKind: 'account',
      recordId: id,
      version: version + 1,
      before: accountSnapshot(before),
      after: after && { ...accountSnapshot(after), ...(passwordHash === null ? {} : { password: 'new' }) },
    });
    return { id };
  },
});

function toggle(verb: 'disable' | 'enable') {
  return defineWrite({
    name: `account.${verb}`,
    input: accountVersion,
    load: loadAccount,
    may: (actor, account) => {
      if (verb === 'disable' && userIdOf(actor) === account.id) return 'not-yourself';
      return allowed(accountPermissions, verb, actor);
    },
    async run(context, { id, version }, account) {
      const { db, now, history } = context;
      await lockAccounts(db);
      if (verb === 'disable') await assertAdministratorLeft(context, account);
      const disabledAt = verb === 'disable' ? now : null;
      if (!(await updateAccount(db, id, version, { disabledAt, updatedAt: now }))) {
        throw conflict(presentAccount(account));
      }
      if (disabledAt) {
        await deleteSessions(db, id, { except: null });
        await revokeResets(db, id, now);
      }
      history.record({
        recordKind: 'account',
        recordId: id,
        version: version + 1,
        before: { disabledAt: account.disabledAt?.toISOString() ?? null },
        after: { disabledAt: disabledAt?.toISOString() ?? null },
      });
      return { id, version: version + 1, name: account.name };
    },
  });
}

/** `account.disable`: no more signing in; its sessions end at once. Never the last administrator, never oneself. */
export const disableAccount = toggle('disable');
/** `account.enable`: back again. */
export const enableAccount = toggle('enable');
