import type { CardState, Due } from './cardState';
import { fuzzFactor, fuzzInterval, leastAfter } from './fuzz';
import { Rating, type Interval } from './interval';
import { createMemoryModel } from './memoryModel';
import { daysOfStep, hardStep } from './steps';

/** Anki's rules around FSRS's model of memory. Nothing here throws, whatever clock or stored state it meets. */
export interface Scheduler {
  /** The interval behind each of the four buttons, if pressed now. `card` seeds the fuzz. */
  preview(card: string, state: CardState | undefined, day: number, how?: PreviewOptions): Record<Rating, Interval>;
  /** The state after an answer whose interval was given. Elapsed days below 0 count as 0. */
  apply(state: CardState | undefined, answer: Answer): CardState;
  /** The chance, 0–1, that the card is recalled on a day. */
  retrievability(state: CardState, day: number): number;
}

export interface PreviewOptions {
  /** In place of the scheduler's own desired retention. */
  readonly desiredRetention?: number | undefined;
  /** Until the learner's next day begins: a step of a day or more ends with a day. */
  readonly secondsLeft?: number;
}

/** All that a fold needs of an answer: no clock and no time zone, so every machine folds alike. */
export interface Answer {
  readonly rating: Rating;
  readonly time: number;
  readonly day: number;
  readonly interval: Interval;
}

export interface SchedulerOptions {
  /** The chance of recall, 0–1, at which a card is asked again. */
  readonly desiredRetention: number;
  /** In days. */
  readonly maximumInterval: number;
  /** In seconds, not falling. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly fuzz: boolean;
  /** FSRS-6's 21, fitted to the learner; `undefined`: the default ones. */
  readonly weights?: readonly number[] | undefined;
}

/** Steps in seconds, as Anki has them. */
export const DEFAULT_SCHEDULER_OPTIONS: SchedulerOptions = {
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  fuzz: true,
};

const DAY_SECONDS = 86_400;

export function createScheduler(options: SchedulerOptions): Scheduler {
  const { maximumInterval, learningSteps, relearningSteps } = options;
  const model = createMemoryModel(options.weights);

  const preview: Scheduler['preview'] = (card, state, day, how = {}) => {
    const { desiredRetention = options.desiredRetention, secondsLeft = DAY_SECONDS } = how;
    const factor = options.fuzz ? fuzzFactor(`${card}\n${String(state?.reps ?? 0)}`) : undefined;
    const elapsed = elapsedDays(state, day);
    /** An interval in days, longer than that of the button before. */
    const grown = (rating: Rating, shorter?: Interval): Interval => {
      const ideal = model.intervalFor(model.next(state, elapsed, rating).stability, desiredRetention);
      const least = Math.max(
        1,
        daysOf(shorter) + (rating > Rating.Hard ? 1 : 0),
        state?.phase === 'review' && rating > Rating.Again ? leastAfter(ideal, intervalOf(state), maximumInterval) : 0,
      );
      return { unit: 'days', days: fuzzInterval(ideal, least, maximumInterval, factor) };
    };
    const step = (seconds: number): Interval => {
      const days = daysOfStep(seconds, secondsLeft);
      return {
        unit: 'seconds',
        seconds: days === undefined ? seconds : Math.min(days, maximumInterval) * DAY_SECONDS,
      };
    };

    const steps = state === undefined || state.phase === 'learning' ? learningSteps : relearningSteps;
    const [first] = steps;
    const again = first === undefined ? grown(Rating.Again) : step(first);
    const inSteps = first !== undefined && state?.phase !== 'review';
    const at = Math.min(state?.step ?? 0, Math.max(0, steps.length - 1));
    const next = inSteps ? steps[at + 1] : undefined;
    const hard = inSteps ? step(hardStep(steps, at)) : grown(Rating.Hard, again);
    const good = next === undefined ? grown(Rating.Good, hard) : step(next);
    return {
      [Rating.Again]: again,
      [Rating.Hard]: hard,
      [Rating.Good]: good,
      [Rating.Easy]: grown(Rating.Easy, good),
    };
  };

  return {
    preview,
    apply: (state, answer) => {
      const { rating, time, day, interval } = answer;
      const { stability, difficulty } = model.next(state, elapsedDays(state, day), rating);
      const inSteps = interval.unit === 'seconds';
      const lapsed = state?.phase === 'review' && rating === Rating.Again;
      const relearns = lapsed || state?.phase === 'relearning';
      const firstDay = state ? state.firstDay : day;
      return {
        phase: !inSteps ? 'review' : relearns ? 'relearning' : 'learning',
        step: inSteps ? stepAfter(state, rating) : 0,
        stability,
        difficulty,
        reps: (state?.reps ?? 0) + 1,
        lapses: (state?.lapses ?? 0) + (lapsed ? 1 : 0),
        lastRating: rating,
        lastTime: time,
        lastDay: day,
        ...(firstDay === undefined ? {} : { firstDay }),
        due: dueAfter(answer),
      };
    },
    retrievability: (state, day) => model.retrievability(elapsedDays(state, day), state.stability),
  };
}

/** What is no number counts as no time at all. */
function elapsedDays(state: CardState | undefined, day: number): number {
  const elapsed = state ? day - state.lastDay : 0;
  return elapsed > 0 ? elapsed : 0;
}

/** A step of whole days ends with a day, a shorter one at a moment. */
function dueAfter({ interval, time, day }: Answer): Due {
  if (interval.unit === 'days') return { unit: 'day', day: day + interval.days };
  if (interval.seconds >= DAY_SECONDS) return { unit: 'day', day: day + Math.round(interval.seconds / DAY_SECONDS) };
  return { unit: 'time', time: time + interval.seconds * 1000 };
}

function stepAfter(state: CardState | undefined, rating: Rating): number {
  if (rating === Rating.Again || state?.phase === 'review') return 0;
  const step = state?.step ?? 0;
  return rating === Rating.Good ? step + 1 : step;
}

/** The interval, in days, that a card in review was given. */
function intervalOf({ due, lastDay }: CardState): number {
  const days = due.unit === 'day' ? due.day - lastDay : 0;
  return days > 0 ? days : 0;
}

function daysOf(interval: Interval | undefined): number {
  if (!interval) return 0;
  return interval.unit === 'days' ? interval.days : Math.floor(interval.seconds / DAY_SECONDS);
}
