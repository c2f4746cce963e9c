import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { roles } from '#app/access/role.ts';
import { filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { arrangeAccounts, pageOfAccounts } from './arrange.ts';
import { accountPermissions } from './policy.ts';
import { presentAccount } from './present.ts';
import { listAccounts } from './store.server.ts';
import { accountSorts, accountStates } from './terms.ts';

const accountListInput = z.object({
  q: query(),
  role: z.enum(roles).nullish().catch(null),
  state: z.enum(accountStates).nullish().catch(null),
  region: filterText(),
  sort: z.enum(accountSorts).catch('name'),
  size: pageSize(),
  after: z.uuid().optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** `account.list`: a filtered, sorted page of the accounts, for administrators. */
export const listAccountsUseCase = defineRead({
  name: 'account.list',
  input: accountListInput,
  may: (actor) => allowed(accountPermissions, 'list', actor),
  async run({ db, actor }, { sort, size, after, before, ...filter }) {
    const accounts = (await listAccounts(db)).map(presentAccount);
    const page = pageOfAccounts(arrangeAccounts(accounts, filter, sort), { size, after, before });
    return { ...page, ownId: userIdOf(actor), regions: await listRegions(db, 'all') };
  },
});
