import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Rating } from '../../../../src/core/schedule/interval';
import { calibration } from '../../../../src/core/stats/calibration';
import { pastAnswer } from '../../../fakes/statistics';

describe('calibration', () => {
  it('holds what was predicted against what came of it, bin by bin', () => {
    const { axis, rows } = calibration([
      pastAnswer(1, { predicted: 0.91 }),
      pastAnswer(2, { predicted: 0.93 }),
      pastAnswer(3, { predicted: 0.92, rating: Rating.Again }),
      pastAnswer(4, { predicted: 0.5 }),
      pastAnswer(5, { predicted: 1 }),
    ]);
    assert.equal(axis, 'chance');
    assert.equal(rows.length, 20);
    const nineties = rows[18];
    assert.ok(nineties);
    assert.deepEqual([nineties.from, nineties.to], [0.9, 0.95]);
    assert.equal(nineties.values.asked, 3);
    assert.equal(nineties.values.share, 2 / 3);
    assert.ok(Math.abs((nineties.values.predicted ?? NaN) - 0.92) < 1e-12);
    assert.equal(rows[10]?.values.asked, 1);
    assert.equal(rows[19]?.values.asked, 1, 'a chance of 1 is in the last bin');
    assert.deepEqual(rows[0]?.values, {
      asked: 0,
      recalled: 0,
      share: undefined,
      low: undefined,
      high: undefined,
      predicted: undefined,
    });
  });

  it('leaves out first answers and those of the same day', () => {
    const { rows } = calibration([
      pastAnswer(1, { predicted: undefined, elapsed: undefined }),
      pastAnswer(1, { elapsed: 0 }),
    ]);
    assert.ok(rows.every(({ values }) => values.asked === 0));
  });

  it('has the mean of a bin lie in the bin, and every answer in one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
        const { rows } = calibration(chances.map((predicted) => pastAnswer(1, { predicted })));
        assert.equal(
          rows.reduce((sum, { values }) => sum + values.asked, 0),
          chances.length,
        );
        for (const { from, to, values } of rows) {
          const mean = values.predicted ?? from;
          assert.ok(mean >= from - 1e-9 && mean <= (to ?? 1) + 1e-9);
        }
      }),
    );
  });
});
