import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  difficulties,
  intervals,
  retrievabilities,
  stabilities,
  type Distribution,
} from '../../../../src/core/stats/distribution';
import { cardState } from '../../../fakes/statistics';

/** The bins that have a card: where they begin and end, and how many they have. */
function filled({ series }: Distribution) {
  return series.rows.filter(({ values }) => values.cards > 0).map(({ from, to, values }) => [from, to, values.cards]);
}

describe('distributions', () => {
  it('spread intervals over days, weeks, months and years, without the cards in learning steps', () => {
    const waits = [1, 2, 10, 13, 14, 5000].map((days) => cardState({ due: { unit: 'day', day: 100 + days } }));
    const learning = cardState({ phase: 'learning', due: { unit: 'time', time: 1 } });
    const distribution = intervals([...waits, learning]);
    assert.equal(distribution.cards, 6);
    assert.equal(distribution.mean, 840);
    assert.deepEqual(filled(distribution), [
      [1, 2, 1],
      [2, 3, 1],
      [7, 14, 2],
      [14, 21, 1],
      [1826, undefined, 1],
    ]);
  });

  it('spread stability and difficulty', () => {
    assert.deepEqual(filled(stabilities([cardState({ stability: 0.4 }), cardState({ stability: 364.9 })])), [
      [0, 1, 1],
      [182, 365, 1],
    ]);
    assert.deepEqual(filled(difficulties([1, 1.99, 2, 10].map((difficulty) => cardState({ difficulty })))), [
      [1, 2, 2],
      [2, 3, 1],
      [9, 10, 1],
    ]);
  });

  it('spread retrievability as of today', () => {
    const chances = [0.05, 0.95, 1];
    const states = chances.map((_, reps) => cardState({ reps }));
    const distribution = retrievabilities(states, 105, ({ reps }, day) => (day === 105 ? (chances[reps] ?? 0) : NaN));
    assert.deepEqual(filled(distribution), [
      [0, 0.1, 1],
      [0.9, 1, 2],
    ]);
    assert.ok(Math.abs((distribution.mean ?? NaN) - 2 / 3) < 1e-12);
  });

  it('have no mean of nothing, and leave out what is no number', () => {
    const { cards, mean, series } = stabilities([cardState({ stability: NaN }), cardState({ stability: Infinity })]);
    assert.deepEqual([cards, mean], [0, undefined]);
    assert.ok(series.rows.length > 0);
  });

  it('count each card once, in the bin that holds its value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 40_000, noNaN: true })), (values) => {
        const { rows } = stabilities(values.map((stability) => cardState({ stability }))).series;
        for (const { from, to, values: counts } of rows) {
          assert.equal(counts.cards, values.filter((value) => value >= from && value < (to ?? Infinity)).length);
        }
      }),
    );
  });
});
