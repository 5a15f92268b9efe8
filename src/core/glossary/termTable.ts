import { BASE, chunkHash, makeFilter, NO_PATH, onwardHash, pathHash } from './hash';
import { kindOf, lower, OTHER } from './runs';
import { formKey, splitWords } from './words';

/**
 * All forms of a glossary as a trie over words, flattened into typed arrays. A form may be written with
 * its words apart or joined (`KV cache`, `kvcache`), so it has a path for each way; a path is found by
 * its hash alone, and what is found is checked letter by letter, so that two paths of one hash do no harm.
 */
export interface TermTable {
  /**
   * Open-addressed, two numbers a slot: the hash of a path, `NO_PATH` where the slot is empty, and what is
   * there: the first form that ends there plus one, shifted left, and in the lowest bit whether longer paths
   * go on. The number of slots is a power of two.
   */
  readonly slots: Int32Array;
  /** A filter of the hashes that a path begins with, their plurals among them: nearly every word of a text stops here. */
  readonly begins: Uint32Array;
  /** A filter of the hashes of what those begin with: only such a part of a camelCase name can go on. */
  readonly prefixes: Uint32Array;
  /** A filter of the first letters with which a path that can go on does so. */
  readonly onward: Uint32Array;
  /** For each form: the next one of the same words, or -1. */
  readonly next: Int32Array;
  /** All spellings in one, and for each form where its own begins; one more at the end. */
  readonly spellings: string;
  readonly offsets: Int32Array;
  /** The same for their folded letters, with which a text of ASCII is compared; any other letter is `NO_ASCII`. */
  readonly letters: Uint8Array;
  readonly letterOffsets: Int32Array;
  /** The most folded letters that a form has. */
  readonly longest: number;
}

/** Up to so many places a form may be joined at freely; with more, all or none: else paths would multiply. */
const FREE_JOINTS = 4;

/** Forms with more letters than this are never found: no term is so long, and a search need not go so far. */
const MOST_LETTERS = 200;

/** Equals no letter of ASCII. */
const NO_ASCII = 0xff;

/** Takes forms one by one, as they are written; the index of a form is its place in that order. */
class TermTableBuilder {
  readonly #paths = new PathBuilder();
  readonly #spellings: string[] = [];
  readonly #next: number[] = [];
  /** By the words of a form: the first and the last form that has them, and so may be written in the same ways. */
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
    const key = words.join(' ');
    const ends = this.#ends.get(key);
    if (ends) {
      this.#next[ends.last] = form;
      ends.last = form;
    } else {
      this.#ends.set(key, { first: form, last: form });
    }
    for (const chunks of waysToJoin(words)) this.#paths.add(chunks, ends?.first ?? form);
  }

  finish(): TermTable {
    return {
      ...this.#paths.finish(),
      ...spellingColumns(this.#spellings),
      next: Int32Array.from(this.#next),
      longest: this.#longest,
    };
  }
}

/** What a table has of its forms' spellings, which a stored table need not hold. */
export function spellingColumns(
  spellings: readonly string[],
): Pick<TermTable, 'spellings' | 'offsets' | 'letters' | 'letterOffsets'> {
  const offsets = new Int32Array(spellings.length + 1);
  const letterOffsets = new Int32Array(spellings.length + 1);
  const letters: number[] = [];
  for (const [form, spelling] of spellings.entries()) {
    offsets[form + 1] = (offsets[form] ?? 0) + spelling.length;
    const folded = isAscii(spelling) ? spelling : formKey(spelling);
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      if (kindOf(code) !== OTHER) letters.push(Math.min(lower(code), NO_ASCII));
    }
    letterOffsets[form + 1] = letters.length;
  }
  return { spellings: spellings.join(''), offsets, letters: Uint8Array.from(letters), letterOffsets };
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
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
  #slots = new Int32Array(1 << 11);
  #used = 0;
  readonly #starts = new Set<string>();
  readonly #onward = new Set<number>();

  add(chunks: readonly string[], form: number): void {
    let path = NO_PATH;
    for (const [depth, chunk] of chunks.entries()) {
      if (depth === 0) this.#starts.add(chunk);
      else this.#onward.add(onwardHash(path, chunk.charCodeAt(0)));
      path = pathHash(path, chunkHash(chunk));
      if (depth < chunks.length - 1) this.#mark(path, 1);
      else this.#mark(path, (form + 1) << 1);
    }
  }

  /** A slot holds one form: forms of other letters that come to the same hash get slots of their own. */
  #mark(path: number, value: number): void {
    if ((this.#used + 1) * 6 > this.#slots.length * 2) this.#grow();
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (path << 1) & mask; ; slot = (slot + 2) & mask) {
      if (slots[slot] === NO_PATH) {
        slots[slot] = path;
        slots[slot + 1] = value;
        this.#used++;
        return;
      }
      if (slots[slot] !== path) continue;
      const known = slots[slot + 1] ?? 0;
      const sameForm = value === 1 || known >> 1 === 0 || known >> 1 === value >> 1;
      if (sameForm) {
        slots[slot + 1] = known | value;
        return;
      }
    }
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(slots.length * 2);
    this.#used = 0;
    for (let slot = 0; slot < slots.length; slot += 2) {
      const path = slots[slot] ?? NO_PATH;
      if (path !== NO_PATH) this.#mark(path, slots[slot + 1] ?? 0);
    }
  }

  finish(): Pick<TermTable, 'slots' | 'begins' | 'prefixes' | 'onward'> {
    const begins = new Set<number>();
    const prefixes = new Set<number>();
    for (const start of this.#starts) {
      for (const written of withPlurals(start)) {
        for (let end = 1, hash = 0; end <= written.length; end++) {
          hash = (Math.imul(hash, BASE) + written.charCodeAt(end - 1)) | 0;
          (end < written.length ? prefixes : begins).add(hash);
        }
      }
    }
    // Sixteen bits a start: one word in sixteen that is none gets as far as the table.
    return {
      slots: this.#slots,
      begins: makeFilter(begins, begins.size, 16),
      prefixes: makeFilter(prefixes, prefixes.size, 4),
      onward: makeFilter(this.#onward, this.#onward.size, 16),
    };
  }
}

/** The ways a first word can be written, as far as a filter needs to know: more than there are does no harm. */
function withPlurals(chunk: string): string[] {
  const plurals = [`${chunk}s`, `${chunk}es`];
  if (chunk.endsWith('y')) plurals.push(`${chunk.slice(0, -1)}ies`);
  return [chunk, ...plurals];
}
