import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '#app/database/client.server.ts';
import { isDatabaseError } from '#app/database/errors.ts';
import { asDatabaseError } from '#app/database/known-errors.server.ts';
import { Failure } from './failure.ts';

/**
 * Receipts: a request that carries a key is answered once, and sent again gets
 * the same answer. The row keeps hashes and the answer sealed under the
 * caller's secret and key, neither of which is kept: the table holds no
 * readable copy of a person that an erasure would have to find.
 */
export interface ReceiptClaim {
  readonly tokenId: string;
  /** The secret that the caller came in with. */
  readonly secret: string;
  readonly key: string;
  /** Method, address and body: what must be the same for the answer to be the same. */
  readonly request: string;
}

const keptFor = 24 * 3_600_000;
const digest = (...parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest();
const text = (bytes: Buffer) => bytes.toString('base64url');

function placeOf({ tokenId, key }: ReceiptClaim) {
  return { tokenId, keyHash: text(digest(key)) };
}

function seal({ secret, key }: ReceiptClaim, answer: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', digest('answer', secret, key), nonce);
  const body = Buffer.concat([cipher.update(answer, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map(text).join('.');
}

function unseal({ secret, key }: ReceiptClaim, sealed: string): string {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!nonce || !tag || !body) throw new Error('A receipt is not readable.');
  const decipher = createDecipheriv('aes-256-gcm', digest('answer', secret, key), nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

/** Somebody else answers, or has answered, a request with this key: what it was is to be read afterwards. */
export const alreadyClaimed = 'already-claimed';

/**
 * Claims a key, first in the transaction that answers: of several at once the
 * others wait here until it is decided, and are refused if it was answered.
 *
 * @throws Failure conflict, with the reason `alreadyClaimed`
 */
export async function claimReceipt(db: Transaction, claim: ReceiptClaim, now: Date): Promise<void> {
  await db.apiReceipt.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - keptFor) } } });
  const row = { ...placeOf(claim), requestHash: text(digest(claim.request)), createdAt: now };
  await db.apiReceipt.create({ data: row }).catch((error: unknown) => {
    const known = asDatabaseError(error);
    if (isDatabaseError(known) && known.kind === 'unique') throw new Failure('conflict', alreadyClaimed);
    throw error;
  });
}

/** Writes the answer on the claimed receipt, last in the same transaction. */
export async function fillReceipt(db: Transaction, claim: ReceiptClaim, answer: string): Promise<void> {
  await db.apiReceipt.update({
    where: { tokenId_keyHash: placeOf(claim) },
    data: { answer: seal(claim, answer) },
  });
}

/**
 * The answer that this request got before; null if there is none.
 *
 * @throws Failure invalid when another request went under this key
 */
export async function findReceipt(db: Transaction, claim: ReceiptClaim, now: Date): Promise<string | null> {
  const row = await db.apiReceipt.findUnique({ where: { tokenId_keyHash: placeOf(claim) } });
  if (!row || now.getTime() - row.createdAt.getTime() > keptFor) return null;
  if (row.requestHash !== text(digest(claim.request))) throw new Failure('invalid', 'idempotency-key');
  return unseal(claim, row.answer);
}
