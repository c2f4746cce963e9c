import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { ownerOf } from './owner.server.ts';
import { tokenPermissions } from './policy.ts';
import { presentToken } from './present.ts';
import { listTokens } from './store.server.ts';
import { tokenListInput } from './token.ts';

/** `token.list`: one's own tokens that open something, with their last use; the operator sees everybody's. */
export const listTokensUseCase = defineRead({
  name: 'token.list',
  input: tokenListInput,
  load: ownerOf,
  may: (actor) => allowed(tokenPermissions, 'list', actor),
  run: async ({ db, now }, { all }, userId) => {
    const rows = await listTokens(db, userId === null ? 'everybody' : { userId }, now, all);
    return rows.map((row) => presentToken(row, now));
  },
});
