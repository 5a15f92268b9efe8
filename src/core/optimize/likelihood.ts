import type { ReviewHistory } from './history';
import { MemorySensitivity } from './sensitivity';
import { WEIGHT_COUNT, type Weights } from './weights';

/** What one pass over a history tells of a set of weights. */
export interface Likelihood {
  /** Log loss summed over the reviews, each times its score. */
  readonly loss: number;
  /** The derivatives of the loss. */
  readonly gradient: Float64Array;
  /** Fisher's information, 21 × 21 by rows, of which only the lower triangle is filled. */
  readonly information: Float64Array;
}

/** A prediction is taken to be no surer than that, as in fsrs-rs. */
const SUREST = 1e-7;

/**
 * Runs FSRS-6 over every card and compares each chance of recall with what happened. The derivatives are
 * carried forward: of 21 weights that is little dearer than a second pass backwards, and it gives Fisher's
 * information besides the gradient, with which a handful of Newton steps is enough.
 *
 * @param scores for each review how much it counts; 0 where it only moves the memory of its card
 */
export function measureLikelihood(history: ReviewHistory, weights: Weights, scores: Float64Array): Likelihood {
  const { starts, ratings, elapsed } = history;
  const gradient = new Float64Array(WEIGHT_COUNT);
  const information = new Float64Array(WEIGHT_COUNT * WEIGHT_COUNT);
  const memory = new MemorySensitivity(weights);
  let loss = 0;
  for (let card = 0; card + 1 < starts.length; card++) {
    const first = starts[card] ?? 0;
    const last = lastScored(scores, first, starts[card + 1] ?? 0);
    if (last === undefined) continue;
    memory.begin(ratings[first] ?? 1);
    for (let i = first + 1; i <= last; i++) {
      const days = elapsed[i] ?? 0;
      const rating = ratings[i] ?? 1;
      const score = scores[i] ?? 0;
      if (days > 0) memory.recall(days);
      if (score > 0 && days > 0) {
        const p = Math.min(1 - SUREST, Math.max(SUREST, memory.chance));
        const happened = rating > 1 ? p : 1 - p;
        loss -= score * Math.log(happened);
        const slope = rating > 1 ? -score / p : score / (1 - p);
        accumulate(gradient, information, memory.chanceBy, slope, score / (p * (1 - p)));
      }
      if (i < last) memory.answer(days, rating);
    }
  }
  return { loss, gradient, information };
}

function accumulate(
  gradient: Float64Array,
  information: Float64Array,
  chanceBy: Float64Array,
  slope: number,
  curvature: number,
): void {
  for (let k = 0; k < WEIGHT_COUNT; k++) {
    const change = chanceBy[k] ?? 0;
    // Most cards have met only some of the weights.
    if (change === 0) continue;
    gradient[k] = (gradient[k] ?? 0) + slope * change;
    const scaled = curvature * change;
    const row = k * WEIGHT_COUNT;
    for (let l = 0; l <= k; l++) information[row + l] = (information[row + l] ?? 0) + scaled * (chanceBy[l] ?? 0);
  }
}

/** The index of a card's last review that counts; `undefined` when none does. What follows it need not be worked out. */
function lastScored(scores: Float64Array, first: number, end: number): number | undefined {
  for (let i = end - 1; i > first; i--) if ((scores[i] ?? 0) > 0) return i;
  return undefined;
}
