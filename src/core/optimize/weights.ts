/**
 * The 21 weights of FSRS-6. Where each stands in the formulas is told in the public description of the
 * algorithm (open-spaced-repetition, "The Algorithm"): 0–3 first stability by rating, 4–7 difficulty,
 * 8–10, 15 and 16 stability after recall, 11–14 after forgetting, 17–19 on the same day, 20 decay.
 */
export type Weights = readonly number[];

export const WEIGHT_COUNT = 21;

/** What FSRS-6 starts from, fitted to many learners (fsrs-rs, `DEFAULT_PARAMETERS`). */
export const DEFAULT_WEIGHTS: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export const SHORTEST_STABILITY = 0.001;
export const LONGEST_STABILITY = 36_500;
export const EASIEST = 1;
export const HARDEST = 10;

const LONGEST_FIRST_STABILITY = 100;

/** The range of each weight, as fsrs-rs has them (`parameter_clipper.rs`). */
const BOUNDS: readonly (readonly [least: number, most: number])[] = [
  [SHORTEST_STABILITY, LONGEST_FIRST_STABILITY],
  [SHORTEST_STABILITY, LONGEST_FIRST_STABILITY],
  [SHORTEST_STABILITY, LONGEST_FIRST_STABILITY],
  [SHORTEST_STABILITY, LONGEST_FIRST_STABILITY],
  [EASIEST, HARDEST],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0.01, 0.8],
  [0.1, 0.8],
];

/**
 * The range of a weight. Of 17 and 18 it is narrower where there are several relearning steps: a card that
 * was forgotten and then went through them must not end up more stable than it was before (fsrs-rs).
 */
export function boundsOf(
  index: number,
  weights: Weights,
  relearningSteps: number,
): readonly [least: number, most: number] {
  const [least, most] = BOUNDS[index] ?? [-Infinity, Infinity];
  if ((index !== 17 && index !== 18) || relearningSteps <= 1) return [least, most];
  const [w11 = NaN, , w13 = NaN, w14 = NaN] = weights.slice(11, 15);
  const room = -(Math.log(w11) + Math.log(2 ** w13 - 1) + w14 * 0.3) / relearningSteps;
  return [least, Math.min(most, Math.sqrt(Math.max(0.01, room)))];
}

/** Each weight moved into its range. */
export function clipWeights(weights: Weights, relearningSteps = 1): number[] {
  return weights.map((weight, index) => {
    const [least, most] = boundsOf(index, weights, relearningSteps);
    return Math.min(most, Math.max(least, weight));
  });
}
