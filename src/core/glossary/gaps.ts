import { isWordAt } from './runs';

/** The most signs between two words of a phrase that stand on one line. */
const WIDEST_GAP = 3;

/** A space, a hyphen, an underscore, a slash, quotes, emphasis. */
const GAP_SIGNS = setOf(' \t\u00a0-_/\'"*`\u2010\u2011\u2012\u2013\u2014\u2015');
/** One of these only a form may have there that has it too: `pass@k`, `2:4 sparsity`. */
const ODD_SIGNS = setOf('@:.');
/** Ends of lines, and what a comment or a quotation begins the next one with. */
const LINE_SIGNS = setOf('\r\n#>');

function setOf(signs: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const sign of signs) set[sign.charCodeAt(0)] = 1;
  return set;
}

/** Where the next run of a phrase begins; -1 when the phrase cannot go on. */
export function behindGap(text: string, at: number, to: number): number {
  let position = at;
  while (position < to && position - at < WIDEST_GAP && GAP_SIGNS[text.charCodeAt(position)] === 1) position++;
  if (position === at && isOddSign(text.charCodeAt(at))) position++;
  if (position > at && position < to && isWordAt(text, position)) return position;
  const next = behindLine(text, at);
  return next >= 0 && next < to && isWordAt(text, next) ? next : -1;
}

/** Where a wrapped line goes on, behind the sign of a comment or a quotation; -1 where no line ends. */
function behindLine(text: string, at: number): number {
  let position = skipBlanks(text, at);
  if (text.charCodeAt(position) === 13) position++;
  if (text.charCodeAt(position) !== 10) return -1;
  position = skipBlanks(text, position + 1);
  const sign = text[position];
  if (sign === '*' || sign === '#' || sign === '>') return skipBlanks(text, position + 1);
  if (!text.startsWith('//', position)) return position;
  while (text[position] === '/') position++;
  return skipBlanks(text, position);
}

function skipBlanks(text: string, at: number): number {
  let position = at;
  while (text.charCodeAt(position) === 32 || text.charCodeAt(position) === 9) position++;
  return position;
}

/** Whether a sign may stand between two words of one phrase, at a line's end too. */
export function mayStandInGap(code: number): boolean {
  return GAP_SIGNS[code] === 1 || ODD_SIGNS[code] === 1 || LINE_SIGNS[code] === 1;
}

export function isOddSign(code: number): boolean {
  return ODD_SIGNS[code] === 1;
}

export function isOddGap(gap: string): boolean {
  return gap.length === 1 && isOddSign(gap.charCodeAt(0));
}
