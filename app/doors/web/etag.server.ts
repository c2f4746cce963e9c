import { createHash } from 'node:crypto';

/** A weak ETag of a version text: it says nothing of what is in it, and compression may change the bytes. */
export function etagOf(version: string): string {
  return `W/"${createHash('sha256').update(version).digest('base64url').slice(0, 22)}"`;
}

/** Does the asker already hold this version? */
export function holds(request: Request, etag: string): boolean {
  const held = request.headers.get('if-none-match');
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return held?.split(',').some((tag) => bare(tag) === bare(etag)) ?? false;
}

/** Kept by this browser alone, and asked about each time. */
export function revalidated(etag: string): Headers {
  return new Headers({ 'Cache-Control': 'private, no-cache', ETag: etag, Vary: 'Cookie' });
}
