import type { Rating } from './interval';

/** What the learner's history of one card amounts to. A card without one is new. */
export interface CardState {
  readonly phase: 'learning' | 'review' | 'relearning';
  /** Index of the learning or relearning step that the card waits on; 0 in review. */
  readonly step: number;
  /** FSRS stability: days after which the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** FSRS difficulty, 1 (easy) to 10. */
  readonly difficulty: number;
  readonly reps: number;
  /** How often the card was forgotten while in review. */
  readonly lapses: number;
  readonly lastRating: Rating;
  /** The learner's day of the first answer; `undefined` when that lies further back than we hold. */
  readonly firstDay?: number;
  /** The last answer: ms since 1970, and the learner's day it was given on. */
  readonly lastTime: number;
  readonly lastDay: number;
  readonly due: Due;
}

/** A learning step ends at a moment; a review is due for a whole day of the learner. */
export type Due = { readonly unit: 'time'; readonly time: number } | { readonly unit: 'day'; readonly day: number };

export function isDue(due: Due, now: { readonly time: number; readonly day: number }): boolean {
  return due.unit === 'time' ? due.time <= now.time : due.day <= now.day;
}
