import { fitWeights, type Progress } from './fit';
import type { ReviewHistory } from './history';
import { measure, type Metrics, type Span } from './metrics';
import { predictRecall } from './predict';
import { DEFAULT_WEIGHTS, type Weights } from './weights';

/** How well weights predict reviews that they were not fitted to. */
export interface Evaluation {
  /** How many reviews were predicted. */
  readonly n: number;
  readonly default: Metrics;
  readonly fitted: Metrics;
}

export interface Optimization {
  readonly weights: Weights;
  readonly held: Evaluation;
  /** The gate: fitted weights predict held-out reviews better than the default ones do. */
  readonly isBetter: boolean;
}

const SPLITS = 5;

/**
 * Five time-series splits, as srs-benchmark has them: the reviews are cut into six stretches of time, and
 * each but the first is predicted by weights that were fitted to all before it. The chances of all five
 * are judged together. `undefined` if it was told to stop, or with fewer than six scored reviews.
 */
export function evaluateFit(history: ReviewHistory, goOn: Progress = () => true): Evaluation | undefined {
  const stretch = Math.floor(history.scored / (SPLITS + 1));
  if (stretch === 0) return undefined;
  const first = history.scored - SPLITS * stretch;
  const chances = new Float64Array(history.scored);
  for (let split = 0; split < SPLITS; split++) {
    const from = first + split * stretch;
    const weights = fitWeights(history, { from: 0, until: from }, (share) => goOn((split + share) / SPLITS));
    if (!weights) return undefined;
    chances.set(predictRecall(history, weights).subarray(from, from + stretch), from);
  }
  const held: Span = { from: first, until: history.scored };
  return {
    n: held.until - held.from,
    default: measure(history, predictRecall(history, DEFAULT_WEIGHTS), held),
    fitted: measure(history, chances, held),
  };
}

/** Fits to all reviews, and tells by held-out ones whether that is worth having. `undefined` as above. */
export function optimizeWeights(history: ReviewHistory, goOn: Progress = () => true): Optimization | undefined {
  const fits = SPLITS + 1;
  const held = evaluateFit(history, (share) => goOn((share * SPLITS) / fits));
  if (!held) return undefined;
  const weights = fitWeights(history, { from: 0, until: history.scored }, (share) => goOn((SPLITS + share) / fits));
  if (!weights) return undefined;
  return {
    // As many digits as anyone needs, since they are stored and synced.
    weights: weights.map((weight) => Number(weight.toFixed(4))),
    held,
    isBetter: held.fitted.logLoss < held.default.logLoss,
  };
}
