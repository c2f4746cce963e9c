const empty = 0;

/** 64 bits of a text in two halves, mixed over its code units as cyrb53 does (bryc, public domain). */
function hash(text: string): readonly [low: number, high: number] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return [low >>> 0, high >>> 0];
}

/**
 * Texts with the line where each was first met, at 12 bytes a slot: a million
 * rows can be searched for doubles without keeping their words. Of a
 * million texts the odds that two are taken for one are 1 : 10⁷.
 */
export class KeySet {
  #capacity = 1 << 12;
  #count = 0;
  #slots = new Uint32Array(this.#capacity * 3);

  /** The line where the text was met before, or 0, after which it counts as met. */
  meet(text: string, line: number): number {
    if (this.#count * 10 > this.#capacity * 7) this.#grow();
    return this.#put(...hash(text), line);
  }

  /** The line where the text was met before, or 0. */
  find(text: string): number {
    return this.#find(...hash(text));
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
