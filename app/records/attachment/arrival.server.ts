import type { Environment } from '#app/kernel/environment.server.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { typeOfFile } from '#app/platform/file-type.server.ts';
import { keepArrival, removeArrival } from '#app/platform/files.server.ts';
import { nameFor } from './attachment.ts';
import { mostAttachments } from './terms.ts';

interface Arrival {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
}

interface Kept {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The names of what is attached already, if there is room for one more. */
export function namesWithRoom(rows: ReadonlyArray<{ readonly name: string }>): string[] {
  if (rows.length >= mostAttachments) {
    throw invalidField('file', message('file-many', { max: mostAttachments }));
  }
  return rows.map(({ name }) => name);
}

/**
 * Takes a file that has arrived to its place, if its bytes are of a kind that
 * is taken, and hands it to `work`, which writes its row: what breaks in
 * between leaves a file that the sweeper finds. What was sent is gone in any
 * case.
 */
export async function withKeptFile<Result>(
  { database }: Environment,
  { path, fileName, bytes }: Arrival,
  ask: () => Promise<unknown>,
  work: (kept: Kept) => Promise<Result>,
): Promise<Result> {
  try {
    await ask();
    if (bytes === 0) throw invalidField('file', 'file-empty');
    const type = await typeOfFile(path);
    if (!type) throw invalidField('file', 'file-type');
    const sha256 = await keepArrival(database.files, path);
    return await work({ name: nameFor(fileName, type), type, bytes, sha256 });
  } finally {
    await removeArrival(path);
  }
}
