import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Texts that are written and read together. */
const blockSize = 64;
// Bytes of blocks that are kept at hand.
const atHand = 8_000_000;
const headBytes = 4;

interface Block {
  readonly texts: readonly string[];
  readonly bytes: number;
}

/**
 * The texts that the cells of a workbook share. There may be millions of them,
 * so they lie in a file, and memory holds only where each block of them begins.
 * Programs number them in the order of the cells, so that the next one asked
 * for is nearly always at hand.
 */
export class SharedTexts {
  #file: number;
  #starts: number[] = [];
  #end = 0;
  #count = 0;
  #pending: Buffer[] = [];
  #blocks = new Map<number, Block>();
  #held = 0;

  constructor(folder: string) {
    this.#file = openSync(join(folder, 'texts'), 'w+', 0o600);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    const head = Buffer.alloc(headBytes);
    head.writeUInt32LE(bytes.length);
    this.#pending.push(head, bytes);
    this.#count += 1;
    if (this.#count % blockSize === 0) this.#write();
  }

  /** The text with a number; null where there is none. */
  get(index: number): string | null {
    if (!Number.isInteger(index) || index < 0 || index >= this.#count) return null;
    if (this.#pending.length > 0) this.#write();
    const number = Math.floor(index / blockSize);
    const block = this.#blocks.get(number) ?? this.#read(number);
    return block.texts[index % blockSize] ?? null;
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(): void {
    const bytes = Buffer.concat(this.#pending);
    writeSync(this.#file, bytes, 0, bytes.length, this.#end);
    this.#starts.push(this.#end);
    this.#end += bytes.length;
    this.#pending = [];
  }

  #read(number: number): Block {
    const start = this.#starts[number] ?? 0;
    const bytes = Buffer.alloc((this.#starts[number + 1] ?? this.#end) - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    const texts: string[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = bytes.readUInt32LE(at);
      at += headBytes;
      texts.push(bytes.toString('utf8', at, at + length));
      at += length;
    }
    const block = { texts, bytes: bytes.length };
    this.#blocks.set(number, block);
    this.#held += block.bytes;
    // The oldest goes first, the one just read stays.
    for (const [oldest, { bytes: freed }] of this.#blocks) {
      if (this.#held <= atHand || oldest === number) break;
      this.#blocks.delete(oldest);
      this.#held -= freed;
    }
    return block;
  }
}
