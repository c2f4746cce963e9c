import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { TableError } from './table.ts';
import type { ZipEntry } from './zip-directory.ts';

// Far longer than any cell may be: what has no bracket for so long is no spreadsheet.
const longestToken = 16_000_000;

async function dataStart(path: string, entry: ZipEntry): Promise<number> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(30);
    await file.read(header, 0, 30, entry.offset);
    return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
}

function inflated(source: Readable): Readable {
  // `pipeline` hands a failure of either on to whoever reads the end.
  return pipeline(source, createInflateRaw(), () => undefined);
}

/** How many bytes have come since the last bracket, at the end of a chunk. */
function sinceBracket(chunk: Buffer, before: number): number {
  let length = before;
  for (let at = 0; ; ) {
    const bracket = chunk.indexOf(0x3c, at);
    length += (bracket === -1 ? chunk.length : bracket) - at;
    if (length > longestToken) throw new TableError('cell-endless');
    if (bracket === -1) return length;
    length = 0;
    at = bracket + 1;
  }
}

/**
 * An XML file of a zip, piece by piece as it is unpacked. It ends as soon as
 * more comes out than the directory announced, which has been added up before,
 * or one endless piece: a memory limit stops what grows, not what asks for
 * everything at once.
 *
 * @throws TableError
 */
export async function* unpacked(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method !== 0 && entry.method !== 8) throw new TableError('file-damaged');
  if (entry.compressedSize === 0) return;
  const start = await dataStart(path, entry);
  const packed = createReadStream(path, { start, end: start + entry.compressedSize - 1 });
  const chunks: AsyncIterable<Buffer> = entry.method === 0 ? packed : inflated(packed);
  let seen = 0;
  let token = 0;
  try {
    for await (const chunk of chunks) {
      seen += chunk.length;
      if (seen > entry.size) throw new TableError('unzipped-too-big');
      token = sinceBracket(chunk, token);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file-damaged');
  } finally {
    packed.destroy();
  }
  if (seen < entry.size) throw new TableError('file-damaged');
}
