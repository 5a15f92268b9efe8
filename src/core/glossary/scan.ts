import { behindGap } from './gaps';
import { BASE, mayHave, NO_PATH, onwardHash, pathHash, shiftOf, withoutEnding } from './hash';
import { endOfPiece, endOfRun, endOfWideRun, isWordAt, kindOf, LOWER, lower, OTHER, UPPER, WIDE } from './runs';
import { howSpelled, mayBeWrittenAs, NOT_SPELLED, SPELLED_ODDLY, writtenAs } from './spelled';
import type { TermTable } from './termTable';
import { foldText, splitWords, type Word } from './words';

/** Called for each form that is spelled somewhere, with UTF-16 offsets. */
export type OnSpelled = (form: number, start: number, end: number) => void;

/** Endings that a text may add to a form, and what the form has in their place. */
const PLURALS = [
  { ending: 's', singular: '', letters: 4 },
  { ending: 'es', singular: '', letters: 5 },
  { ending: 'ies', singular: 'y', letters: 6 },
] as const;

/** How much of a run of letters beyond ASCII is cut into words at once; the longest form is well below half of it. */
const WIDE_PART = 1024;

/**
 * Finds where forms of a table are spelled. Time is linear in the text: from a word a search goes no
 * further than the longest form. Not to be entered again from its callback.
 */
export class Scanner {
  readonly #table: TermTable;
  readonly #beginsShift: number;
  readonly #prefixesShift: number;
  readonly #onwardShift: number;
  #text = '';
  #to = 0;
  #onSpelled: OnSpelled = () => undefined;
  /** Whether overlaps are resolved, and if so, before which offset all is taken, and the longest so far from one start. */
  #isResolving = false;
  #taken = 0;
  readonly #best: number[] = [];
  #bestEnd = 0;

  constructor(table: TermTable) {
    this.#table = table;
    this.#beginsShift = shiftOf(table.begins);
    this.#prefixesShift = shiftOf(table.prefixes);
    this.#onwardShift = shiftOf(table.onward);
  }

  /** Tells of every place, overlaps included, in runs of letters that begin before `last`. */
  scan(text: string, from: number, to: number, onSpelled: OnSpelled, last = to): void {
    this.#isResolving = false;
    this.#each(text, from, to, last, onSpelled);
  }

  /** Tells of the longest form at each place, from left to right, and goes on behind it. */
  spans(text: string, from: number, to: number, onSpelled: OnSpelled): void {
    this.#isResolving = true;
    this.#each(text, from, to, to, onSpelled);
  }

  /**
   * Most runs of letters are one plain word that no form begins with: they are hashed while they are read,
   * and left behind. The rest are looked into.
   */
  #each(text: string, from: number, to: number, last: number, onSpelled: OnSpelled): void {
    this.#text = text;
    this.#to = to;
    this.#onSpelled = onSpelled;
    this.#taken = from;
    this.#best.length = 0;
    this.#bestEnd = 0;
    const { begins } = this.#table;
    const shift = this.#beginsShift;
    let at = from;
    while (at < to) {
      const start = at;
      let code = text.charCodeAt(at++);
      let kind = kindOf(code);
      if (kind === OTHER) continue;
      if (kind === LOWER || kind === UPPER) {
        let hash = code | 32;
        kind = OTHER;
        while (at < to) {
          code = text.charCodeAt(at);
          kind = kindOf(code);
          if (kind !== LOWER) break;
          hash = (Math.imul(hash, BASE) + code) | 0;
          at++;
        }
        if (kind === OTHER || kind === LOWER) {
          if (!mayHave(begins, shift, hash)) continue;
          if (start >= last) return;
          this.#follow(NO_PATH, 0, hash, start, at, true, 0, at - start);
          if (this.#best.length > 0) at = Math.max(at, this.#take(start));
          continue;
        }
      }
      if (start >= last) return;
      if (kind === WIDE && at === start + 1 && !isWordAt(text, start)) continue;
      at = this.#eachPart(start);
    }
  }

  /** Looks at every part of a run of letters as the beginning of a form. Gives where to go on. */
  #eachPart(from: number): number {
    const end = endOfRun(this.#text, from, this.#to);
    if (end < 0) return this.#eachWide(from);
    const { begins, prefixes } = this.#table;
    const text = this.#text;
    for (let at = from; at < end;) {
      const start = at;
      const pieceEnd = endOfPiece(text, at, end);
      let hash = 0;
      for (; at < pieceEnd; at++) hash = (Math.imul(hash, BASE) + lower(text.charCodeAt(at))) | 0;
      const mayBegin = mayHave(begins, this.#beginsShift, hash);
      if (!mayBegin && (at === end || !mayHave(prefixes, this.#prefixesShift, hash))) continue;
      this.#extend(NO_PATH, 0, start, start, end, 0);
      if (this.#best.length > 0) at = Math.max(at, this.#take(start));
    }
    return Math.max(end, this.#taken);
  }

  /** The same for a run with letters beyond ASCII, which the rules themselves cut and fold. */
  #eachWide(from: number): number {
    const runEnd = endOfWideRun(this.#text, from, this.#to);
    for (let at = from; at < runEnd;) {
      const words = splitWords(this.#text, at, Math.min(runEnd, at + WIDE_PART));
      const half = at + WIDE_PART < runEnd ? at + WIDE_PART / 2 : runEnd;
      let next = Math.min(runEnd, at + WIDE_PART);
      for (const [first, { start }] of words.entries()) {
        if (start >= half) {
          next = start;
          break;
        }
        if (start < this.#taken) continue;
        this.#extendWide(NO_PATH, 0, start, words.slice(first, first + 2 + this.#table.longest), 0);
        if (this.#best.length > 0) this.#take(start);
      }
      at = Math.max(next, this.#taken);
      if (this.#taken >= runEnd) break;
    }
    return Math.max(runEnd, this.#taken);
  }

  /** Follows a path with each of the chunks that a run's first parts make when joined. */
  #extend(path: number, depth: number, start: number, from: number, runEnd: number, before: number): void {
    const { begins, prefixes, longest } = this.#table;
    const text = this.#text;
    let hash = 0;
    for (let at = from; at < runEnd;) {
      const end = endOfPiece(text, at, runEnd);
      const letters = end - from;
      if (before + letters > longest + 2) return;
      for (; at < end; at++) hash = (Math.imul(hash, BASE) + lower(text.charCodeAt(at))) | 0;
      if (depth > 0 || mayHave(begins, this.#beginsShift, hash)) {
        this.#follow(path, depth, hash, start, end, end === runEnd, before, letters);
      }
      if (depth === 0 && !mayHave(prefixes, this.#prefixesShift, hash)) return;
    }
  }

  #extendWide(path: number, depth: number, start: number, words: readonly Word[], before: number): void {
    let hash = 0;
    let letters = 0;
    for (const [index, { key, end }] of words.entries()) {
      letters += key.length;
      if (before + letters > this.#table.longest + 2) return;
      for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, BASE) + key.charCodeAt(i)) | 0;
      if (depth > 0 || mayHave(this.#table.begins, this.#beginsShift, hash)) {
        this.#follow(path, depth, hash, start, end, index === words.length - 1, before, letters);
      }
      if (depth === 0 && letters > 0 && !mayHave(this.#table.prefixes, this.#prefixesShift, hash)) return;
    }
  }

  /** Looks up some pieces as the next chunk of a path, and goes on behind their run if longer paths do. */
  #follow(
    path: number,
    depth: number,
    chunk: number,
    start: number,
    end: number,
    isRunEnd: boolean,
    before: number,
    letters: number,
  ): void {
    const next = pathHash(path, chunk);
    const goesOn = this.#lookUp(next, start, end, '', '');
    const lastCode = this.#text.charCodeAt(end - 1);
    if ((lastCode | 32) === 115 || lastCode > 127) this.#singular(path, chunk, start, end, before, letters);
    if (goesOn && isRunEnd) this.#goOn(next, depth + 1, start, end, before + letters);
  }

  #goOn(path: number, depth: number, start: number, end: number, before: number): void {
    const at = behindGap(this.#text, end, this.#to);
    if (at < 0) return;
    const code = this.#text.charCodeAt(at);
    if (code < 128 && !mayHave(this.#table.onward, this.#onwardShift, onwardHash(path, lower(code)))) return;
    const runEnd = endOfRun(this.#text, at, this.#to);
    if (runEnd >= 0) {
      this.#extend(path, depth, start, at, runEnd, before);
    } else {
      const wideEnd = endOfWideRun(this.#text, at, Math.min(this.#to, at + WIDE_PART));
      this.#extendWide(path, depth, start, splitWords(this.#text, at, wideEnd), before);
    }
  }

  #singular(path: number, chunk: number, start: number, end: number, before: number, letters: number): void {
    for (const { ending, singular, letters: least } of PLURALS) {
      if (before + letters < least || letters <= ending.length || !this.#endsWith(end, ending)) return;
      if (ending === 's' && this.#endsWith(end, 'ss')) return;
      let hash = withoutEnding(chunk, ending);
      for (let i = 0; i < singular.length; i++) hash = (Math.imul(hash, BASE) + singular.charCodeAt(i)) | 0;
      this.#lookUp(pathHash(path, hash), start, end, ending, singular);
    }
  }

  /** Each ending is the end of the next one: what does not end in `s` has none of them. */
  #endsWith(end: number, ending: string): boolean {
    for (let i = 1; i <= ending.length; i++) {
      const code = this.#text.charCodeAt(end - i);
      if (code > 127) return foldText(this.#text.slice(Math.max(0, end - 3), end)).endsWith(ending);
      if (lower(code) !== ending.charCodeAt(ending.length - i)) return false;
    }
    return true;
  }

  /** Tells of the forms that end at a path. Says whether longer paths go on from it. */
  #lookUp(path: number, start: number, end: number, ending: string, singular: string): boolean {
    const { slots } = this.#table;
    const mask = slots.length - 1;
    let goesOn = false;
    for (let slot = (path << 1) & mask; slots[slot] !== NO_PATH; slot = (slot + 2) & mask) {
      if (slots[slot] !== path) continue;
      const value = slots[slot + 1] ?? 0;
      goesOn ||= (value & 1) !== 0;
      const form = (value >> 1) - 1;
      if (form >= 0) this.#check(form, start, end, ending, singular);
    }
    return goesOn;
  }

  /** Tells of a form and of all with the same words, as far as each is really spelled so. */
  #check(first: number, start: number, end: number, ending: string, singular: string): void {
    const table = this.#table;
    const how = howSpelled(table, first, this.#text, start, end, ending, singular);
    if (how === NOT_SPELLED) return;
    const written = how === SPELLED_ODDLY ? writtenAs(this.#text.slice(start, end), ending) : undefined;
    for (let form = first; form >= 0; form = table.next[form] ?? -1) {
      if (!written || mayBeWrittenAs(table, form, written)) this.#tell(form, start, end);
    }
  }

  #tell(form: number, start: number, end: number): void {
    if (!this.#isResolving) {
      this.#onSpelled(form, start, end);
      return;
    }
    if (this.#best.length > 0 && end < this.#bestEnd) return;
    if (end > this.#bestEnd) this.#best.length = 0;
    this.#best.push(form);
    this.#bestEnd = end;
  }

  #take(start: number): number {
    for (const form of this.#best) this.#onSpelled(form, start, this.#bestEnd);
    this.#best.length = 0;
    this.#taken = this.#bestEnd;
    this.#bestEnd = 0;
    return this.#taken;
  }
}

const scanners = new WeakMap<TermTable, Scanner>();

/** One scanner a table, kept as long as the table is. */
export function scannerOf(table: TermTable): Scanner {
  const known = scanners.get(table);
  if (known) return known;
  const scanner = new Scanner(table);
  scanners.set(table, scanner);
  return scanner;
}
