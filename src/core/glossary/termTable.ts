import { splitWords } from './words';
import { chunkHash, NO_PATH, pathHash } from './hash';

/**
 * All forms of a glossary as a trie over words, flattened into typed arrays. A form may be written with
 * its words apart or joined (`KV cache`, `kvcache`), so it has a path for each way; a path is found by
 * its hash alone, and what is found is checked letter by letter, so that two paths of one hash do no harm.
 */
export interface TermTable {
  /** Open-addressed: the hash of a path, `NO_PATH` where a slot is empty. Its length is a power of two. */
  readonly keys: Int32Array;
  /** For each slot: the first form that ends there plus one, shifted left, and in the lowest bit whether longer paths go on. */
  readonly values: Int32Array;
  /** A bit for each hash that some path begins with: nearly every word of a text stops here. */
  readonly filter: Uint32Array;
  /** For each form: the next one of the same letters, or -1. */
  readonly next: Int32Array;
  /** For each form: where its spelling begins in `spellings`; one more at the end. */
  readonly offsets: Int32Array;
  readonly spellings: string;
  /** The most folded letters that a form has. */
  readonly longest: number;
}

/** Up to so many places a form may be joined at freely; with more, all or none: else paths would multiply. */
const FREE_JOINTS = 4;

/** Forms with more letters than this are never found: no term is so long, and a search need not go so far. */
const MOST_LETTERS = 200;

/** Takes forms one by one, as they are written; the index of a form is its place in that order. */
export class TermTableBuilder {
  readonly #paths = new PathBuilder();
  readonly #spellings: string[] = [];
  readonly #next: number[] = [];
  /** By the letters of a form: the first and the last form that has them. */
  readonly #ends = new Map<string, { readonly first: number; last: number }>();
  #longest = 0;

  add(spelling: string): void {
    const form = this.#spellings.length;
    this.#spellings.push(spelling);
    this.#next.push(-1);
    const words = splitWords(spelling).map((word) => word.key);
    const letters = words.join('');
    if (letters === '' || letters.length > MOST_LETTERS) return;
    this.#longest = Math.max(this.#longest, letters.length);
    const ends = this.#ends.get(letters);
    if (ends) {
      this.#next[ends.last] = form;
      ends.last = form;
    } else {
      this.#ends.set(letters, { first: form, last: form });
    }
    for (const chunks of waysToJoin(words)) this.#paths.add(chunks, ends?.first ?? form);
  }

  finish(): TermTable {
    const offsets = new Int32Array(this.#spellings.length + 1);
    for (const [form, spelling] of this.#spellings.entries())
      offsets[form + 1] = (offsets[form] ?? 0) + spelling.length;
    return {
      ...this.#paths.finish(),
      next: Int32Array.from(this.#next),
      offsets,
      spellings: this.#spellings.join(''),
      longest: this.#longest,
    };
  }
}

export function buildTermTable(spellings: readonly string[]): TermTable {
  const builder = new TermTableBuilder();
  for (const spelling of spellings) builder.add(spelling);
  return builder.finish();
}

/** The spelling of a form. */
export function spellingOf(table: TermTable, form: number): string {
  return table.spellings.slice(table.offsets[form], table.offsets[form + 1]);
}

/** Whether a form may be written with some of its words joined: which of its inner word starts still part it. */
export function mayPartAt(joints: ReadonlySet<number>, splits: readonly number[]): boolean {
  if (!splits.every((split) => joints.has(split))) return false;
  return joints.size <= FREE_JOINTS || splits.length === 0 || splits.length === joints.size;
}

/** Offsets into the folded letters of a spelling at which its second and later words begin. */
export function jointsOf(spelling: string): Set<number> {
  const joints = new Set<number>();
  let offset = 0;
  for (const { key } of splitWords(spelling)) {
    if (offset > 0) joints.add(offset);
    offset += key.length;
  }
  return joints;
}

function* waysToJoin(words: readonly string[]): Generator<string[]> {
  const joints = words.length - 1;
  if (joints > FREE_JOINTS) {
    yield [...words];
    yield [words.join('')];
    return;
  }
  for (let joined = 0; joined < 1 << joints; joined++) {
    const chunks = [words[0] ?? ''];
    for (let joint = 0; joint < joints; joint++) {
      const word = words[joint + 1] ?? '';
      if (joined & (1 << joint)) chunks.push((chunks.pop() ?? '') + word);
      else chunks.push(word);
    }
    yield chunks;
  }
}

/** Collects paths in a table that doubles when it is more than two thirds full. */
class PathBuilder {
  #keys = new Int32Array(1 << 10);
  #values = new Int32Array(1 << 10);
  #used = 0;
  readonly #starts: number[] = [];

  add(chunks: readonly string[], form: number): void {
    let path = NO_PATH;
    for (const [depth, chunk] of chunks.entries()) {
      path = pathHash(path, chunkHash(chunk));
      if (depth === 0) this.#starts.push(path);
      if (depth < chunks.length - 1) this.#mark(path, 1);
      else this.#mark(path, (form + 1) << 1);
    }
  }

  /** A slot holds one form: forms of other letters that come to the same hash get slots of their own. */
  #mark(path: number, value: number): void {
    if ((this.#used + 1) * 3 > this.#keys.length * 2) this.#grow();
    const mask = this.#keys.length - 1;
    for (let slot = path & mask; ; slot = (slot + 1) & mask) {
      const key = this.#keys[slot];
      if (key === NO_PATH) {
        this.#keys[slot] = path;
        this.#values[slot] = value;
        this.#used++;
        return;
      }
      if (key !== path) continue;
      const known = this.#values[slot] ?? 0;
      const sameForm = value === 1 || known >> 1 === 0 || known >> 1 === value >> 1;
      if (sameForm) {
        this.#values[slot] = known | value;
        return;
      }
    }
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    this.#used = 0;
    for (const [slot, key] of keys.entries()) {
      const value = values[slot] ?? 0;
      if (key !== NO_PATH) this.#mark(key, value);
    }
  }

  finish(): Pick<TermTable, 'keys' | 'values' | 'filter'> {
    // Sixteen bits a start: one word in sixteen that is none gets as far as the table.
    const bits = 1 << Math.max(12, Math.ceil(Math.log2(this.#starts.length * 16)));
    const filter = new Uint32Array(bits >> 5);
    for (const start of this.#starts) {
      const bit = start & (bits - 1);
      filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
    }
    return { keys: this.#keys, values: this.#values, filter };
  }
}
