import { Rating } from '../schedule/interval';

/** An answer, as far as the optimiser is concerned; a review event is one. */
export interface AnsweredCard {
  readonly card: string;
  /** Milliseconds since 1970: gives the order. */
  readonly time: number;
  /** The learner's day: gives how long it was since the answer before. */
  readonly day: number;
  readonly rating: Rating;
}

/**
 * All answers of a learner in columns, card by card and each card's in order of time: what one pass over
 * the history needs, and what a worker can be handed without copying. A review is scored when a day or
 * more has passed since the one before: only then was memory asked, and not what was read minutes ago.
 */
export interface ReviewHistory {
  /** Where each card's reviews begin, and behind them where the last one's end. */
  readonly starts: Int32Array;
  readonly ratings: Uint8Array;
  /** The learner's days since the card's review before; 0 for the first and on the same day. */
  readonly elapsed: Float64Array;
  /** The place of a scored review in time, from 0 among all scored ones; -1 for one that is not scored. */
  readonly ranks: Int32Array;
  readonly scored: number;
}

/** How many answers fitting takes: with fewer the default weights are as good a guess. */
export const REVIEWS_NEEDED = 400;
/** How many of these have to be scored. */
export const SCORED_NEEDED = 100;

/** Later reviews of a card tell little and cost much; srs-benchmark looks no further either. */
const LONGEST_SEQUENCE = 128;

/** How many cards of each first rating may be left out as outliers: a share of them, or a number if that is more. */
export interface OutlierLimits {
  readonly share: number;
  readonly cards: number;
}

/** As the public benchmark has them: right for the long histories that it holds. */
export const BENCHMARK_OUTLIERS: OutlierLimits = { share: 0.05, cards: 20 };

/** @param reviews in any order */
export function buildHistory(reviews: Iterable<AnsweredCard>, outliers?: OutlierLimits): ReviewHistory {
  const byCard = new Map<string, AnsweredCard[]>();
  for (const review of reviews) {
    const own = byCard.get(review.card);
    if (own) own.push(review);
    else byCard.set(review.card, [review]);
  }
  const cards = [...byCard.values()].map((own) => own.sort((a, b) => a.time - b.time).slice(0, LONGEST_SEQUENCE));
  return fromSequences(outliers ? withoutOutliers(cards, outliers) : cards);
}

function fromSequences(cards: readonly (readonly AnsweredCard[])[]): ReviewHistory {
  const size = cards.reduce((sum, { length }) => sum + length, 0);
  const starts = new Int32Array(cards.length + 1);
  const ratings = new Uint8Array(size);
  const elapsed = new Float64Array(size);
  const scored: { readonly index: number; readonly time: number }[] = [];
  let index = 0;
  for (const [place, reviews] of cards.entries()) {
    for (const [nth, { rating, time }] of reviews.entries()) {
      const days = daysSincePrevious(reviews, nth);
      ratings[index] = rating;
      elapsed[index] = days;
      if (days > 0) scored.push({ index, time });
      index++;
    }
    starts[place + 1] = index;
  }
  scored.sort((a, b) => a.time - b.time || a.index - b.index);
  const ranks = new Int32Array(size).fill(-1);
  for (const [rank, review] of scored.entries()) ranks[review.index] = rank;
  return { starts, ratings, elapsed, ranks, scored: scored.length };
}

function daysSincePrevious(reviews: readonly AnsweredCard[], nth: number): number {
  const [before, review] = [reviews[nth - 1], reviews[nth]];
  return before && review ? Math.max(0, review.day - before.day) : 0;
}

/**
 * Leaves out the cards whose first interval is rare for their first rating: imported, forgotten for years,
 * or answered after a holiday. Of each rating's first intervals the rarest go, until as many
 * cards are gone as may, and besides those of fewer than six cards or beyond 100 days (365 after Easy). As
 * fsrs-optimizer does it (`remove_outliers`, `remove_non_continuous_rows`).
 */
function withoutOutliers(
  cards: readonly (readonly AnsweredCard[])[],
  limits: OutlierLimits,
): (readonly AnsweredCard[])[] {
  const groups = new Map<Rating, Map<number, number>>();
  const firstInterval = (reviews: readonly AnsweredCard[]): number | undefined => {
    for (let nth = 1; nth < reviews.length; nth++) {
      const days = daysSincePrevious(reviews, nth);
      if (days > 0) return days;
    }
    return undefined;
  };
  const keyed = cards.map((reviews) => ({ reviews, rating: reviews[0]?.rating, days: firstInterval(reviews) }));
  for (const { rating, days } of keyed) {
    if (rating === undefined || days === undefined) continue;
    const counts = groups.get(rating) ?? new Map<number, number>();
    groups.set(rating, counts.set(days, (counts.get(days) ?? 0) + 1));
  }
  const kept = new Map([...groups].map(([rating, counts]) => [rating, usualIntervals(rating, counts, limits)]));
  return keyed
    .filter(({ rating, days }) => rating !== undefined && (days === undefined || kept.get(rating)?.has(days)))
    .map(({ reviews }) => reviews);
}

function usualIntervals(rating: Rating, counts: ReadonlyMap<number, number>, limits: OutlierLimits): Set<number> {
  const rarestFirst = [...counts].sort((a, b) => a[1] - b[1] || b[0] - a[0]);
  const total = rarestFirst.reduce((sum, [, count]) => sum + count, 0);
  const mayGo = Math.max(total * limits.share, limits.cards);
  const longest = rating === Rating.Easy ? 365 : 100;
  const kept = new Set<number>();
  let gone = 0;
  for (const [days, count] of rarestFirst) {
    if (gone + count >= mayGo && count >= 6 && days <= longest) kept.add(days);
    else gone += count;
  }
  return kept;
}
