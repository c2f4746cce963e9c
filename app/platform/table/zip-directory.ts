import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { TableError, type TableLimits } from './table.ts';

/** One file in a zip, as its central directory tells of it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const mostEntries = 2_000;

/**
 * The directory at the end of a zip, read without unpacking anything.
 *
 * @throws TableError for what is no whole zip, and for zip64, which nothing within our limits needs
 */
export async function readZipDirectory(path: string): Promise<ZipEntry[]> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tailLength = Math.min(size, 65_557);
    const tail = Buffer.alloc(tailLength);
    await file.read(tail, 0, tailLength, size - tailLength);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end === -1 || end + 22 > tailLength || tail.readUInt32LE(end) !== endSignature) {
      throw new TableError('file-damaged');
    }
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (count > mostEntries || length > 10_000_000 || start + length > size) {
      throw new TableError('file-damaged');
    }
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, start);
    return entriesIn(directory, count);
  } finally {
    await file.close();
  }
}

function entriesIn(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature) {
      throw new TableError('file-damaged');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      stored: directory.readUInt16LE(at + 10) === 0,
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

// Longer than any cell may be: what has no bracket for so long is no spreadsheet.
const longestToken = 1_000_000;

/**
 * Counts what comes out and stops as soon as it is more than was announced, or
 * holds one endless piece: a memory limit stops what grows, not what asks for
 * everything at once.
 */
function countingTo(most: number): Writable {
  let seen = 0;
  let sinceBracket = 0;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > most) return done(new TableError('unzipped-too-big'));
      for (let at = 0; at < chunk.length; ) {
        const bracket = chunk.indexOf(0x3c, at);
        sinceBracket += (bracket === -1 ? chunk.length : bracket) - at;
        if (sinceBracket > longestToken) return done(new TableError('line-too-long'));
        if (bracket === -1) break;
        sinceBracket = 0;
        at = bracket + 1;
      }
      done();
    },
  });
}

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

/**
 * Refuses a zip that would unpack to more than the limit: first by what its
 * directory says, then, for a directory may lie, by unpacking each file into
 * nothing and counting.
 *
 * @throws TableError
 */
export async function boundZip(
  path: string,
  entries: readonly ZipEntry[],
  limits: TableLimits,
): Promise<void> {
  const told = entries.reduce((sum, { size }) => sum + size, 0);
  if (told > limits.unzippedBytes) throw new TableError('unzipped-too-big');
  for (const entry of entries.filter(({ stored, compressedSize }) => !stored && compressedSize > 0)) {
    const start = await dataStart(path, entry);
    try {
      await pipeline(
        createReadStream(path, { start, end: start + entry.compressedSize - 1 }),
        createInflateRaw(),
        countingTo(entry.size),
      );
    } catch (error) {
      throw error instanceof TableError ? error : new TableError('file-damaged');
    }
  }
}
