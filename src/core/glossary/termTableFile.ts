import { chunkHash, NO_PATH } from './hash';
import type { TermTable } from './termTable';

/** `JARG` and the version of the format: a file of another one is not read, and the table is built instead. */
const MAGIC = 0x4752414a;
const VERSION = 1;
/** Magic, version, longest, the hash of the spellings, and the lengths of keys, values, filter, next and offsets. */
const HEADER = 9;

/** A table as the build stores it. The spellings are not in it: they stand in the glossary beside it. */
export function writeTermTable({ keys, values, filter, next, offsets, longest, spellings }: TermTable): Uint8Array {
  const parts = [keys, values, new Int32Array(filter.buffer, filter.byteOffset, filter.length), next, offsets];
  const header = Int32Array.of(MAGIC, VERSION, longest, chunkHash(spellings), ...parts.map(({ length }) => length));
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
  const [magic, version, longest = 0, hash, ...lengths] = whole.subarray(0, HEADER);
  if (magic !== MAGIC || version !== VERSION || hash !== chunkHash(joined)) return undefined;
  if (lengths.some((length) => length < 0) || lengths.reduce((sum, length) => sum + length, HEADER) !== whole.length)
    return undefined;
  let at = HEADER;
  const [keys, values, filter, next, offsets] = lengths.map((length) => whole.subarray(at, (at += length)));
  if (!keys || !values || !filter || !next || !offsets) return undefined;
  // A search ends at an empty slot: a table without one would never end it.
  if ((keys.length & (keys.length - 1)) !== 0 || !keys.includes(NO_PATH)) return undefined;
  if (next.length !== spellings.length) return undefined;
  return {
    keys,
    values,
    filter: new Uint32Array(filter.buffer, filter.byteOffset, filter.length),
    next,
    offsets,
    spellings: joined,
    longest,
  };
}
