import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { tokenPermissions } from './policy.ts';
import { findToken, revokeToken } from './store.server.ts';
import { tokenReference } from './token.ts';

/** `token.revoke`: it opens nothing any more, from this moment on. One that had ended stays as it was. */
export const revokeTokenUseCase = defineWrite({
  name: 'token.revoke',
  input: tokenReference,
  load: async ({ db, actor }, { id }) => {
    const owner = actor.kind === 'user' ? { userId: actor.userId } : 'everybody';
    const token = actor.kind === 'anonymous' ? null : await findToken(db, owner, id);
    if (!token) throw notFound();
    return token;
  },
  may: (actor) => allowed(tokenPermissions, 'revoke', actor),
  async run({ db, now, history }, { id }, { name }) {
    if (await revokeToken(db, id, now)) {
      history.record({
        recordKind: 'token',
        recordId: id,
        before: { revokedAt: null },
        after: { revokedAt: now.toISOString() },
      });
    }
    return { id, name };
  },
});
