import type { ReviewEvent } from '../progress/events';
import type { CardState } from '../schedule/cardState';
import { isRating, Rating, type Interval } from '../schedule/interval';
import type { Scheduler } from '../schedule/scheduler';

/** How well established a card is: in steps of less than a day, in review, or in review for three weeks and more. */
export type Maturity = (typeof MATURITIES)[number];
export const MATURITIES = ['learning', 'young', 'mature'] as const;

/** An answer with what was known when it was given: all that the charts of the past count. */
export interface PastAnswer {
  /** Milliseconds since 1970, and the learner's day. */
  readonly time: number;
  readonly day: number;
  readonly rating: Rating;
  /** How long the learner took; 0 where that is not known. */
  readonly seconds: number;
  /** What the card was before the answer. A new card is learning. */
  readonly maturity: Maturity;
  /** Whole days since the card's answer before, at least 0; `undefined` for its first. */
  readonly elapsed: number | undefined;
  /** The chance of recall, 0–1, that FSRS gave it; `undefined` for the first answer. */
  readonly predicted: number | undefined;
}

/** From this interval on a card is mature, as Anki has it. */
const MATURE_DAYS = 21;
const SECONDS_A_DAY = 86_400;

/** @param days the interval that the card waits or waited, in days. */
export function maturityAfter(days: number): Maturity {
  return days >= MATURE_DAYS ? 'mature' : days >= 1 ? 'young' : 'learning';
}

/**
 * Folds each card's reviews (those that count, oldest first) once more, and notes what was known before
 * each answer. The chances are those of the scheduler given, so of the weights of today. Answers that
 * make no sense (no rating, no time) are left out.
 */
export function tellHistory(
  histories: Iterable<readonly ReviewEvent[]>,
  scheduler: Pick<Scheduler, 'apply' | 'retrievability'>,
): PastAnswer[] {
  const answers: PastAnswer[] = [];
  for (const reviews of histories) {
    let state: CardState | undefined;
    let waited = 0;
    for (const review of reviews) {
      const { time, day, rating, seconds, interval } = review;
      if (!isRating(rating) || !Number.isFinite(time) || !Number.isFinite(day)) continue;
      const predicted = state && scheduler.retrievability(state, day);
      answers.push({
        time,
        day,
        rating,
        seconds: seconds > 0 && Number.isFinite(seconds) ? seconds : 0,
        maturity: maturityAfter(waited),
        elapsed: state && Math.max(0, day - state.lastDay),
        predicted: predicted !== undefined && Number.isFinite(predicted) ? predicted : undefined,
      });
      state = scheduler.apply(state, review);
      waited = daysOf(interval);
    }
  }
  return answers;
}

/**
 * Whether an answer tests memory: the card was in review, and its answer before was on another day of
 * the learner. A card that is asked twice a day says nothing of what lasts.
 */
export function isMemoryTest({ maturity, elapsed }: PastAnswer): boolean {
  return maturity !== 'learning' && elapsed !== undefined && elapsed >= 1;
}

export function wasRecalled({ rating }: PastAnswer): boolean {
  return rating !== Rating.Again;
}

function daysOf(interval: Interval): number {
  return interval.unit === 'days' ? interval.days : interval.seconds / SECONDS_A_DAY;
}
