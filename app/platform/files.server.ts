import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files that people attach, each under the SHA-256 of what is in it. Names that
 * people gave never become paths. A file is there before any row that speaks
 * of it; what no row speaks of is swept away later.
 */
const digest = /^[0-9a-f]{64}$/;

function placeOf(root: string, sha256: string): string {
  if (!digest.test(sha256)) throw new Error('No file has such a name.');
  return join(root, sha256.slice(0, 2), sha256);
}

const incoming = (root: string) => join(root, 'incoming');

/** A place for a file that is still arriving. */
export async function placeForArrival(root: string): Promise<string> {
  await mkdir(incoming(root), { recursive: true, mode: 0o700 });
  return join(incoming(root), randomUUID());
}

/** Has a folder's entries written down, so that a power cut does not undo a renaming in it. */
async function settleFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch {
    // Some file systems know no such thing; the file itself is settled.
  } finally {
    await folder.close();
  }
}

export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Moves an arrived file to its place and returns its SHA-256. One that is there
 * already is replaced by its equal, so that it counts as new for the sweeper.
 */
export async function keepArrival(root: string, path: string): Promise<string> {
  const sha256 = await digestOf(path);
  const place = placeOf(root, sha256);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(path, place);
  await settleFolder(dirname(place));
  return sha256;
}

export async function removeArrival(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** The bytes of a file; null where it is not there. */
export async function readStored(root: string, sha256: string): Promise<ReadStream | null> {
  try {
    const file = await open(placeOf(root, sha256), 'r');
    return file.createReadStream();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function isStored(root: string, sha256: string): Promise<boolean> {
  return stat(placeOf(root, sha256)).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** The files of one folder after the other, none of which was touched since an instant. */
export async function* oldFiles(root: string, before: Date): AsyncGenerator<string[]> {
  const shards = await readdir(root).catch(() => []);
  for (const shard of shards.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const old: string[] = [];
    for (const name of await readdir(join(root, shard))) {
      if (!digest.test(name)) continue;
      const { mtime } = await stat(join(root, shard, name)).catch(() => ({ mtime: before }));
      if (mtime < before) old.push(name);
    }
    if (old.length > 0) yield old;
  }
}

/**
 * Removes a file that nobody speaks of. It is set aside first: if it turns out
 * that it has just arrived once more, or that somebody speaks of it after all,
 * it goes back, and whoever asks at that moment finds it a moment later.
 */
export async function removeStored(
  root: string,
  sha256: string,
  before: Date,
  isWanted: () => Promise<boolean>,
): Promise<boolean> {
  const place = placeOf(root, sha256);
  const aside = await placeForArrival(root);
  await rename(place, aside);
  const { mtime } = await stat(aside);
  if (mtime >= before || (await isWanted())) {
    await rename(aside, place);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/**
 * Removes what began to arrive before an instant and never came to its place.
 * What a broken sweep has left set aside goes back: the next one will see.
 */
export async function clearArrivals(root: string, before: Date): Promise<void> {
  for (const name of await readdir(incoming(root)).catch(() => [])) {
    const path = join(incoming(root), name);
    const { mtime } = await stat(path).catch(() => ({ mtime: new Date() }));
    if (mtime >= before) continue;
    const sha256 = await digestOf(path).catch(() => null);
    if (sha256 && (await isExpected(root, path, sha256))) continue;
    await rm(path, { force: true });
  }
}

/** Puts a file back whose place is empty; for an upload that was broken off this is a file nobody speaks of. */
async function isExpected(root: string, path: string, sha256: string): Promise<boolean> {
  if (await isStored(root, sha256)) return false;
  await mkdir(dirname(placeOf(root, sha256)), { recursive: true, mode: 0o700 });
  await rename(path, placeOf(root, sha256));
  return true;
}
