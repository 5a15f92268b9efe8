import { isOddGap, isOddSign } from './gaps';
import { kindOf, lower, OTHER } from './runs';
import { jointsOf, mayPartAt, spellingOf, type TermTable } from './termTable';
import { splitWords } from './words';

export const NOT_SPELLED = 0;
/** With no signs between but those that any form may have where its words are parted. */
const SPELLED = 1;
/** With other signs, or beyond ASCII: whether they may stand there is for `mayBeWrittenAs` to say. */
export const SPELLED_ODDLY = 2;

/** Whether a text has the letters of a form, with an ending in place of the form's own last letters. */
export function howSpelled(
  table: TermTable,
  form: number,
  text: string,
  start: number,
  end: number,
  ending: string,
  singular: string,
): number {
  const { letters, letterOffsets } = table;
  const bodyEnd = end - ending.length;
  const stop = (letterOffsets[form + 1] ?? 0) - singular.length;
  let at = letterOffsets[form] ?? 0;
  let how = SPELLED;
  for (let i = start; i < bodyEnd; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) {
      const written = writtenAs(text.slice(start, end), ending);
      return written.letters + singular === writtenAs(spellingOf(table, form), '').letters
        ? SPELLED_ODDLY
        : NOT_SPELLED;
    }
    if (kindOf(code) === OTHER) {
      if (isOddSign(code)) how = SPELLED_ODDLY;
      continue;
    }
    if (at >= stop || letters[at] !== lower(code)) return NOT_SPELLED;
    at++;
  }
  return at === stop && (singular === '' || letters[at] === singular.charCodeAt(0)) ? how : NOT_SPELLED;
}

/** The folded letters of a text, and what stands between them, by the number of letters before it. */
export interface Written {
  readonly letters: string;
  readonly gaps: ReadonlyMap<number, string>;
  /** Whether a sign stands in it that only a form with the same sign there can have. */
  readonly isOdd: boolean;
}

export function writtenAs(text: string, ending: string): Written {
  const gaps = new Map<number, string>();
  let letters = '';
  let end = 0;
  let isOdd = false;
  for (const word of splitWords(text)) {
    if (word.start > end && letters !== '') {
      const gap = text.slice(end, word.start);
      gaps.set(letters.length, gap);
      isOdd ||= isOddGap(gap);
    }
    letters += word.key;
    end = word.end;
  }
  return { letters: letters.slice(0, letters.length - ending.length), gaps, isOdd };
}

/** Whether a form may be written apart where a text parts it, with the signs that the text has there. */
export function mayBeWrittenAs(table: TermTable, form: number, { gaps, isOdd }: Written): boolean {
  const spelling = spellingOf(table, form);
  if (!mayPartAt(jointsOf(spelling), [...gaps.keys()])) return false;
  if (!isOdd) return true;
  const own = writtenAs(spelling, '').gaps;
  return [...gaps].every(([at, gap]) => !isOddGap(gap) || own.get(at) === gap);
}
