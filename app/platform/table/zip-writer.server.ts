import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file to be packed, piece by piece. */
export interface ZipContent {
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/** Beyond it a zip would need its 64-bit form, which our own reader does not take either. */
const most = 0xffff_ffff;

/** Packed with deflate; names are UTF-8 and lengths follow the content, for nobody knows them before. */
const shared = (): Buffer => {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0b1000_0000_1000, 2);
  bytes.writeUInt16LE(8, 4);
  // 1 January 1980: the same content is the same file.
  bytes.writeUInt16LE(0x21, 8);
  return bytes;
};

function sized(crc: number, packed: number, size: number): Buffer {
  if (packed > most || size > most) throw new RangeError('The file is too large for a zip.');
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(crc, 0);
  bytes.writeUInt32LE(packed, 4);
  bytes.writeUInt32LE(size, 8);
  return bytes;
}

const signed = (signature: string, ...rest: readonly Buffer[]) =>
  Buffer.concat([Buffer.from(`PK${signature}`, 'latin1'), ...rest]);

/**
 * A zip of these files (APPNOTE.TXT 4.3), written as it is taken: of no file
 * more is in memory than a piece.
 *
 * @throws RangeError for more than 4 GB
 */
export async function* zipped(files: Iterable<ZipContent>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, pieces } of files) {
    const start = offset;
    const nameBytes = Buffer.from(name);
    const head = shared();
    head.writeUInt16LE(nameBytes.length, 22);
    const local = signed('\x03\x04', head, nameBytes);
    yield local;
    let [crc, size, packed] = [0, 0, 0];
    async function* tallied() {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        crc = crc32(bytes, crc);
        size += bytes.length;
        yield bytes;
      }
    }
    const source = Readable.from(tallied());
    const deflate = createDeflateRaw();
    source.on('error', (error) => deflate.destroy(error));
    for await (const chunk of source.pipe(deflate) as AsyncIterable<Buffer>) {
      packed += chunk.length;
      yield chunk;
    }
    const lengths = sized(crc, packed, size);
    yield signed('\x07\x08', lengths);
    offset += local.length + packed + 16;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(Math.min(start, most), 10);
    lengths.copy(head, 10);
    directory.push(signed('\x01\x02', Buffer.from([20, 0]), head, tail, nameBytes));
  }
  const listing = Buffer.concat(directory);
  if (offset + listing.length > most) throw new RangeError('The file is too large for a zip.');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  yield listing;
  yield signed('\x05\x06', end);
}
