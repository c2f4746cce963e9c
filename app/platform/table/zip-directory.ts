import { open } from 'node:fs/promises';
import { TableError } from './table.ts';

/** One file in a zip, as its central directory tells of it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is, 8: deflated; spreadsheets use no other. */
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

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
    if (end === -1 || end + 22 > tailLength) throw new TableError('file-damaged');
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
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}
