import type { UserActor } from '#app/access/actor.ts';
import { isRole } from '#app/access/role.ts';
import type { Database } from '#app/database/client.server.ts';
import type { Locale } from '#app/records/account/terms.ts';
import { looksLikeSecret, storedSecret } from './secret.server.ts';

/** Whoever a token stands for, with the rights that their account has at this moment. */
export interface Bearer {
  readonly tokenId: string;
  readonly actor: UserActor;
  readonly locale: Locale;
}

const usedEvery = 5 * 60_000;

/** Notes the use, now and then: a look must not cost a write each time, nor fail because nobody can write. */
async function noteUse(database: Database, id: string, lastUsedAt: Date | null, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < usedEvery) return;
  await database
    .transaction((db) => db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } }))
    .catch(() => undefined);
}

/**
 * Who a secret of a token opens the door for; null for one that is unknown,
 * over, revoked, or whose account is disabled. Nothing of the account is kept
 * from one request to the next, so that changed rights hold at once.
 */
export async function readBearer(database: Database, secret: string, now: Date): Promise<Bearer | null> {
  if (!looksLikeSecret(secret)) return null;
  const row = await database.read.apiToken.findUnique({
    where: { tokenHash: storedSecret(secret) },
    include: { user: { include: { regions: { orderBy: { regionKey: 'asc' } } } } },
  });
  if (!row || row.revokedAt || row.expiresAt <= now) return null;
  const { user } = row;
  if (user.disabledAt || !isRole(user.role)) return null;
  await noteUse(database, row.id, row.lastUsedAt, now);
  return {
    tokenId: row.id,
    actor: {
      kind: 'user',
      userId: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      regionKeys: user.regions.map((region) => region.regionKey),
      organisationId: user.organisationId,
      partnerAdmin: user.partnerAdmin,
      readOnly: row.scope !== 'WRITE',
    },
    locale: user.locale === 'en' ? 'en' : 'de',
  };
}
