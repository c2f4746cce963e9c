import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { ownerOf } from './owner.server.ts';
import { tokenPermissions } from './policy.ts';
import { tokenSnapshot } from './present.ts';
import { newSecret, storedSecret } from './secret.server.ts';
import { countLiveTokens, insertToken } from './store.server.ts';
import { tokenInput } from './token.ts';

const day = 86_400_000;
const mostLive = 50;

/** `token.create`: a key to the API in the place of an account. Its secret is in this answer and never anywhere again. */
export const createToken = defineWrite({
  name: 'token.create',
  input: tokenInput,
  load: ownerOf,
  may: (actor) => allowed(tokenPermissions, 'create', actor),
  async run({ db, now, newId, history }, { name, scope, days }, userId) {
    if (userId === null) throw invalidField('email', 'required');
    if ((await countLiveTokens(db, userId, now)) >= mostLive) {
      throw invalidField('name', message('too-many-tokens', { max: mostLive }));
    }
    const id = newId();
    const token = newSecret();
    const expiresAt = new Date(now.getTime() + days * day);
    const tokenHash = storedSecret(token);
    await insertToken(db, { id, userId, name, scope, expiresAt, tokenHash, createdAt: now });
    history.record({
      recordKind: 'token',
      recordId: id,
      after: { ...tokenSnapshot({ name, scope, expiresAt }), userId },
    });
    return { id, name, token, scope, expiresAt: expiresAt.toISOString() };
  },
});
