import type { CardState } from '../schedule/cardState';
import { hashText } from '../schedule/fuzz';

/** The orders in which due cards come. Retrievability is the chance of recall now; its ascending order has those most at risk first. */
export const REVIEW_ORDERS = ['due', 'retrievabilityAscending', 'retrievabilityDescending', 'random', 'deck'] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];

export interface Sortable {
  readonly key: string;
  /** `undefined`: a new card that was set for a day. */
  readonly state: CardState | undefined;
}

const [float, bits] = ((): [Float32Array, Uint32Array] => {
  const buffer = new ArrayBuffer(4);
  return [new Float32Array(buffer), new Uint32Array(buffer)];
})();

/**
 * The places of `cards` in the order wanted; what is alike keeps its order. Everything is sorted as 32-bit
 * numbers, which is a dozen times faster than comparing objects.
 * @param day the learner's, which also seeds the random order: it stays the same all day.
 */
export function orderReviews(
  cards: readonly Sortable[],
  among: Uint32Array,
  order: ReviewOrder,
  day: number,
): Uint32Array {
  switch (order) {
    case 'deck':
      return among;
    case 'random':
      return sortBy(among, (at) => hashText(cards[at]?.key ?? '', day));
    case 'due': {
      const byAnswer = sortBy(among, (at) => Math.max(0, (cards[at]?.state?.lastTime ?? 0) / 1000));
      return sortBy(byAnswer, (at) => dueDayOf(cards[at]?.state) + 0x8000_0000);
    }
    case 'retrievabilityAscending':
      return sortBy(among, (at) => 0xffff_ffff - forgottenShare(cards[at]?.state, day));
    case 'retrievabilityDescending':
      return sortBy(among, (at) => forgottenShare(cards[at]?.state, day));
  }
}

/** A random order of new cards, the same all day, so that undo and a second window agree. */
export function shuffle(cards: readonly Sortable[], among: Uint32Array, day: number): Uint32Array {
  return sortBy(among, (at) => hashText(cards[at]?.key ?? '', day));
}

function dueDayOf(state: CardState | undefined): number {
  return state?.due.unit === 'day' ? state.due.day : 0;
}

/**
 * Grows as retrievability falls: with one set of weights for all cards the order of elapsed time over
 * stability is that of retrievability, without a power to compute. As the bits of a float, which sort as it does.
 */
function forgottenShare(state: CardState | undefined, day: number): number {
  const elapsed = state ? day - state.lastDay : Infinity;
  float[0] = elapsed > 0 ? elapsed / (state?.stability ?? 1) : 0;
  return bits[0] ?? 0;
}

const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/** Radix sort, stable, by numbers of 32 bits. */
function sortBy(among: Uint32Array, keyOf: (at: number) => number): Uint32Array {
  const count = among.length;
  let [order, keys] = [among.slice(), new Uint32Array(count)];
  let [otherOrder, otherKeys] = [new Uint32Array(count), new Uint32Array(count)];
  for (let i = 0; i < count; i++) keys[i] = keyOf(order[i] ?? 0);
  const starts = new Uint32Array(DIGITS);
  for (let shift = 0; shift < 32; shift += DIGIT) {
    starts.fill(0);
    for (let i = 0; i < count; i++) {
      const digit = ((keys[i] ?? 0) >>> shift) & (DIGITS - 1);
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const size = starts[digit] ?? 0;
      starts[digit] = start;
      start += size;
    }
    for (let i = 0; i < count; i++) {
      const key = keys[i] ?? 0;
      const digit = (key >>> shift) & (DIGITS - 1);
      const to = starts[digit] ?? 0;
      starts[digit] = to + 1;
      otherKeys[to] = key;
      otherOrder[to] = order[i] ?? 0;
    }
    [order, otherOrder] = [otherOrder, order];
    [keys, otherKeys] = [otherKeys, keys];
  }
  return order;
}
