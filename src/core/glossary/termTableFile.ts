import { chunkHash, NO_PATH } from './hash';
import { spellingColumns, type TermTable } from './termTable';

/** `JARG` and the version of the format: a file of another one is not read, and the table is built instead. */
const MAGIC = 0x4752414a;
const VERSION = 2;
/** Magic, version, longest, the hash of the spellings, the slots, and the lengths of the parts. */
const HEADER = 11;

/**
 * A table as the build stores it: the slots in use alone, which is a third of them. The spellings are
 * not in it: they stand in the glossary beside it.
 */
export function writeTermTable({ slots, begins, prefixes, onward, next, longest, spellings }: TermTable): Uint8Array {
  const used: number[] = [];
  for (let slot = 0; slot < slots.length; slot += 2) if (slots[slot] !== NO_PATH) used.push(slot);
  const parts = [
    Int32Array.from(used, (slot) => slots[slot] ?? NO_PATH),
    Int32Array.from(used, (slot) => slots[slot + 1] ?? 0),
    new Int32Array(begins.buffer, begins.byteOffset, begins.length),
    new Int32Array(prefixes.buffer, prefixes.byteOffset, prefixes.length),
    new Int32Array(onward.buffer, onward.byteOffset, onward.length),
    Int32Array.from([...next.entries()].filter(([, following]) => following >= 0).flat()),
  ];
  const lengths = parts.map(({ length }) => length);
  const header = Int32Array.of(MAGIC, VERSION, longest, chunkHash(spellings), slots.length, ...lengths);
  const whole = new Int32Array(header.length + parts.reduce((sum, { length }) => sum + length, 0));
  whole.set(header);
  let at = header.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(whole.buffer);
}

/** `undefined` when the bytes are no table, or one of other spellings. */
export function readTermTable(bytes: Uint8Array, spellings: readonly string[]): TermTable | undefined {
  // Typed arrays need an aligned start, which a slice of a larger buffer may not have.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength % 4 !== 0 || aligned.byteLength < HEADER * 4) return undefined;
  const whole = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  const [magic, version, longest = 0, hash, size = 0, ...lengths] = whole.subarray(0, HEADER);
  if (magic !== MAGIC || version !== VERSION || hash !== chunkHash(spellings.join(''))) return undefined;
  if (lengths.some((length) => length < 0)) return undefined;
  if (lengths.reduce((sum, length) => sum + length, HEADER) !== whole.length) return undefined;
  let at = HEADER;
  const [paths, values, begins, prefixes, onward, followers] = lengths.map((length) =>
    whole.subarray(at, (at += length)),
  );
  if (!paths || !values || !begins || !prefixes || !onward || !followers) return undefined;
  if (paths.length !== values.length) return undefined;
  if (![size, begins.length, prefixes.length, onward.length].every(isPowerOfTwo)) return undefined;
  // A search ends at an empty slot: a table without one would never end it.
  if (size <= paths.length * 2 || size > 1 << 28) return undefined;
  // Likewise a form that is followed by itself.
  if (followers.some((form, at) => at % 2 === 1 && form <= (followers[at - 1] ?? 0))) return undefined;
  return {
    slots: spread(paths, values, size),
    begins: new Uint32Array(begins.buffer, begins.byteOffset, begins.length),
    prefixes: new Uint32Array(prefixes.buffer, prefixes.byteOffset, prefixes.length),
    onward: new Uint32Array(onward.buffer, onward.byteOffset, onward.length),
    next: nextOf(followers, spellings.length),
    ...spellingColumns(spellings),
    longest,
  };
}

/** Puts the slots in use back to where a search looks for them. */
function spread(paths: Int32Array, values: Int32Array, size: number): Int32Array {
  const slots = new Int32Array(size);
  const mask = size - 1;
  for (const [index, path] of paths.entries()) {
    let slot = (path << 1) & mask;
    while (slots[slot] !== NO_PATH) slot = (slot + 2) & mask;
    slots[slot] = path;
    slots[slot + 1] = values[index] ?? 0;
  }
  return slots;
}

/** Few forms share their letters with another one: those alone are stored, each with its follower. */
function nextOf(followers: Int32Array, forms: number): Int32Array {
  const next = new Int32Array(forms).fill(-1);
  for (let at = 0; at + 1 < followers.length; at += 2) next[followers[at] ?? forms] = followers[at + 1] ?? -1;
  return next;
}

function isPowerOfTwo(size: number): boolean {
  return size > 0 && (size & (size - 1)) === 0;
}
