import { isWordCharacter } from './words';

export const OTHER = 0;
export const LOWER = 1;
export const UPPER = 2;
const DIGIT = 3;
/** Beyond ASCII: it takes the whole character to tell. */
export const WIDE = 4;
const KINDS = new Uint8Array(0x10000).fill(WIDE, 128);
KINDS.fill(DIGIT, 48, 58);
KINDS.fill(UPPER, 65, 91);
KINDS.fill(LOWER, 97, 123);

/** Which kind of character a UTF-16 code unit is. */
export function kindOf(code: number): number {
  return KINDS[code] ?? OTHER;
}

export function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Whether a letter, digit or mark stands at an offset. */
export function isWordAt(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  if (kind !== WIDE) return kind !== OTHER;
  const point = text.codePointAt(at);
  return point !== undefined && isWordCharacter(String.fromCodePoint(point));
}

/** Where the letter, digit or mark before an offset begins; -1 when none stands there. */
export function wordBefore(text: string, at: number): number {
  if (at <= 0) return -1;
  const isPair =
    at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800;
  const before = at - (isPair ? 2 : 1);
  return isWordAt(text, before) ? before : -1;
}

/** Where a run of ASCII letters and digits ends; -1 when it has other letters as well. */
export function endOfRun(text: string, from: number, to: number): number {
  let at = from;
  let kind: number = OTHER;
  while (at < to && (kind = kindOf(text.charCodeAt(at))) !== OTHER && kind !== WIDE) at++;
  return at < to && kind === WIDE && isWordAt(text, at) ? -1 : at;
}

/** Where a run of any letters, digits and marks ends. */
export function endOfWideRun(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWordAt(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(at, to);
}

/** The rule of `splitWords` for a run of ASCII: `camel|Case`, `HTTP|Server`, `LLMs`, `GPT|4`. */
export function endOfPiece(text: string, from: number, to: number): number {
  const kind = kindOf(text.charCodeAt(from));
  let at = from + 1;
  while (kindAt(text, at, to) === kind) at++;
  if (kind !== UPPER || kindAt(text, at, to) !== LOWER) return at;
  if (at - from >= 2) {
    const isPlural = text.charCodeAt(at) === 115 && kindAt(text, at + 1, to) !== LOWER;
    return isPlural ? at + 1 : at - 1;
  }
  while (kindAt(text, at, to) === LOWER) at++;
  return at;
}

function kindAt(text: string, at: number, to: number): number {
  return at < to ? kindOf(text.charCodeAt(at)) : OTHER;
}
