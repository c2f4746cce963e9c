import { createHash } from 'node:crypto';
import { Problem } from './problem.server.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** The ETag of a record for one viewer: its version, and a mark that makes it nobody else's. */
export function tagOf({ id, version }: Versioned, viewer: string): string {
  const mark = createHash('sha256').update(`${id}:${viewer}`).digest('base64url').slice(0, 12);
  return `"${version}-${mark}"`;
}

// Servers in between mark a tag as weak when they compress; the version in it is as exact as before.
const bare = (tag: string) => tag.trim().replace(/^W\//, '');

/**
 * The version that a writer has read, from `If-Match`: the record's ETag, or its
 * version in quotation marks. Null for a tag that is none of this record's.
 *
 * @throws Problem 428 when there is none, or one that would let anything pass
 */
export function versionRead(request: Request, id: string, viewer: string): number | null {
  const header = request.headers.get('if-match')?.trim();
  if (!header || header === '*') {
    throw new Problem(428, 'precondition-required', { fields: [{ path: 'If-Match', message: 'if-match' }] });
  }
  const versions = header
    .split(',')
    .map(bare)
    .flatMap((tag) => {
      const version = Number(/^"([1-9]\d{0,8})(?:-[\w-]+)?"$/.exec(tag)?.[1]);
      return tag === `"${version}"` || tag === tagOf({ id, version }, viewer) ? [version] : [];
    });
  return versions.length > 0 ? Math.max(...versions) : null;
}

/** Does the asker hold this very state already? */
export function holdsTag(request: Request, tag: string): boolean {
  const held = request.headers.get('if-none-match');
  return held?.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag)) ?? false;
}
