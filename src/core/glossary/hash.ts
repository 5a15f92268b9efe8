/** No path has this hash: it marks an empty slot, and is where every path begins. */
export const NO_PATH = 0;

/** Odd, so that no character's effect is lost however long the word. */
export const BASE = 0x01000193;

/** A polynomial over the folded characters: the hash of a part of a word follows from those of its two ends. */
export function chunkHash(chunk: string): number {
  let hash = 0;
  for (let i = 0; i < chunk.length; i++) hash = (Math.imul(hash, BASE) + chunk.charCodeAt(i)) | 0;
  return hash;
}

/** The hash of a path that goes on with one more chunk. The polynomial is weak in its low bits, so it is mixed. */
export function pathHash(path: number, chunk: number): number {
  let hash = Math.imul(path ^ 0x9e3779b1, 0x85ebca6b) ^ chunk;
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  hash ^= hash >>> 15;
  return hash === NO_PATH ? 1 : hash;
}

/** The hash of a path together with the first letter of a chunk that goes on from it. */
export function onwardHash(path: number, code: number): number {
  return (Math.imul(path, BASE) + code) | 0;
}

/** The inverse of an odd number modulo 2³², by Newton's method. */
const INVERSE = [1, 2, 3, 4, 5].reduce((guess) => Math.imul(guess, 2 - Math.imul(BASE, guess)), BASE);

/** The hash of a chunk without its last letters, which must be the ones given. */
export function withoutEnding(hash: number, ending: string): number {
  let shorter = hash;
  for (let i = ending.length - 1; i >= 0; i--) shorter = Math.imul(shorter - ending.charCodeAt(i), INVERSE);
  return shorter;
}

/** A bit for each hash that may be known: what has none is not. */
export function makeFilter(hashes: Iterable<number>, count: number, bitsEach: number): Uint32Array {
  const filter = new Uint32Array(1 << Math.max(5, Math.ceil(Math.log2(count * bitsEach)) - 5));
  const shift = shiftOf(filter);
  for (const hash of hashes) {
    const bit = Math.imul(hash, SPREAD) >>> shift;
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

/** For `mayHave`: how far down a hash is shifted to be a bit of a filter. */
export function shiftOf(filter: Uint32Array): number {
  return Math.clz32(filter.length) - 4;
}

export function mayHave(filter: Uint32Array, shift: number, hash: number): boolean {
  const bit = Math.imul(hash, SPREAD) >>> shift;
  return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

const SPREAD = 0x9e3779b1;
