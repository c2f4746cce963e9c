import { createHash, randomBytes } from 'node:crypto';

/** The beginning tells scanners of leaked secrets, and people, what they have found. */
const prefix = 'anetz_';
const shape = /^anetz_[A-Za-z0-9_-]{43}$/;

/** A fresh secret: 256 bits of chance, so that guessing one needs no throttle. */
export function newSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** Could this be a secret of ours? */
export function looksLikeSecret(text: string): boolean {
  return shape.test(text);
}

/** What the table keeps: enough to recognise a secret, not to make one. */
export function storedSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
