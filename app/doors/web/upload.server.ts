import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { data } from '@remix-run/node';
import { type FieldError, invalidField } from '#app/kernel/failure.ts';
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

function partsOf(request: Request, limit: number) {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { fields: 20, fieldSize: 10_000, files: 1, fileSize: limit, parts: 30, headerPairs: 20 },
    });
  } catch {
    throw invalidField('file', 'file-needed');
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    yield piece.value;
  }
}

/**
 * The one file of a posted form, written to its place piece by piece as it
 * arrives; other parts are dropped.
 *
 * @throws Failure invalid at `file` when there is none, or it is longer than it may be
 */
async function receiveFile(request: Request, { path, limit }: UploadPlace): Promise<Upload> {
  const parts = partsOf(request, limit);
  let name: string | null = null;
  let written: Promise<void> | null = null;
  let cut = false;
  parts.on('file', (field, file, fileName) => {
    if (field !== 'file' || !fileName) return void file.resume();
    name = shownName(fileName);
    file.on('limit', () => {
      cut = true;
    });
    written = pipeline(file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    // Awaited below; a form that breaks off first must not leave it unheard.
    written.catch(() => undefined);
  });
  try {
    await pipeline(chunksOf(request.body), parts);
    await written;
  } catch {
    await rm(path, { force: true });
    throw invalidField('file', 'file-needed');
  }
  const fileName: string | null = name;
  if (fileName === null) throw invalidField('file', 'file-needed');
  if (cut) {
    await rm(path, { force: true });
    throw invalidField('file', 'file-too-big');
  }
  return { fileName, bytes: (await stat(path)).size };
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
