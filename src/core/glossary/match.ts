import type { FileEvidence } from './fileEvidence';
import { mayStandInGap } from './gaps';
import { endOfWideRun, wordBefore } from './runs';
import { scannerOf } from './scan';
import { judgeSense, type SenseVerdict } from './sense';
import { formAt, type IndexedForm, type TermIndex } from './termIndex';

/** A form that is spelled in a text. */
export interface TermMatch {
  readonly form: IndexedForm;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** What a match must be to be shown: meant as the term, spelled in a place where terms can stand, or just spelled. */
export type MatchMode = 'relevant' | 'always' | 'asked';

/** The longest stretch before the cursor, and behind it, that is looked at: a line of a megabyte costs what a short one does. */
const WINDOW = 160;

/**
 * The term at an offset: of all forms spelled around it the longest that is to be shown; of two as long,
 * the first. `kvCache`, `KV cache` and `kv_cache` are one spelling; a plural is ignored where the form has none.
 */
export function matchAt(
  indexes: readonly TermIndex[],
  text: string,
  offset: number,
  file: FileEvidence,
  mode: MatchMode,
): TermMatch | undefined {
  return candidatesAt(indexes, text, offset).find(
    (match) => mode === 'asked' || isShown(match, judge(match, text, file), mode),
  );
}

/** Everything spelled at an offset, the longest first; each form of several that are spelled alike on its own. */
export function candidatesAt(indexes: readonly TermIndex[], text: string, offset: number): TermMatch[] {
  const found: TermMatch[] = [];
  const from = startAround(text, offset);
  const to = endAround(text, offset);
  for (const index of indexes) {
    const onSpelled = (form: number, start: number, end: number): void => {
      if (start <= offset && offset <= end) found.push({ form: formAt(index, form), start, end });
    };
    scannerOf(index.table).scan(text, from, to, onSpelled, offset + 1);
  }
  return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** Why a match is shown or not. */
export function judge(match: TermMatch, text: string, file: FileEvidence): SenseVerdict {
  return judgeSense(match.form, text, match.start, match.end, file);
}

function isShown({ form }: TermMatch, verdict: SenseVerdict, mode: MatchMode): boolean {
  if (verdict.isMeant) return true;
  return mode === 'always' && form.when !== 'phrase' && !verdict.isForbidden;
}

/**
 * Where the first phrase that can reach an offset may begin: back over words and what may stand between
 * two words of one phrase, but not into a word, unless it is longer than any term.
 */
function startAround(text: string, offset: number): number {
  let from = offset;
  for (;;) {
    const before = wordBefore(text, from);
    if (before >= 0 && from > offset - 2 * WINDOW) from = before;
    else if (from > Math.max(0, offset - WINDOW) && mayStandInGap(text.charCodeAt(from - 1))) from--;
    else return from;
  }
}

function endAround(text: string, offset: number): number {
  return endOfWideRun(text, Math.min(text.length, offset + WINDOW), Math.min(text.length, offset + 2 * WINDOW));
}
