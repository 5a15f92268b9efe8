/**
 * Range coding (G. N. N. Martin, 1979) with chances that are learned on the way, each bit by its own, as LZMA
 * does. Encoder and decoder have one interface, so that a format is described once for both directions: what
 * goes in is written by the one and ignored by the other, what comes out is the same value for both.
 */
export interface Coder {
  /** One bit whose chance is learned at a place of `chances`. */
  bit(chances: Uint16Array, at: number, bit: number): number;
  /** A whole number of 0 to below `size`, all alike likely; `size` is at most 65,536. */
  even(value: number, size: number): number;
}

const CHANCE_BITS = 11;
/** How fast a chance follows what is seen: blocks are short, so it is faster than usual. */
const RATE = 4;
const LOW_BYTE = 2 ** 24;
const WORD = 2 ** 32;

export function createChances(count: number): Uint16Array {
  return new Uint16Array(count).fill(2 ** (CHANCE_BITS - 1));
}

function learn(chances: Uint16Array, at: number, chance: number, bit: number): void {
  chances[at] = bit === 0 ? chance + ((2 ** CHANCE_BITS - chance) >> RATE) : chance - (chance >> RATE);
}

export class Encoder implements Coder {
  readonly #bytes: number[] = [];
  #low = 0;
  #range = WORD - 1;
  /** The last byte, held back while a carry can still change it, and the count of 0xff that follow it. */
  #held: number | undefined;
  #full = 0;

  bit(chances: Uint16Array, at: number, bit: number): number {
    const chance = chances[at] ?? 0;
    const bound = (this.#range >>> CHANCE_BITS) * chance;
    if (bit === 0) {
      this.#range = bound;
    } else {
      this.#low += bound;
      this.#range -= bound;
    }
    learn(chances, at, chance, bit);
    this.#normalise();
    return bit;
  }

  even(value: number, size: number): number {
    this.#range = Math.floor(this.#range / size);
    this.#low += this.#range * value;
    this.#normalise();
    return value;
  }

  /** Ends it. A reader takes what is missing at the end for zeros, so none are given. */
  finish(): Uint8Array {
    // Of the numbers that are left, one with as many zeros at its end as there can be.
    const end = this.#low + this.#range;
    for (let unit = WORD; unit >= 1; unit /= 256) {
      const round = Math.ceil(this.#low / unit) * unit;
      if (round < end) {
        this.#low = round;
        break;
      }
    }
    for (let i = 0; i < 5; i++) this.#shift();
    let length = this.#bytes.length;
    while (length > 0 && this.#bytes[length - 1] === 0) length--;
    return Uint8Array.from(this.#bytes.slice(0, length));
  }

  #normalise(): void {
    while (this.#range < LOW_BYTE) {
      this.#range *= 256;
      this.#shift();
    }
  }

  #shift(): void {
    const carries = this.#low >= WORD;
    if (carries || this.#low < 0xff * LOW_BYTE) {
      const carry = carries ? 1 : 0;
      if (this.#held !== undefined) this.#bytes.push(this.#held + carry);
      for (; this.#full > 0; this.#full--) this.#bytes.push((0xff + carry) & 0xff);
      this.#held = Math.floor(this.#low / LOW_BYTE) & 0xff;
    } else {
      this.#full++;
    }
    this.#low = (this.#low % LOW_BYTE) * 256;
  }
}

/** Reads what an encoder wrote. Of other bytes it makes some values, and never throws. */
export class Decoder implements Coder {
  readonly #bytes: Uint8Array;
  #at = 0;
  #code = 0;
  #range = WORD - 1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let i = 0; i < 4; i++) this.#code = this.#code * 256 + this.#next();
  }

  bit(chances: Uint16Array, at: number): number {
    const chance = chances[at] ?? 0;
    const bound = (this.#range >>> CHANCE_BITS) * chance;
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) {
      this.#range = bound;
    } else {
      this.#code -= bound;
      this.#range -= bound;
    }
    learn(chances, at, chance, bit);
    this.#normalise();
    return bit;
  }

  even(_value: number, size: number): number {
    this.#range = Math.floor(this.#range / size);
    const value = Math.min(size - 1, Math.floor(this.#code / this.#range));
    this.#code -= this.#range * value;
    this.#normalise();
    return value;
  }

  #normalise(): void {
    while (this.#range < LOW_BYTE) {
      this.#range *= 256;
      this.#code = this.#code * 256 + this.#next();
    }
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
