import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs';
import type { CardState, Due } from './cardState';
import { Rating, type Interval } from './interval';

/**
 * The only importer of ts-fsrs. We take its model of memory (FSRS-6) and do the scheduling around it
 * ourselves: its own scheduler counts days by UTC date, seeds its fuzz with the time, so that a button
 * says another interval than it gives, and exceeds the maximum interval.
 */
export interface Scheduler {
  /** The interval behind each of the four buttons, if pressed now. `card` seeds the fuzz. */
  preview(card: string, state: CardState | undefined, day: number): Record<Rating, Interval>;
  /** The state after an answer whose interval was given. Elapsed days below 0 count as 0. */
  apply(state: CardState | undefined, answer: Answer): CardState;
  /** The chance, 0–1, that the card is recalled on a day. */
  retrievability(state: CardState, day: number): number;
}

export interface Answer {
  readonly rating: Rating;
  readonly time: number;
  readonly day: number;
  readonly interval: Interval;
}

export interface SchedulerOptions {
  /** The chance of recall, 0–1, at which a card is asked again. */
  readonly desiredRetention: number;
  readonly maximumInterval: number;
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly fuzz: boolean;
}

/** Steps in seconds, as Anki has them. */
export const DEFAULT_SCHEDULER_OPTIONS: SchedulerOptions = {
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  fuzz: true,
};

export function createScheduler(options: SchedulerOptions): Scheduler {
  const model = new FSRSAlgorithm({
    request_retention: options.desiredRetention,
    maximum_interval: options.maximumInterval,
    enable_fuzz: false,
  });
  const stepsOf = (state: CardState | undefined): readonly number[] =>
    state === undefined || state.phase === 'learning' ? options.learningSteps : options.relearningSteps;
  const memory = (
    state: CardState | undefined,
    day: number,
    rating: Rating,
  ): { stability: number; difficulty: number } => model.next_state(state ?? null, elapsedDays(state, day), rating);

  const daysFor = (stability: number, elapsed: number, factor: number, atLeast: number): number => {
    const ideal = Math.min(options.maximumInterval, Math.max(1, stability * model.interval_modifier));
    const days = options.fuzz ? fuzzed(ideal, elapsed, options.maximumInterval, factor) : Math.round(ideal);
    return Math.min(options.maximumInterval, Math.max(atLeast, days));
  };

  return {
    preview: (card, state, day) => {
      const factor = fuzzFactor(`${card}\n${String(state?.reps ?? 0)}`);
      const elapsed = elapsedDays(state, day);
      const grown = (rating: Rating, atLeast: number): Interval => ({
        unit: 'days',
        days: daysFor(memory(state, day, rating).stability, elapsed, factor, atLeast),
      });
      if (state?.phase === 'review') {
        const hard = grown(Rating.Hard, 1);
        const good = grown(Rating.Good, longerThan(hard));
        const [relearn] = options.relearningSteps;
        return {
          [Rating.Again]: relearn === undefined ? grown(Rating.Again, 1) : seconds(relearn),
          [Rating.Hard]: hard,
          [Rating.Good]: good,
          [Rating.Easy]: grown(Rating.Easy, longerThan(good)),
        };
      }
      const steps = stepsOf(state);
      const step = Math.min(state?.step ?? 0, Math.max(0, steps.length - 1));
      const current = steps[step];
      const next = steps[step + 1];
      const hardStep = current === undefined ? undefined : hardSeconds(steps, step);
      const hard = hardStep === undefined ? grown(Rating.Hard, 1) : seconds(hardStep);
      const good = next === undefined ? grown(Rating.Good, longerThan(hard)) : seconds(next);
      return {
        [Rating.Again]: steps[0] === undefined ? grown(Rating.Again, 1) : seconds(steps[0]),
        [Rating.Hard]: hard,
        [Rating.Good]: good,
        [Rating.Easy]: grown(Rating.Easy, longerThan(good)),
      };
    },
    apply: (state, answer) => {
      const { stability, difficulty } = memory(state, answer.day, answer.rating);
      const inSteps = answer.interval.unit === 'seconds';
      const lapsed = state?.phase === 'review' && answer.rating === Rating.Again;
      const relearns = lapsed || state?.phase === 'relearning';
      return {
        phase: !inSteps ? 'review' : relearns ? 'relearning' : 'learning',
        step: inSteps ? stepAfter(state, answer.rating, lapsed) : 0,
        stability,
        difficulty,
        reps: (state?.reps ?? 0) + 1,
        lapses: (state?.lapses ?? 0) + (lapsed ? 1 : 0),
        lastRating: answer.rating,
        lastTime: answer.time,
        lastDay: answer.day,
        due: dueAfter(answer),
      };
    },
    retrievability: (state, day) => model.forgetting_curve(elapsedDays(state, day), state.stability),
  };
}

function elapsedDays(state: CardState | undefined, day: number): number {
  return state ? Math.max(0, day - state.lastDay) : 0;
}

function dueAfter({ interval, time, day }: Answer): Due {
  return interval.unit === 'seconds'
    ? { unit: 'time', time: time + interval.seconds * 1000 }
    : { unit: 'day', day: day + interval.days };
}

function stepAfter(state: CardState | undefined, rating: Rating, lapsed: boolean): number {
  if (rating === Rating.Again || lapsed) return 0;
  const step = state?.phase === 'review' ? 0 : (state?.step ?? 0);
  return rating === Rating.Good ? step + 1 : step;
}

/** Anki: on the first step the mean of the first two, or half as long again where there is only one; later the step itself. */
function hardSeconds(steps: readonly number[], step: number): number {
  const [first = 0, second] = steps;
  if (step > 0) return steps[step] ?? first;
  return second === undefined ? Math.min(first * 1.5, first + 86_400) : (first + second) / 2;
}

function longerThan(interval: Interval): number {
  return interval.unit === 'days' ? interval.days + 1 : 1;
}

function seconds(count: number): Interval {
  return { unit: 'seconds', seconds: count };
}

/** One factor moves all four buttons alike, so that their order is kept. */
function fuzzed(ideal: number, elapsed: number, maximum: number, factor: number): number {
  if (ideal < 2.5) return Math.round(ideal);
  const { min_ivl: min, max_ivl: max } = get_fuzz_range(Math.round(ideal), elapsed, maximum);
  return Math.floor(min + factor * (max - min + 1));
}

/** A number in [0, 1) that a card's name and count of answers fix (FNV-1a, finished as murmur3 does). */
function fuzzFactor(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
