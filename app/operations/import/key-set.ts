const empty = 0;

/** 32 bits of a text, FNV-1a over its code units; two seeds make the 64 that the set compares. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/**
 * Texts with the line where each was first met, at 12 bytes a slot: a million
 * rows can be searched for doubles without keeping their words. Two texts in
 * 10¹³ may be taken for one.
 */
export class KeySet {
  #capacity = 1 << 12;
  #count = 0;
  #slots = new Uint32Array(this.#capacity * 3);

  /** The line where the text was met before, or 0, after which it counts as met. */
  meet(text: string, line: number): number {
    if (this.#count * 10 > this.#capacity * 7) this.#grow();
    return this.#put(hash(text, 0x811c9dc5), hash(text, 0x5bd1e995), line);
  }

  /** The line where the text was met before, or 0. */
  find(text: string): number {
    return this.#find(hash(text, 0x811c9dc5), hash(text, 0x5bd1e995));
  }

  #find(low: number, high: number): number {
    const slots = this.#slots;
    for (let slot = low & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1)) {
      const at = slot * 3;
      const known = slots[at + 2] ?? empty;
      if (known === empty || (slots[at] === low && slots[at + 1] === high)) return known;
    }
  }

  #put(low: number, high: number, line: number): number {
    const slots = this.#slots;
    for (let slot = low & (this.#capacity - 1); ; slot = (slot + 1) & (this.#capacity - 1)) {
      const at = slot * 3;
      const known = slots[at + 2] ?? empty;
      if (known === empty) {
        slots[at] = low;
        slots[at + 1] = high;
        slots[at + 2] = line;
        this.#count += 1;
        return 0;
      }
      if (slots[at] === low && slots[at + 1] === high) return known;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#capacity *= 2;
    this.#slots = new Uint32Array(this.#capacity * 3);
    this.#count = 0;
    for (let at = 0; at < before.length; at += 3) {
      const line = before[at + 2] ?? empty;
      if (line !== empty) this.#put(before[at] ?? 0, before[at + 1] ?? 0, line);
    }
  }
}
