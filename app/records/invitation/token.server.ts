import { createHash, randomBytes } from 'node:crypto';
import { validDays } from './terms.ts';

/** What the table keeps of a token: enough to recognise it, not to use it. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** A new secret, for one link. */
export const newToken = () => randomBytes(32).toString('base64url');

/** Stands where no link has been handed out yet: the hash of what nobody has ever known. */
export const noToken = () => hashOf(newToken());

/** When a link that is handed out now stops to open. */
export const expiryFrom = (now: Date) => new Date(now.getTime() + validDays * 24 * 3_600_000);

export const invitationPath = (token: string) => `/einladung/${token}`;
