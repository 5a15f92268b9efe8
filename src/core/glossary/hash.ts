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
