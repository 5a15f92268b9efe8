import { chunkHash, NO_PATH } from './hash';
import type { TermTable } from './termTable';

/** `JARG` and the version of the format: a file of another one is not read, and the table is built instead. */
const MAGIC = 0x4752414a;
const VERSION = 1;
/** Magic, version, longest, the hash of the spellings, the slots, and the lengths of paths, values, filter, next and offsets. */
const HEADER = 10;

/**
 * A table as the build stores it: the slots in use alone, which is a third of them. The spellings are
 * not in it: they stand in the glossary beside it.
 */
export function writeTermTable({ keys, values, filter, next, offsets, longest, spellings }: TermTable): Uint8Array {
  const used = [...keys.keys()].filter((slot) => keys[slot] !== NO_PATH);
  const parts = [
    Int32Array.from(used, (slot) => keys[slot] ?? NO_PATH),
    Int32Array.from(used, (slot) => values[slot] ?? 0),
    new Int32Array(filter.buffer, filter.byteOffset, filter.length),
    next,
    offsets,
  ];
  const lengths = parts.map(({ length }) => length);
  const header = Int32Array.of(MAGIC, VERSION, longest, chunkHash(spellings), keys.length, ...lengths);
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
  const joined = spellings.join('');
  const [magic, version, longest = 0, hash, slots = 0, ...lengths] = whole.subarray(0, HEADER);
  if (magic !== MAGIC || version !== VERSION || hash !== chunkHash(joined)) return undefined;
  if (lengths.some((length) => length < 0)) return undefined;
  if (lengths.reduce((sum, length) => sum + length, HEADER) !== whole.length) return undefined;
  let at = HEADER;
  const [paths, ends, filter, next, offsets] = lengths.map((length) => whole.subarray(at, (at += length)));
  if (!paths || !ends || !filter || !next || !offsets) return undefined;
  if (next.length !== spellings.length || paths.length !== ends.length) return undefined;
  // A search ends at an empty slot: a table without one would never end it.
  if (slots <= paths.length || slots > 1 << 28 || (slots & (slots - 1)) !== 0) return undefined;
  return {
    ...spread(paths, ends, slots),
    filter: new Uint32Array(filter.buffer, filter.byteOffset, filter.length),
    next,
    offsets,
    spellings: joined,
    longest,
  };
}

/** Puts the slots in use back to where a search looks for them. */
function spread(paths: Int32Array, ends: Int32Array, slots: number): Pick<TermTable, 'keys' | 'values'> {
  const keys = new Int32Array(slots);
  const values = new Int32Array(slots);
  const mask = slots - 1;
  for (const [index, path] of paths.entries()) {
    let slot = path & mask;
    while (keys[slot] !== NO_PATH) slot = (slot + 1) & mask;
    keys[slot] = path;
    values[slot] = ends[index] ?? 0;
  }
  return { keys, values };
}
