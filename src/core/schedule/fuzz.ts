/** Fuzz spreads cards that were learned together over the days around their ideal interval, as Anki does. */

/** How far an interval may be moved: a day, and a share of each stretch of it. */
const STRETCHES = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const;

/**
 * @param ideal days, not rounded
 * @param factor 0 up to 1; the same for all four buttons of a card, so that their order is kept.
 *   `undefined`: no fuzz.
 * @returns whole days between `least` and `most`; of the two, `most` wins.
 */
export function fuzzInterval(ideal: number, least: number, most: number, factor: number | undefined): number {
  if (factor === undefined) return clamp(Math.round(ideal), least, most);
  const { lower, upper } = boundsOf(ideal, least, most);
  return Math.floor(lower + factor * (1 + upper - lower));
}

/**
 * The least that a review that went well may give: longer than the interval before, as far as fuzz alone
 * could have made it shorter. 0 where the ideal interval is shorter than the one before anyway.
 */
export function leastAfter(ideal: number, previous: number, most: number): number {
  const { upper } = boundsOf(ideal, 1, most);
  return previous > upper ? 0 : Math.min(previous + 1, upper);
}

function boundsOf(ideal: number, least: number, most: number): { lower: number; upper: number } {
  const min = Math.min(least, most);
  const interval = clamp(ideal, min, most);
  const reach = reachOf(interval);
  const lower = clamp(Math.round(interval - reach), min, most);
  const upper = clamp(Math.round(interval + reach), min, most);
  // Two days to choose from at least, where there is room.
  return { lower, upper: upper === lower && upper > 2 && upper < most ? lower + 1 : upper };
}

function reachOf(interval: number): number {
  if (interval < 2.5) return 0;
  return STRETCHES.reduce(
    (reach, { from, to, share }) => reach + share * Math.max(0, Math.min(interval, to) - from),
    1,
  );
}

/** What is no number counts as the least. */
function clamp(value: number, least: number, most: number): number {
  return Math.min(most, value >= least ? value : least);
}

/** A number in [0, 1) that a card's name and count of answers fix (FNV-1a, finished as murmur3 does). */
export function fuzzFactor(seed: string): number {
  return hashText(seed) / 2 ** 32;
}

/** 32 bits that look random and are the same each time. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
