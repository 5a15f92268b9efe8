import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildHistory } from '../../../../src/core/optimize/history';
import { measureLikelihood } from '../../../../src/core/optimize/likelihood';
import { predictRecall } from '../../../../src/core/optimize/predict';
import { clipWeights, DEFAULT_WEIGHTS } from '../../../../src/core/optimize/weights';
import { isRating, type Rating } from '../../../../src/core/schedule/interval';

const rating = fc.integer({ min: 1, max: 4 }).filter((value): value is Rating => isRating(value));
const card = fc.array(fc.record({ days: fc.constantFrom(0, 0, 1, 2, 5, 20, 90), rating }), {
  minLength: 2,
  maxLength: 12,
});
const history = fc.array(card, { minLength: 1, maxLength: 6 }).map((cards) =>
  buildHistory(
    cards.flatMap((answers, index) => {
      let day = 0;
      return answers.map(({ days, rating }, nth) => {
        day += days;
        return { card: `c${index}`, time: day * 1000 + nth, day, rating };
      });
    }),
  ),
);
/** Within the ranges, and not on their edges, where a derivative has two sides. */
const weights = fc
  .array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((offsets) => clipWeights(DEFAULT_WEIGHTS.map((weight, index) => weight * (1 + offsets[index]!) + 0.002)));

describe('the likelihood of weights', () => {
  it('sums the log loss of the chances that the model predicts', () => {
    fc.assert(
      fc.property(history, weights, (history, weights) => {
        const chances = predictRecall(history, weights);
        let expected = 0;
        for (const [index, rank] of history.ranks.entries()) {
          const chance = Math.min(1 - 1e-7, chances[rank] ?? 1);
          if (rank >= 0) expected -= Math.log(history.ratings[index] === 1 ? 1 - chance : chance);
        }
        const { loss } = measureLikelihood(history, weights, new Float64Array(history.ranks.length).fill(1));
        assert.ok(Math.abs(loss - expected) <= 1e-8 * (1 + expected), `${loss} instead of ${expected}`);
      }),
    );
  });

  it('has the derivatives that small changes of the weights show', () => {
    fc.assert(
      fc.property(history, weights, fc.nat(20), (history, weights, index) => {
        const scores = new Float64Array(history.ranks.length).fill(1);
        const lossAt = (offset: number): number =>
          measureLikelihood(
            history,
            weights.map((weight, at) => (at === index ? weight + offset : weight)),
            scores,
          ).loss;
        const step = 1e-6;
        const [left, right] = [(lossAt(0) - lossAt(-step)) / step, (lossAt(step) - lossAt(0)) / step];
        // A limit that one side of the point reaches and the other does not: there is no derivative to check.
        fc.pre(Math.abs(left - right) < 1e-3 * (1 + Math.abs(left)));
        const derivative = measureLikelihood(history, weights, scores).gradient[index]!;
        const seen = (left + right) / 2;
        assert.ok(Math.abs(derivative - seen) <= 2e-3 * (1 + Math.abs(seen)), `${derivative} instead of ${seen}`);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out what has no score', () => {
    fc.assert(
      fc.property(history, (history) => {
        const { loss, gradient } = measureLikelihood(history, DEFAULT_WEIGHTS, new Float64Array(history.ranks.length));
        assert.equal(loss, 0);
        assert.ok(gradient.every((value) => value === 0));
      }),
    );
  });
});
