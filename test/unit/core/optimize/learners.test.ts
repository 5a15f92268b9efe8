import assert from 'node:assert/strict';
import { fitWeights } from '../../../../src/core/optimize/fit';
import { buildHistory } from '../../../../src/core/optimize/history';
import { predictRecall } from '../../../../src/core/optimize/predict';
import { DEFAULT_WEIGHTS, type Weights } from '../../../../src/core/optimize/weights';
import { simulateLearner } from '../../../fakes/learner';

const SEEDS = 200;
/** The last 3,000 reviews are those that the weights are judged by: no fit has seen them. */
const REVIEWS = 8_000;
const SIZES = [1_000, 5_000] as const;

interface Losses {
  readonly truth: number;
  readonly default: number;
  readonly fitted: readonly number[];
}

/** Log losses to be expected under the learner's true chances of recall: no luck of single answers is in them. */
function loseBy(seed: number, spread: number): Losses {
  const learner = simulateLearner(seed, REVIEWS, spread);
  const future = buildHistory(learner.reviews);
  const seen = buildHistory(learner.reviews.slice(0, Math.max(...SIZES))).scored;
  const truth = predictRecall(future, learner.weights);
  const lossOf = (weights: Weights): number => {
    const chances = predictRecall(future, weights);
    let sum = 0;
    for (let rank = seen; rank < future.scored; rank++) {
      const [p, q] = [truth[rank]!, Math.min(1 - 1e-7, Math.max(1e-7, chances[rank]!))];
      sum -= p * Math.log(q) + (1 - p) * Math.log(1 - q);
    }
    return sum / (future.scored - seen);
  };
  const fitted = SIZES.map((size) => {
    const history = buildHistory(learner.reviews.slice(0, size));
    return lossOf(fitWeights(history, { from: 0, until: history.scored })!);
  });
  return { truth: lossOf(learner.weights), default: lossOf(DEFAULT_WEIGHTS), fitted };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe(`${SEEDS} simulated learners whose weights are known`, function () {
  this.timeout(180_000);

  for (const spread of [0.25, 1]) {
    describe(`who lie ${spread} times as far apart as people do`, () => {
      let losses: readonly Losses[] = [];

      before(() => {
        losses = Array.from({ length: SEEDS }, (_, seed) => loseBy(seed + 1, spread));
      });

      it('of 5,000 reviews learns half of what there is to learn, and more', () => {
        const gap = mean(losses.map((loss) => loss.default - loss.truth));
        const closed = mean(losses.map((loss) => loss.default - loss.fitted[1]!));
        assert.ok(closed >= 0.5 * gap, `${((100 * closed) / gap).toFixed(0)} % of ${gap.toFixed(4)}`);
      });

      it('of 1,000 reviews learns something on the mean, and hardly ever does harm', () => {
        assert.ok(mean(losses.map((loss) => loss.default - loss.fitted[0]!)) > 0);
        const harmed = losses.filter((loss) => loss.fitted[0]! - loss.default > 0.002).length;
        assert.ok(harmed <= 0.05 * SEEDS, `${harmed} of ${SEEDS}`);
      });
    });
  }
});
