import { BASE } from './hash';
import { isWordCharacter, splitWords } from './words';

/** The most pieces of one run that are looked at: longer ones are encoded data, not names. */
const MOST_PIECES = 256;

export const OTHER = 0;
export const LOWER = 1;
const UPPER = 2;
export const DIGIT = 3;
export const WIDE = 4;
const KINDS = new Uint8Array(128);
for (let code = 48; code <= 57; code++) KINDS[code] = DIGIT;
for (let code = 65; code <= 90; code++) KINDS[code] = UPPER;
for (let code = 97; code <= 122; code++) KINDS[code] = LOWER;

/** Which kind of character a UTF-16 code unit is; beyond ASCII it takes the whole character to tell. */
export function kindOf(code: number): number {
  return code < 128 ? (KINDS[code] ?? OTHER) : WIDE;
}

function kindAt(text: string, at: number, end: number): number {
  return at < end ? kindOf(text.charCodeAt(at)) : OTHER;
}

const POWERS = new Int32Array(1024);
POWERS[0] = 1;
for (let i = 1; i < POWERS.length; i++) POWERS[i] = Math.imul(POWERS[i - 1] ?? 0, BASE);

/** The inverse of an odd number modulo 2³², by Newton's method. */
const INVERSE = [1, 2, 3, 4, 5].reduce((guess) => Math.imul(guess, 2 - Math.imul(BASE, guess)), BASE);

/** A run of letters and digits, cut into pieces as `splitWords` cuts it, with what is needed to hash any part of it. */
export class Run {
  start = 0;
  end = 0;
  count = 0;
  /** For each piece, where it starts; one more for the end of the run. */
  readonly starts = new Int32Array(MOST_PIECES + 1);
  /** Up to each piece boundary: the hash and the number of folded letters. */
  readonly #hashes = new Int32Array(MOST_PIECES + 1);
  readonly #letters = new Int32Array(MOST_PIECES + 1);
  readonly #ends = new Int32Array(MOST_PIECES + 1);

  /** Reads the run that begins at an offset. False when none does. */
  read(text: string, at: number, end: number): boolean {
    this.start = at;
    this.count = 0;
    let position = at;
    while (position < end) {
      const kind = kindAt(text, position, end);
      if (kind === OTHER) break;
      if (kind === WIDE) {
        if (isWordAt(text, position)) return this.#readWide(text, at, end);
        break;
      }
      const pieceEnd = endOfPiece(text, position, end, kind);
      if (this.count < MOST_PIECES) this.#push(text, position, pieceEnd);
      position = pieceEnd;
    }
    this.end = position;
    this.starts[this.count] = this.count < MOST_PIECES ? position : (this.#ends[this.count - 1] ?? position);
    return position > at;
  }

  /** Where a piece ends. Of all but a cut-off run's last piece that is where the next one starts. */
  endOf(piece: number): number {
    return this.#ends[piece] ?? this.end;
  }

  lettersOf(from: number, to: number): number {
    return (this.#letters[to] ?? 0) - (this.#letters[from] ?? 0);
  }

  /** The hash of the pieces from one up to another, as if they were written as one word. */
  hashOf(from: number, to: number): number {
    const power = POWERS[this.lettersOf(from, to)] ?? 0;
    return ((this.#hashes[to] ?? 0) - Math.imul(this.#hashes[from] ?? 0, power)) | 0;
  }

  #push(text: string, from: number, to: number): void {
    let hash = this.#hashes[this.count] ?? 0;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      hash = (Math.imul(hash, BASE) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
    }
    this.#close(from, to, hash, to - from);
  }

  #close(from: number, to: number, hash: number, letters: number): void {
    this.starts[this.count] = from;
    this.#ends[this.count] = to;
    this.count++;
    this.#hashes[this.count] = hash;
    this.#letters[this.count] = (this.#letters[this.count - 1] ?? 0) + letters;
  }

  /** A run with other than ASCII characters: cut and folded by the rule itself. */
  #readWide(text: string, at: number, end: number): boolean {
    let position = at;
    while (position < end && isWordAt(text, position)) position += (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
    position = Math.min(position, end);
    this.count = 0;
    for (const word of splitWords(text, at, position)) {
      if (this.count >= MOST_PIECES) break;
      let hash = this.#hashes[this.count] ?? 0;
      for (let i = 0; i < word.key.length; i++) hash = (Math.imul(hash, BASE) + word.key.charCodeAt(i)) | 0;
      this.#close(word.start, word.end, hash, word.key.length);
    }
    this.end = position;
    this.starts[this.count] = position;
    return position > at;
  }
}

/** The hash of a word without its last letters, which must be the ones given. */
export function withoutEnding(hash: number, ending: string): number {
  let shorter = hash;
  for (let i = ending.length - 1; i >= 0; i--) shorter = Math.imul(shorter - ending.charCodeAt(i), INVERSE);
  return shorter;
}

/** Whether a letter, digit or mark stands at an offset. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS[code] !== OTHER;
  const point = text.codePointAt(at);
  return point !== undefined && isWordCharacter(String.fromCodePoint(point));
}

/** The rule of `splitWords` for ASCII: `camel|Case`, `HTTP|Server`, `LLMs`, `GPT|4`. */
function endOfPiece(text: string, at: number, end: number, kind: number): number {
  let position = at + 1;
  while (kindAt(text, position, end) === kind) position++;
  if (kind !== UPPER) return position;
  const after = kindAt(text, position, end);
  if (after !== LOWER) return position;
  const isPlural = text.charCodeAt(position) === 115 && kindAt(text, position + 1, end) !== LOWER;
  if (position - at >= 2) return isPlural ? position + 1 : position - 1;
  while (kindAt(text, position, end) === LOWER) position++;
  return position;
}
