import { jointsOf, mayPartAt } from '../../src/core/glossary/termTable';
import { splitWords, type Word } from '../../src/core/glossary/words';

/** A place where a spelling stands: its index in the list, and UTF-16 offsets. */
export type Spelled = readonly [form: number, start: number, end: number];

/** What may stand between two words of any phrase: on one line, or over a line break with its comment sign. */
const GAP = /^(?:[ \t\u00a0_\-\u2010-\u2015/'"`*]{1,3}|[ \t]*\r?\n[ \t]*(?:(?:[*#>]|\/\/+)[ \t]*)?)$/u;
/** And one sign that the form must have there itself. */
const ODD_GAP = /^[@:.]$/u;

/**
 * Says by brute force where the spellings of a glossary stand in a text: every run of words is compared
 * with every spelling of the same letters. Slow, and plainly right: what the fast scan is held against.
 */
export function scanSlowly(spellings: readonly string[], text: string): Spelled[] {
  const byLetters = new Map<string, number[]>();
  for (const [form, spelling] of spellings.entries()) {
    const letters = splitWords(spelling)
      .map(({ key }) => key)
      .join('');
    if (letters !== '') byLetters.set(letters, [...(byLetters.get(letters) ?? []), form]);
  }
  const longest = Math.max(0, ...[...byLetters.keys()].map((letters) => letters.length));
  const words = splitWords(text);
  const found: Spelled[] = [];
  for (const [first, from] of words.entries()) {
    let letters = '';
    const gaps = new Map<number, string>();
    let previous: Word | undefined;
    for (const word of words.slice(first)) {
      const gap = previous ? text.slice(previous.end, word.start) : '';
      if (gap !== '' && !GAP.test(gap) && !ODD_GAP.test(gap)) break;
      if (gap !== '') gaps.set(letters.length, gap);
      letters += word.key;
      previous = word;
      if (letters.length > longest + 2) break;
      const lastChunk = letters.length - Math.max(0, ...gaps.keys());
      for (const candidate of singularsOf(letters, lastChunk)) {
        for (const form of byLetters.get(candidate) ?? []) {
          if (fits(spellings[form]!, gaps)) found.push([form, from.start, word.end]);
        }
      }
    }
  }
  return found;
}

function singularsOf(letters: string, lastChunk: number): string[] {
  const found = [letters];
  if (letters.length >= 4 && lastChunk > 1 && /[^s]s$/u.test(letters)) found.push(letters.slice(0, -1));
  if (letters.length >= 5 && lastChunk > 2 && letters.endsWith('es')) found.push(letters.slice(0, -2));
  if (letters.length >= 6 && lastChunk > 3 && letters.endsWith('ies')) found.push(`${letters.slice(0, -3)}y`);
  return found;
}

function fits(spelling: string, gaps: ReadonlyMap<number, string>): boolean {
  if (!mayPartAt(jointsOf(spelling), [...gaps.keys()])) return false;
  const own = ownGaps(spelling);
  return [...gaps].every(([offset, gap]) => !ODD_GAP.test(gap) || own.get(offset) === gap);
}

function ownGaps(spelling: string): Map<number, string> {
  const gaps = new Map<number, string>();
  let offset = 0;
  let end = 0;
  for (const word of splitWords(spelling)) {
    if (offset > 0 && word.start > end) gaps.set(offset, spelling.slice(end, word.start));
    offset += word.key.length;
    end = word.end;
  }
  return gaps;
}

/** The places that remain when overlaps are resolved: from the left, the longest at each start. */
export function resolveSlowly(spans: readonly Spelled[]): string[] {
  const resolved: string[] = [];
  let taken = 0;
  for (const [, start, end] of [...spans].sort((a, b) => a[1] - b[1] || b[2] - a[2])) {
    if (start < taken) continue;
    resolved.push(`${start} ${end}`);
    taken = end;
  }
  return resolved;
}
