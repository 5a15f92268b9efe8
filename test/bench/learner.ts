import type { ReviewEvent } from '../../src/core/progress/events';
import type { CardState } from '../../src/core/schedule/cardState';
import { Rating, RATINGS } from '../../src/core/schedule/interval';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../src/core/schedule/scheduler';

const DAY = 86_400_000;

/** The day on which a bench takes place: a learner's history ends there. */
export const TODAY = 20_700;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A learner's answers, of each card the same number, as a scheduler and a memory at about 90 % would bring them. */
export function simulateHistory(cards: number, answersEach: number): Map<string, ReviewEvent[]> {
  const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
  const next = random(1);
  const histories = new Map<string, ReviewEvent[]>();
  for (let i = 0; i < cards; i++) {
    const card = `jargonaut:card-${String(i)}#main`;
    const reviews: ReviewEvent[] = [];
    let state: CardState | undefined;
    let time = (TODAY - 400 + Math.floor(next() * 300)) * DAY + 12 * 3_600_000;
    while (reviews.length < answersEach) {
      const day = Math.floor(time / DAY);
      const rating = next() < 0.1 ? Rating.Again : (RATINGS[1 + Math.floor(next() ** 2 * 3)] ?? Rating.Good);
      const interval = scheduler.preview(card, state, day)[rating];
      const seconds = Math.round(next() * 120) / 10;
      const review: ReviewEvent = { kind: 'review', card, time, writer: '0a1b2c3d', rating, seconds, day, interval };
      reviews.push(review);
      state = scheduler.apply(state, review);
      time += interval.unit === 'days' ? Math.min(interval.days, 30) * DAY : interval.seconds * 1000;
    }
    histories.set(card, reviews);
  }
  return histories;
}
