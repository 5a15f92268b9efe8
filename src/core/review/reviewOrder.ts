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

/**
 * The places of `cards` in the order wanted; what is alike keeps its order. Everything is sorted as 32-bit
 * numbers, which is many times faster than comparing objects.
 * @param among the places to sort, ascending
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
      return shuffle(cards, among, day);
    case 'due':
      return byDueDay(cards, among);
    case 'retrievabilityAscending':
    case 'retrievabilityDescending': {
      const keys = forgottenShares(cards, among, day);
      if (order === 'retrievabilityAscending') for (let i = 0; i < keys.length; i++) keys[i] = ~(keys[i] ?? 0);
      return sortByKeys(among, keys);
    }
  }
}

/** A random order, the same all day, so that undo and a second window agree. */
export function shuffle(cards: readonly Sortable[], among: Uint32Array, day: number): Uint32Array {
  const keys = new Uint32Array(among.length);
  for (let i = 0; i < among.length; i++) keys[i] = hashText(cards[among[i] ?? 0]?.key ?? '', day);
  return sortByKeys(among, keys);
}

/** Due longest first; of one day those answered longest ago first. */
function byDueDay(cards: readonly Sortable[], among: Uint32Array): Uint32Array {
  const answered = new Uint32Array(among.length);
  const dueDays = new Uint32Array(cards.length);
  for (let i = 0; i < among.length; i++) {
    const at = among[i] ?? 0;
    const state = cards[at]?.state;
    if (!state) continue;
    answered[i] = state.lastTime / 1000;
    // A day before 1970 comes before all others.
    dueDays[at] = state.due.unit === 'day' ? Math.max(0, state.due.day) : 0;
  }
  const order = sortByKeys(among, answered);
  const keys = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) keys[i] = dueDays[order[i] ?? 0] ?? 0;
  return sortByKeys(order, keys);
}

/**
 * Grows as retrievability falls: with one set of weights for all cards the order of elapsed time over
 * stability is that of retrievability, without a power to compute. As the bits of a float, which sort as
 * the floats do as long as none is negative.
 */
function forgottenShares(cards: readonly Sortable[], among: Uint32Array, day: number): Uint32Array {
  const shares = new Float32Array(among.length);
  for (let i = 0; i < among.length; i++) {
    const state = cards[among[i] ?? 0]?.state;
    const share = state ? (day - state.lastDay) / state.stability : Infinity;
    shares[i] = share > 0 ? share : 0;
  }
  return new Uint32Array(shares.buffer);
}

const DIGIT = 11;
const DIGITS = 1 << DIGIT;
const MASK = DIGITS - 1;

/** Radix sort, stable. `keys[i]` is that of `among[i]`; both are left as they are. */
function sortByKeys(among: Uint32Array, keys: Uint32Array): Uint32Array {
  const count = among.length;
  const counts = new Uint32Array(3 * DIGITS);
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0;
    const [low, middle, high] = [key & MASK, DIGITS + ((key >>> DIGIT) & MASK), 2 * DIGITS + (key >>> (2 * DIGIT))];
    counts[low] = (counts[low] ?? 0) + 1;
    counts[middle] = (counts[middle] ?? 0) + 1;
    counts[high] = (counts[high] ?? 0) + 1;
  }
  const scratch = new Uint32Array(4 * count);
  const part = (index: number): Uint32Array => scratch.subarray(index * count, (index + 1) * count);
  const [orders, sorts] = [
    [part(0), part(1)],
    [part(2), part(3)],
  ];
  let [order, sorted, passes] = [among, keys, 0];
  for (let shift = 0; shift < 32; shift += DIGIT) {
    const starts = counts.subarray((shift / DIGIT) * DIGITS, (shift / DIGIT + 1) * DIGITS);
    // A digit that all keys share sorts nothing.
    if (starts[((sorted[0] ?? 0) >>> shift) & MASK] === count) continue;
    const [nextOrder, nextSorted] = [orders[passes % 2] ?? among, sorts[passes % 2] ?? keys];
    sortByDigit(order, sorted, nextOrder, nextSorted, starts, shift);
    [order, sorted] = [nextOrder, nextSorted];
    passes++;
  }
  return order;
}

/** @param starts how many keys have each digit; used up. */
function sortByDigit(
  order: Uint32Array,
  keys: Uint32Array,
  nextOrder: Uint32Array,
  nextKeys: Uint32Array,
  starts: Uint32Array,
  shift: number,
): void {
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const size = starts[digit] ?? 0;
    starts[digit] = start;
    start += size;
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const digit = (key >>> shift) & MASK;
    const to = starts[digit] ?? 0;
    starts[digit] = to + 1;
    nextKeys[to] = key;
    nextOrder[to] = order[i] ?? 0;
  }
}
