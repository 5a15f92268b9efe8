import { isOddGap, isOddSign } from './gaps';
import { kindOf, lower, OTHER } from './runs';
import type { TermTable } from './termTable';
import { splitWords } from './words';

/** Whether a text really has the letters of a form, and only gaps that any form may have or this form has itself. */
export function isSpelled(
  table: TermTable,
  form: number,
  text: string,
  start: number,
  end: number,
  ending: string,
  singular: string,
): boolean {
  const { letters, letterOffsets } = table;
  const bodyEnd = end - ending.length;
  const stop = (letterOffsets[form + 1] ?? 0) - singular.length;
  let at = letterOffsets[form] ?? 0;
  for (let i = start; i < bodyEnd; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 || isOddSign(code)) return isSpelledOddly(table, form, text, start, end, ending, singular);
    if (kindOf(code) === OTHER) continue;
    if (at >= stop || letters[at] !== lower(code)) return false;
    at++;
  }
  return at === stop && (singular === '' || letters[at] === singular.charCodeAt(0));
}

/** The same for signs of a form's own, and for other than ASCII, where a letter of the text may be none or several of the form. */
function isSpelledOddly(
  table: TermTable,
  form: number,
  text: string,
  start: number,
  end: number,
  ending: string,
  singular: string,
): boolean {
  const { offsets, spellings } = table;
  const written = takeApart(text.slice(start, end));
  const own = takeApart(spellings.slice(offsets[form], offsets[form + 1]));
  if (written.letters.slice(0, written.letters.length - ending.length) + singular !== own.letters) return false;
  return [...written.gaps].every(([at, gap]) => !isOddGap(gap) || own.gaps.get(at) === gap);
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
