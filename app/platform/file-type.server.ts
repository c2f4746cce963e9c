import { type FileHandle, open } from 'node:fs/promises';

/** What a file is, by what is in it. */
export type FoundType =
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'text/plain'
  | `application/vnd.${string}`;

const openXml = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
] as const;

const openDocument = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/;

const longestDirectory = 2_000_000;

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** The names in a ZIP archive (APPNOTE 4.3.12, 4.3.16); null for one that is damaged or beyond all measure. */
async function namesInZip(file: FileHandle, size: number): Promise<string[] | null> {
  const tail = await bytesAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) return null;
  const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > longestDirectory || offset + length > size) return null;
  const directory = await bytesAt(file, offset, length);
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return null;
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    names.push(directory.toString('utf8', at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

/** A document of an office program, without macros in it. */
async function documentIn(file: FileHandle, size: number, head: Buffer): Promise<FoundType | null> {
  const names = await namesInZip(file, size);
  if (!names || names.some((name) => /vbaProject|^Basic\/|^Scripts\//i.test(name))) return null;
  if (head.toString('latin1', 30, 38) === 'mimetype') {
    const length = head.readUInt32LE(22);
    const type = head.toString('latin1', 38, 38 + Math.min(length, 80));
    return openDocument.test(type) ? (type as FoundType) : null;
  }
  if (!names.includes('[Content_Types].xml')) return null;
  return openXml.find(([part]) => names.includes(part))?.[1] ?? null;
}

/** Text has no control characters but those that arrange it. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  for (let at = 0; at < size; at += 65_536) {
    const piece = await bytesAt(file, at, 65_536);
    if (piece.some((byte) => (byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127)) return false;
  }
  return true;
}

/**
 * What a file is, told by its bytes and never by its name; null for what is none
 * of the kinds that we take, or is damaged, or has macros in it.
 */
export async function typeOfFile(path: string): Promise<FoundType | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, 160);
    const begins = (text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;
    if (begins('%PDF-')) return 'application/pdf';
    if (begins('\x89PNG\r\n\x1a\n')) return 'image/png';
    if (begins('\xff\xd8\xff')) return 'image/jpeg';
    if (begins('RIFF') && begins('WEBP', 8)) return 'image/webp';
    if (begins('PK\x03\x04')) return await documentIn(file, size, head);
    return size > 0 && (await isText(file, size)) ? 'text/plain' : null;
  } finally {
    await file.close();
  }
}
