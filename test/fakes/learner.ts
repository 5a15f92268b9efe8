import type { AnsweredCard } from '../../src/core/optimize/history';
import { firstMemory, nextMemory, recallAfter, type Memory } from '../../src/core/optimize/predict';
import { clipWeights, DEFAULT_WEIGHTS, type Weights } from '../../src/core/optimize/weights';
import { Rating } from '../../src/core/schedule/interval';
import { createRandom, drawNormal } from './random';

export interface SimulatedLearner {
  /** What this learner's memory really goes by. */
  readonly weights: Weights;
  readonly reviews: readonly AnsweredCard[];
}

/** How far the weights of people lie apart (fsrs-rs, `PARAMS_STDDEV`); of the first stabilities, that of their logarithms. */
const SPREADS = [
  1, 1, 1, 1, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27,
];
const DAY = 86_400_000;
const NEW_A_DAY = 15;
/** What happens within a learning step says nothing of memory after days. */
const STEPS = { again: 0.12, hard: 0.1, most: 5 };

interface Habits {
  /** Shares of first answers. */
  readonly first: readonly [again: number, hard: number, good: number];
  /** Shares of later answers, where the card was recalled. */
  readonly hard: number;
  readonly easy: number;
}

interface StudiedCard {
  readonly card: string;
  truth: Memory;
  /** What the scheduler takes it for, which goes by the default weights. */
  guess: Memory;
  day: number;
  due: number;
}

/**
 * Someone who learns some new cards a day and reviews what is due, each card when its chance of recall is
 * some 90 % by the default weights, with learning steps on the same day. Recall is drawn from the learner's
 * own weights, which are drawn around the default ones.
 *
 * @param spread 0: all learners are alike; 1: as far apart as people are
 */
export function simulateLearner(seed: number, count: number, spread: number): SimulatedLearner {
  const random = createRandom(seed);
  const weights = drawWeights(random, spread);
  const habits = drawHabits(random);
  const reviews: AnsweredCard[] = [];
  const cards: StudiedCard[] = [];

  const answer = (studied: StudiedCard, day: number, rating: Rating): void => {
    const { card } = studied;
    // A few seconds apart, so that the order of time is that of the answers.
    reviews.push({ card, time: day * DAY + reviews.length, day, rating });
    const days = day - studied.day;
    studied.truth = nextMemory(weights, studied.truth, days, rating);
    studied.guess = nextMemory(DEFAULT_WEIGHTS, studied.guess, days, rating);
    studied.day = day;
  };
  const goThroughSteps = (studied: StudiedCard, day: number): void => {
    for (let steps = 0; steps < STEPS.most; steps++) {
      const luck = random();
      const rating = luck < STEPS.again ? Rating.Again : luck < STEPS.again + STEPS.hard ? Rating.Hard : Rating.Good;
      answer(studied, day, rating);
      if (rating === Rating.Good) return;
    }
  };
  const schedule = (studied: StudiedCard, day: number): void => {
    studied.due = day + Math.max(1, Math.round(studied.guess.stability * (0.9 + 0.2 * random())));
  };

  for (let day = 0; reviews.length < count; day++) {
    for (const studied of cards.filter(({ due }) => due <= day)) {
      const isRecalled = random() < recallAfter(day - studied.day, studied.truth.stability, weights[20]!);
      const luck = random();
      const recalled = luck < habits.hard ? Rating.Hard : luck > 1 - habits.easy ? Rating.Easy : Rating.Good;
      answer(studied, day, isRecalled ? recalled : Rating.Again);
      if (!isRecalled) goThroughSteps(studied, day);
      schedule(studied, day);
    }
    for (let fresh = 0; fresh < NEW_A_DAY; fresh++) {
      const card = `c${cards.length}`;
      const rating = drawFirstRating(random, habits);
      const studied = {
        card,
        truth: firstMemory(weights, rating),
        guess: firstMemory(DEFAULT_WEIGHTS, rating),
        day,
        due: day,
      };
      reviews.push({ card, time: day * DAY + reviews.length, day, rating });
      if (rating !== Rating.Easy) goThroughSteps(studied, day);
      schedule(studied, day);
      cards.push(studied);
    }
  }
  return { weights, reviews: reviews.slice(0, count) };
}

function drawWeights(random: () => number, spread: number): number[] {
  const memory = drawNormal(random);
  const drawn = DEFAULT_WEIGHTS.map((weight, index) => {
    const off = spread * SPREADS[index]!;
    // Who keeps for long what was easy keeps what was hard for longer too.
    if (index < 4) return weight * Math.exp(off * (0.77 * memory + 0.63 * drawNormal(random)));
    return weight + off * drawNormal(random);
  });
  return clipWeights(drawn.map((weight, index) => (index < 4 ? Math.max(...drawn.slice(0, index + 1)) : weight)));
}

function drawHabits(random: () => number): Habits {
  const [again, hard, easy] = [0.15 + 0.2 * random(), 0.05 + 0.15 * random(), 0.05 + 0.15 * random()];
  return { first: [again, hard, 1 - again - hard - easy], hard: 0.05 + 0.15 * random(), easy: 0.03 + 0.12 * random() };
}

function drawFirstRating(random: () => number, { first: [again, hard, good] }: Habits): Rating {
  const luck = random();
  if (luck < again) return Rating.Again;
  if (luck < again + hard) return Rating.Hard;
  return luck < again + hard + good ? Rating.Good : Rating.Easy;
}
