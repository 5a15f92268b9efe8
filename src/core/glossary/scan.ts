import { BASE, NO_PATH, pathHash } from './hash';
import { DIGIT, isWordAt, kindOf, LOWER, OTHER, Run, WIDE, withoutEnding } from './runs';
import type { TermTable } from './termTable';
import { foldText, splitWords } from './words';

/** Called for each place where a form is spelled: the first form of those letters, and UTF-16 offsets. */
export type OnSpelled = (form: number, start: number, end: number) => void;

/** Endings that a text may add to a form, and what the form has in their place. */
const PLURALS = [
  { ending: 's', singular: '', letters: 4 },
  { ending: 'es', singular: '', letters: 5 },
  { ending: 'ies', singular: 'y', letters: 6 },
] as const;

/** The most signs between two words of a phrase that stand on one line. */
const WIDEST_GAP = 3;

/**
 * Finds every place where a form of a table is spelled, overlaps included. Time is linear in the text:
 * from a word a search goes no further than the longest form. Not to be entered again from its callback.
 */
export class Scanner {
  readonly #table: TermTable;
  readonly #runs: Run[] = [new Run()];
  #text = '';
  #to = 0;
  #onSpelled: OnSpelled = () => undefined;

  constructor(table: TermTable) {
    this.#table = table;
  }

  scan(text: string, from: number, to: number, onSpelled: OnSpelled): void {
    this.#text = text;
    this.#to = to;
    this.#onSpelled = onSpelled;
    const run = this.#runAt(0);
    for (let at = from; at < to;) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === OTHER) {
        at++;
        continue;
      }
      at = kind === WIDE ? this.#scanAny(run, at) : this.#scanPlain(run, at, kind);
    }
  }

  /**
   * Most runs are one plain word that no form begins with: they are hashed while they are read, and
   * left behind. All else goes the general way.
   */
  #scanPlain(run: Run, start: number, kind: number): number {
    const text = this.#text;
    const to = this.#to;
    let hash = lower(text.charCodeAt(start));
    let shorter = 0;
    let at = start + 1;
    const inside = kind === DIGIT ? DIGIT : LOWER;
    let code = 0;
    for (; at < to; at++) {
      const next = text.charCodeAt(at);
      if (kindOf(next) !== inside) break;
      code = next;
      shorter = hash;
      hash = (Math.imul(hash, BASE) + code) | 0;
    }
    if (at < to && kindOf(text.charCodeAt(at)) !== OTHER) return this.#scanAny(run, start);
    const isPlural = code === 115 && (text.charCodeAt(at - 2) === 101 || this.#begins(pathHash(NO_PATH, shorter)));
    return isPlural || this.#begins(pathHash(NO_PATH, hash)) ? this.#scanAny(run, start) : at;
  }

  #scanAny(run: Run, at: number): number {
    if (!run.read(this.#text, at, this.#to)) return at + 1;
    this.#scanRun(run);
    return run.end;
  }

  #scanRun(run: Run): void {
    const { longest } = this.#table;
    for (let first = 0; first < run.count; first++) {
      for (let last = first; last < run.count; last++) {
        const letters = run.lettersOf(first, last + 1);
        if (letters > longest + 2) break;
        this.#follow(NO_PATH, 0, run, first, last, run.starts[first] ?? 0, 0, letters);
      }
    }
  }

  /** Looks up the pieces of one run as the next chunk of a path, and goes on behind the run if longer paths do. */
  #follow(
    path: number,
    depth: number,
    run: Run,
    first: number,
    last: number,
    start: number,
    before: number,
    letters: number,
  ): void {
    const chunk = run.hashOf(first, last + 1);
    const next = pathHash(path, chunk);
    const end = run.endOf(last);
    if (depth > 0 || this.#begins(next)) {
      const goesOn = this.#lookUp(next, start, end, '', '');
      if (goesOn && last === run.count - 1) this.#goOn(next, depth + 1, run, start, before + letters);
    }
    const lastCode = this.#text.charCodeAt(end - 1);
    if ((lastCode | 32) === 115 || lastCode > 127) this.#singular(path, depth, chunk, start, end, before, letters);
  }

  #goOn(path: number, depth: number, run: Run, start: number, before: number): void {
    const at = this.#behindGap(run.end);
    if (at < 0) return;
    const next = this.#runAt(depth);
    if (!next.read(this.#text, at, this.#to)) return;
    for (let last = 0; last < next.count; last++) {
      const letters = next.lettersOf(0, last + 1);
      if (before + letters > this.#table.longest + 2) return;
      this.#follow(path, depth, next, 0, last, start, before, letters);
    }
  }

  #singular(
    path: number,
    depth: number,
    chunk: number,
    start: number,
    end: number,
    before: number,
    letters: number,
  ): void {
    for (const { ending, singular, letters: least } of PLURALS) {
      if (before + letters < least || letters <= ending.length || !this.#endsWith(end, ending)) return;
      if (ending === 's' && this.#endsWith(end, 'ss')) return;
      let hash = withoutEnding(chunk, ending);
      for (let i = 0; i < singular.length; i++) hash = (Math.imul(hash, BASE) + singular.charCodeAt(i)) | 0;
      const next = pathHash(path, hash);
      if (depth > 0 || this.#begins(next)) this.#lookUp(next, start, end, ending, singular);
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

  #begins(path: number): boolean {
    const { filter } = this.#table;
    const bit = path & (filter.length * 32 - 1);
    return ((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Tells of the forms that end at a path. Says whether longer paths go on from it. */
  #lookUp(path: number, start: number, end: number, ending: string, singular: string): boolean {
    const { keys, values } = this.#table;
    const mask = keys.length - 1;
    let goesOn = false;
    for (let slot = path & mask; keys[slot] !== NO_PATH; slot = (slot + 1) & mask) {
      if (keys[slot] !== path) continue;
      const value = values[slot] ?? 0;
      goesOn ||= (value & 1) !== 0;
      const form = (value >> 1) - 1;
      if (form >= 0 && this.#isSpelled(form, start, end, ending, singular)) this.#onSpelled(form, start, end);
    }
    return goesOn;
  }

  /** Whether a text really has the letters of a form, and only gaps that any form may have or this form has itself. */
  #isSpelled(form: number, start: number, end: number, ending: string, singular: string): boolean {
    const { offsets, spellings } = this.#table;
    let at = offsets[form] ?? 0;
    const stop = offsets[form + 1] ?? 0;
    const bodyEnd = end - ending.length;
    for (let i = start; i < bodyEnd;) {
      const code = this.#text.charCodeAt(i);
      if (code > 127) return this.#isSpelledWide(form, start, end, ending, singular);
      if (!isWordAt(this.#text, i)) {
        let gapEnd = i + 1;
        while (gapEnd < bodyEnd && !isWordAt(this.#text, gapEnd)) gapEnd++;
        let ownEnd = at;
        while (ownEnd < stop && !isWordAt(spellings, ownEnd)) ownEnd++;
        const isOwn = ownEnd - at === gapEnd - i && spellings.startsWith(this.#text.slice(i, gapEnd), at);
        if (!isOwn && isOddGap(this.#text, i, gapEnd)) return false;
        i = gapEnd;
        at = ownEnd;
        continue;
      }
      while (at < stop && !isWordAt(spellings, at)) at++;
      const own = spellings.charCodeAt(at);
      if (own > 127) return this.#isSpelledWide(form, start, end, ending, singular);
      if (at >= stop || lower(own) !== lower(code)) return false;
      i++;
      at++;
    }
    return takeApart(spellings.slice(at, stop)).letters === singular;
  }

  /** The same for other than ASCII, where a letter of the text may be none or several of the form. */
  #isSpelledWide(form: number, start: number, end: number, ending: string, singular: string): boolean {
    const { offsets, spellings } = this.#table;
    const written = takeApart(this.#text.slice(start, end));
    const own = takeApart(spellings.slice(offsets[form], offsets[form + 1]));
    if (written.letters.slice(0, written.letters.length - ending.length) + singular !== own.letters) return false;
    return [...written.gaps].every(([at, gap]) => !isOddGap(gap, 0, gap.length) || own.gaps.get(at) === gap);
  }

  /** Where the next run of a phrase begins; -1 when the phrase cannot go on. */
  #behindGap(at: number): number {
    const text = this.#text;
    let position = at;
    while (position < this.#to && position - at < WIDEST_GAP && isGapSign(text.charCodeAt(position))) position++;
    if (position < this.#to && position > at && isWordAt(text, position)) return position;
    // One sign that only a form which has it too may have there: `pass@k`, `2:4 sparsity`.
    if (position === at && isOddSign(text.charCodeAt(at)) && isWordAt(text, at + 1))
      return at + 1 < this.#to ? at + 1 : -1;
    const line = /[ \t]*\r?\n[ \t]*(?:(?:[*#>]|\/\/+)[ \t]*)?/uy;
    line.lastIndex = at;
    const matched = line.exec(text);
    if (!matched) return -1;
    const next = at + matched[0].length;
    return next < this.#to && isWordAt(text, next) ? next : -1;
  }

  #runAt(depth: number): Run {
    return (this.#runs[depth] ??= new Run());
  }
}

/** A space, a hyphen, an underscore, a slash, quotes, emphasis. */
function isGapSign(code: number): boolean {
  return (
    code === 32 ||
    code === 45 ||
    code === 95 ||
    code === 9 ||
    code === 47 ||
    code === 39 ||
    code === 34 ||
    code === 42 ||
    code === 96 ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0xa0
  );
}

function isOddSign(code: number): boolean {
  return code === 64 || code === 58 || code === 46;
}

function isOddGap(text: string, from: number, to: number): boolean {
  return to - from === 1 && isOddSign(text.charCodeAt(from));
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The folded letters of a text, and what stands between them, by the number of letters before it. */
function takeApart(text: string): { letters: string; gaps: Map<number, string> } {
  const gaps = new Map<number, string>();
  let letters = '';
  let end = 0;
  for (const word of splitWords(text)) {
    if (word.start > end && letters !== '') gaps.set(letters.length, text.slice(end, word.start));
    letters += word.key;
    end = word.end;
  }
  return { letters, gaps };
}
