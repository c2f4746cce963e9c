import { open, rm } from 'node:fs/promises';
import { data, unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { type Failure, type FieldError, invalidField } from '#app/kernel/failure.ts';
import { asFailure, failureInit } from './failure.server.ts';

/** Where a file may be put, and how long it may be. */
export interface UploadPlace {
  readonly path: string;
  readonly limit: number;
}

export interface Upload {
  /** As the sender calls it: a name to show, never a path. */
  readonly fileName: string;
  readonly bytes: number;
}

/** The last part of a name without what does not print. */
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .toWellFormed()
      .trim()
      .slice(0, 200) || '?'
  );
}

async function store(chunks: AsyncIterable<Uint8Array>, { path, limit }: UploadPlace): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limit) throw invalidField('file', 'file-too-big');
      await file.write(chunk);
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/**
 * The one file of a posted form, written to its place piece by piece as it
 * arrives; other parts are dropped.
 *
 * @throws Failure invalid at `file` when there is none, or it is longer than it may be
 */
async function receiveFile(request: Request, place: UploadPlace): Promise<Upload> {
  let upload: Upload | null = null;
  let failure: Failure | null = null;
  const parsed = await parseMultipart(request, async ({ name, filename, data: chunks }) => {
    if (name !== 'file' || !filename || upload) return undefined;
    try {
      upload = { fileName: shownName(filename), bytes: await store(chunks, place) };
    } catch (error) {
      failure = asFailure(error);
      throw error;
    }
    return undefined;
  }).catch(() => null);
  const received: Upload | null = upload;
  if (parsed === null || received === null) {
    await rm(place.path, { force: true });
    throw failure ?? invalidField('file', 'file-needed');
  }
  return received;
}

/** What the form is shown again with. */
export interface UploadAnswer {
  readonly errors: readonly FieldError[];
}

/** Takes a posted file and hands it on; what is wrong with it comes back at its field. */
export async function answerUpload(
  request: Request,
  place: UploadPlace,
  work: (upload: Upload) => Promise<Response>,
) {
  try {
    return await work(await receiveFile(request, place));
  } catch (error) {
    if (error instanceof Response) throw error;
    const failure = asFailure(error);
    if (failure.code !== 'invalid') throw error;
    const answer: UploadAnswer = { errors: failure.fields };
    return data(answer, failureInit(failure));
  }
}
