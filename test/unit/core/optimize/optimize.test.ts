import assert from 'node:assert/strict';
import { fitWeights } from '../../../../src/core/optimize/fit';
import { buildHistory } from '../../../../src/core/optimize/history';
import { evaluateFit, optimizeWeights } from '../../../../src/core/optimize/optimize';
import { clipWeights, DEFAULT_WEIGHTS } from '../../../../src/core/optimize/weights';
import { simulateLearner } from '../../../fakes/learner';

const unusual = buildHistory(simulateLearner(11, 4_000, 1.5).reviews);
const everything = { from: 0, until: unusual.scored };

describe('fitting weights', () => {
  it('gives the same weights for the same reviews, within their ranges', () => {
    const weights = fitWeights(unusual, everything)!;
    assert.deepEqual(fitWeights(unusual, everything), weights);
    for (const [index, weight] of clipWeights(weights).entries()) {
      assert.ok(Math.abs(weight - weights[index]!) < 1e-9, `weight ${index}: ${weights[index]}`);
    }
  });

  it('gives first stabilities in the order of the ratings', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const history = buildHistory(simulateLearner(seed, 600, 1).reviews);
      const first = fitWeights(history, { from: 0, until: history.scored })!.slice(0, 4);
      assert.deepEqual(
        first.toSorted((a, b) => a - b),
        first,
      );
    }
  });

  it('gives the default weights where nothing is scored', () => {
    const weights = fitWeights(buildHistory([]), { from: 0, until: 0 })!;
    for (const [index, weight] of weights.entries()) assert.ok(Math.abs(weight - DEFAULT_WEIGHTS[index]!) < 1e-12);
  });

  it('looks at no review outside its stretch', () => {
    const early = simulateLearner(3, 3_000, 1).reviews;
    const later = early.slice(2_000).map((review) => ({ ...review, rating: 1 as const }));
    const [plain, changed] = [buildHistory(early), buildHistory([...early.slice(0, 2_000), ...later])];
    const until = buildHistory(early.slice(0, 2_000)).scored;
    assert.deepEqual(fitWeights(plain, { from: 0, until }), fitWeights(changed, { from: 0, until }));
  });

  it('stands histories that no memory explains', () => {
    for (const rating of [1, 2, 3, 4] as const) {
      const reviews = Array.from({ length: 3_000 }, (_, index) => ({
        card: `c${index % 100}`,
        time: index,
        day: Math.floor(index / 100) * 40,
        rating,
      }));
      const history = buildHistory(reviews);
      const weights = fitWeights(history, { from: 0, until: history.scored })!;
      assert.ok(weights.every((weight) => Number.isFinite(weight)));
      assert.ok(Object.values(evaluateFit(history)!.fitted).slice(0, 2).every(Number.isFinite));
    }
  });
});

describe('optimising', () => {
  it('judges by reviews that the weights were not fitted to: five of six stretches of time', () => {
    const { n, default: before, fitted } = evaluateFit(unusual)!;
    assert.equal(n, 5 * Math.floor(unusual.scored / 6));
    assert.ok(fitted.logLoss < before.logLoss && fitted.rmseBins < before.rmseBins && fitted.auc > 0.5);
  });

  it('has nothing to judge by with fewer than six scored reviews', () => {
    assert.equal(evaluateFit(buildHistory([])), undefined);
    assert.equal(optimizeWeights(buildHistory([])), undefined);
  });

  it('says that weights are better only where they predict held-out reviews better', () => {
    const results = Array.from({ length: 20 }, (_, seed) =>
      optimizeWeights(buildHistory(simulateLearner(seed + 1, 1_000, 0.1).reviews)),
    );
    for (const result of results) {
      assert.equal(result?.isBetter, result!.held.fitted.logLoss < result!.held.default.logLoss);
    }
    assert.equal(optimizeWeights(unusual)?.isBetter, true);
    assert.ok(
      results.some((result) => !result!.isBetter),
      'whoever is as the default weights say gains nothing',
    );
  });

  it('tells how far it is, ever further, and stops when it is told to', () => {
    const shares: number[] = [];
    optimizeWeights(unusual, (share) => shares.push(share) > 0);
    assert.ok(
      shares.length > 6 && shares.every((share, index) => share > 0 && share <= 1 && share >= (shares[index - 1] ?? 0)),
    );
    let calls = 0;
    assert.equal(
      optimizeWeights(unusual, () => ++calls < 5),
      undefined,
    );
    assert.equal(calls, 5);
  });
});
