import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The largest file that the page takes. */
export const largestUpload = 100_000_000;

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Files of imports lie beside the database, each in a folder with a random
 * name, readable for us alone. Names that people gave never become paths.
 */
export function importFolder(root: string, name: string): string {
  if (!shape.test(name)) throw new Error('No folder of an import has such a name.');
  return join(root, 'imports', name);
}

/** Makes a new folder and tells its name. */
export async function makeImportFolder(root: string): Promise<string> {
  const name = randomUUID();
  await mkdir(importFolder(root, name), { recursive: true, mode: 0o700 });
  return name;
}

export function sourceFile(root: string, name: string): string {
  return join(importFolder(root, name), 'source');
}

/** Where a reader may unpack a file: beside it, if it is an import's, so that it goes with it; else where the system wants it. */
export function scratchFor(path: string): string {
  const folder = dirname(path);
  return shape.test(basename(folder)) ? folder : tmpdir();
}

/** Deletes a file and all that was made of it. */
export async function removeImportFolder(root: string, name: string): Promise<void> {
  await rm(importFolder(root, name), { recursive: true, force: true });
}

/** Deletes the file and its preview, and keeps what was rejected until it has been fetched or a day is over. */
export async function removeImportSource(root: string, name: string): Promise<void> {
  const folder = importFolder(root, name);
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((one) => !one.startsWith('rejected-'))) {
    await rm(join(folder, file), { recursive: true, force: true });
  }
}

/** Deletes folders older than a moment, whoever made them: uploads that were broken off, too. */
export async function removeForgottenFolders(root: string, before: Date): Promise<void> {
  const names = await readdir(join(root, 'imports')).catch(() => []);
  for (const name of names.filter((one) => shape.test(one))) {
    const { mtime } = await stat(importFolder(root, name));
    if (mtime < before) await removeImportFolder(root, name);
  }
}

/** Keeps a part of what was rejected; written again, it replaces itself. */
export async function keepRejected(
  root: string,
  name: string,
  position: number,
  text: string,
): Promise<void> {
  const path = join(importFolder(root, name), `rejected-${String(position).padStart(9, '0')}`);
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
}

/** What was rejected, part by part in the order of the file. */
export async function* readRejected(root: string, name: string): AsyncGenerator<Buffer> {
  const folder = importFolder(root, name);
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((one) => one.startsWith('rejected-')).sort()) {
    yield* createReadStream(join(folder, file));
  }
}
