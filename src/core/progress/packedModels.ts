import { RATINGS } from '../schedule/interval';
import { createChances, type Coder } from './rangeCoder';

/** What has been learned about numbers of one sort: how long they are, and their two bits after the first. */
export interface NumberModel {
  readonly lengths: Uint16Array;
  readonly tops: Uint16Array;
}

/** The chances that a block learns while it is coded. */
export interface Models {
  readonly count: NumberModel;
  readonly kind: NumberModel;
  readonly gap: NumberModel;
  readonly day: NumberModel;
  readonly rating: NumberModel;
  readonly seconds: NumberModel;
  /** By the rating. */
  readonly days: readonly NumberModel[];
  readonly steps: readonly NumberModel[];
  readonly unit: Uint16Array;
  readonly sameWriter: Uint16Array;
  readonly label: Uint16Array;
}

const LENGTH_BITS = 6;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

export function createModels(): Models {
  const number = (): NumberModel => ({
    lengths: createChances(2 ** LENGTH_BITS),
    tops: createChances(4 << LENGTH_BITS),
  });
  return {
    count: number(),
    kind: number(),
    gap: number(),
    day: number(),
    rating: number(),
    seconds: number(),
    days: RATINGS.map(number),
    steps: RATINGS.map(number),
    unit: createChances(RATINGS.length),
    sameWriter: createChances(1),
    label: createChances(1),
  };
}

/** A whole number of 0 to below 2^54: its length in bits, then the bits after the first. */
export function codeNumber(coder: Coder, model: NumberModel, value: number): number {
  const length = codeTree(coder, model.lengths, 0, LENGTH_BITS, bitLength(value));
  if (length <= 1) return length;
  let left = Math.min(length, 54) - 1;
  const top = Math.min(2, left);
  left -= top;
  let result = 2 ** top + codeTree(coder, model.tops, length * 4, top, bitsAt(value, left, top));
  while (left > 0) {
    const bits = Math.min(16, left);
    left -= bits;
    result = result * 2 ** bits + coder.even(bitsAt(value, left, bits), 2 ** bits);
  }
  return result;
}

/** Some bits of a value, those below them left out. */
function bitsAt(value: number, below: number, bits: number): number {
  const mask = (1 << bits) - 1;
  return value < 2 ** 31 ? (value >> below) & mask : Math.floor(value / 2 ** below) & mask;
}

/** A whole number on either side of 0: 0, -1, 1, -2, … count up. */
export function codeSigned(coder: Coder, model: NumberModel, value: number): number {
  const coded = codeNumber(coder, model, value < 0 ? -2 * value - 1 : 2 * value);
  return coded % 2 === 1 ? -(coded + 1) / 2 : coded / 2;
}

/** A short text, best of digits and small letters. */
export function codeLabel(coder: Coder, models: Models, label: string): string {
  const length = codeNumber(coder, models.count, label.length);
  let result = '';
  for (let i = 0; i < Math.min(length, 64); i++) {
    const letter = LETTERS.indexOf(label.charAt(i));
    const isOdd = coder.bit(models.label, 0, i < label.length && letter < 0 ? 1 : 0) === 1;
    result += isOdd
      ? String.fromCharCode(coder.even(label.charCodeAt(i) || 0, 65_536))
      : LETTERS.charAt(coder.even(Math.max(0, letter), LETTERS.length));
  }
  return result;
}

/** The bits of a value from the highest on, each with a chance of its own for what went before. */
function codeTree(coder: Coder, chances: Uint16Array, from: number, bits: number, value: number): number {
  let node = 1;
  for (let i = bits - 1; i >= 0; i--) node = node * 2 + coder.bit(chances, from + node, (value >> i) & 1);
  return node - 2 ** bits;
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 32 + bitLength(Math.floor(value / 2 ** 32));
}
