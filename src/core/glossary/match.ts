import type { IndexedForm, TermIndex } from './termIndex';
import { isWordCharacter, splitWords, type Word } from './words';

/** A term that stands in a text. */
export interface TermMatch {
  readonly form: IndexedForm;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface MatchOptions {
  /** Whether the text as a whole is about language models: ambiguous words are terms only there. */
  readonly aboutLlms: boolean;
  /** Also what its card wants never shown by itself: for a learner who asks for the word at the cursor. */
  readonly everything?: boolean;
}

/** Characters around the cursor that are looked at, so that a line of a megabyte costs what a short one does. */
const WINDOW = 160;
/** Between the words of one phrase: a space, a hyphen, an underscore, a slash, quotes, one line break. */
const GAP = /^(?:[ \t_\-\u2010-\u2015/'"`*]{0,3}|[ \t]*\r?\n[ \t]*(?:(?:[*#>]|\/\/+)[ \t]*)?)$/u;

/**
 * The term at an offset: of all runs of words around it that spell a form, the longest that is meant.
 * `kvCache`, `KV cache` and `kv_cache` are one spelling; a plural `s` is ignored where the form has none.
 */
export function matchAt(index: TermIndex, text: string, offset: number, options: MatchOptions): TermMatch | undefined {
  const words = wordsAround(text, offset);
  const at = words.findIndex((word) => word.start <= offset && offset <= word.end);
  if (at < 0) return undefined;
  let best: TermMatch | undefined;
  // A cursor between two words belongs to both: `LoRA|Config`.
  for (let cursor = at; cursor < words.length && (words[cursor]?.start ?? Infinity) <= offset; cursor++) {
    for (let first = Math.max(0, cursor - index.longest); first <= cursor; first++) {
      const match = longestFrom(index, text, words, first, cursor, options);
      if (match && (!best || match.end - match.start > best.end - best.start)) best = match;
    }
  }
  return best;
}

function wordsAround(text: string, offset: number): Word[] {
  let from = Math.max(0, offset - WINDOW);
  let to = Math.min(text.length, offset + WINDOW);
  // Do not begin or end inside a word, unless it is longer than any term.
  while (from > 0 && from > offset - 2 * WINDOW && isWordCharacter(text.charAt(from - 1))) from--;
  while (to < text.length && to < offset + 2 * WINDOW && isWordCharacter(text.charAt(to))) to++;
  return splitWords(text, from, to);
}

/** The longest form that begins with one word and reaches another. */
function longestFrom(
  index: TermIndex,
  text: string,
  words: readonly Word[],
  first: number,
  reach: number,
  options: MatchOptions,
): TermMatch | undefined {
  const start = words[first]?.start ?? 0;
  const splits: number[] = [];
  let key = '';
  let best: TermMatch | undefined;
  // Twice the words of the longest form: a text may cut a form into more pieces (`LoRA` in two).
  for (let last = first; last < words.length && last < first + 2 * index.longest; last++) {
    const word = words[last];
    const previous = words[last - 1];
    if (!word) break;
    if (last > first && previous) {
      const gap = text.slice(previous.end, word.start);
      if (gap.includes('\n') ? !GAP.test(gap) || /\n[^\n]*\n/u.test(gap) : !GAP.test(gap)) break;
      if (gap !== '') splits.push(key.length);
    }
    key += word.key;
    if (last < reach) continue;
    const form = formFor(index, key, splits, text, start, word.end, options);
    if (form) best = { form, start, end: word.end };
  }
  return best;
}

function formFor(
  index: TermIndex,
  key: string,
  splits: readonly number[],
  text: string,
  start: number,
  end: number,
  options: MatchOptions,
): IndexedForm | undefined {
  for (const candidate of singulars(key)) {
    for (const form of index.forms.get(candidate) ?? []) {
      if (splits.every((split) => form.boundaries.has(split)) && isMeant(form, text, start, end, options)) return form;
    }
  }
  return undefined;
}

function singulars(key: string): string[] {
  const found = [key];
  if (key.length > 3 && key.endsWith('s') && !key.endsWith('ss')) found.push(key.slice(0, -1));
  if (key.length > 4 && key.endsWith('es')) found.push(key.slice(0, -2));
  if (key.length > 5 && key.endsWith('ies')) found.push(`${key.slice(0, -3)}y`);
  return found;
}

function isMeant(form: IndexedForm, text: string, start: number, end: number, options: MatchOptions): boolean {
  if (options.everything) return true;
  if (form.when === 'phrase') return false;
  if (form.when === 'llm' && !options.aboutLlms) return false;
  const written = text.slice(start, end);
  const inName = isJoined(text, start - 1) || isJoined(text, end) || written.includes('_');
  if (form.case === 'exact') {
    if (written === form.spelling || written === `${form.spelling}s`) return true;
    // `rag_chain` is about RAG; `ReactNode` is not about ReAct, and two letters in a name say nothing.
    const isOneCase = written === written.toLowerCase() || written === written.toUpperCase();
    return options.aboutLlms && inName && isOneCase && form.spelling.length > 2;
  }
  if (!isAcronym(form.spelling) || options.aboutLlms) return true;
  return capitalsOf(written) >= 2;
}

/** True where the text beside a match goes on as the same name. */
function isJoined(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '_' || (character !== '' && isWordCharacter(character));
}

/** Mostly capitals, and short: such letters are often a word of their own when small. */
function isAcronym(spelling: string): boolean {
  const letters = spelling.replace(/\P{L}/gu, '');
  return letters.length <= 6 && capitalsOf(spelling) >= 2 && capitalsOf(spelling) * 2 > letters.length;
}

function capitalsOf(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
