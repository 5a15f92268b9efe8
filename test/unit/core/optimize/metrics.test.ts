import assert from 'node:assert/strict';
import { buildHistory, type AnsweredCard } from '../../../../src/core/optimize/history';
import { measure } from '../../../../src/core/optimize/metrics';

/** Each card answered on two days; in order of time. */
function pairs(...given: readonly (readonly [days: number, rating: 1 | 3])[]): AnsweredCard[] {
  return given.flatMap(([days, rating], index) => [
    { card: `c${index}`, time: index, day: 0, rating: 3 as const },
    { card: `c${index}`, time: 1000 + index, day: days, rating },
  ]);
}

describe('how well predictions agree with what happened', () => {
  const history = buildHistory(pairs([1, 3], [1, 1], [20, 3], [20, 3]));
  const all = { from: 0, until: 4 };

  it('has the mean log loss', () => {
    const { logLoss } = measure(history, Float64Array.from([0.9, 0.2, 0.5, 1]), all);
    assert.ok(Math.abs(logLoss - -(Math.log(0.9) + Math.log(0.8) + Math.log(0.5)) / 4) < 1e-6);
  });

  it('has the error of the mean prediction of alike reviews', () => {
    // Of the short intervals half is recalled and 0.6 predicted, of the long ones all and 0.8.
    const { rmseBins } = measure(history, Float64Array.from([0.8, 0.4, 0.7, 0.9]), all);
    assert.ok(Math.abs(rmseBins - Math.sqrt((2 * 0.1 ** 2 + 2 * 0.2 ** 2) / 4)) < 1e-12);
  });

  it('tells reviews after a lapse, and later ones, from the others', () => {
    const lapsed = buildHistory([
      { card: 'a', time: 0, day: 0, rating: 3 },
      { card: 'a', time: 1, day: 2, rating: 1 },
      { card: 'a', time: 2, day: 4, rating: 3 },
    ]);
    // In one bin the two errors would cancel out.
    const { rmseBins } = measure(lapsed, Float64Array.from([0.5, 0.5]), { from: 0, until: 2 });
    assert.equal(rmseBins, 0.5);
  });

  it('has the chance that what was recalled was thought likelier', () => {
    assert.equal(measure(history, Float64Array.from([0.9, 0.1, 0.8, 0.7]), all).auc, 1);
    assert.equal(measure(history, Float64Array.from([0.5, 0.5, 0.5, 0.5]), all).auc, 0.5);
    assert.ok(Math.abs(measure(history, Float64Array.from([0.9, 0.8, 0.8, 0.7]), all).auc - 0.5) < 1e-12);
  });

  it('looks at a part of the reviews alone', () => {
    const chances = Float64Array.from([0.1, 0.9, 0.9, 0.9]);
    assert.ok(Math.abs(measure(history, chances, { from: 2, until: 4 }).logLoss - -Math.log(0.9)) < 1e-12);
  });
});
