import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heatmap, weekdayOf } from '../../../../src/core/stats/heatmap';
import { pastAnswer } from '../../../fakes/statistics';

const today = 20_000;

describe('heatmap', () => {
  it('has a year of days, today last', () => {
    const { axis, rows } = heatmap([pastAnswer(today), pastAnswer(today), pastAnswer(today - 364)], today);
    assert.equal(axis, 'day');
    assert.equal(rows.length, 365);
    assert.deepEqual([rows[0]?.from, rows[0]?.values.answers], [today - 364, 1]);
    assert.deepEqual([rows.at(-1)?.from, rows.at(-1)?.values.answers], [today, 2]);
  });

  it('shades by the quarters of the days of study', () => {
    const answers = [1, 2, 3, 40].flatMap((count, i) => Array.from({ length: count }, () => pastAnswer(today - i)));
    const { rows } = heatmap(answers, today, 5);
    assert.deepEqual(
      rows.map(({ values }) => [values.answers, values.level]),
      [
        [0, 0],
        [40, 4],
        [3, 3],
        [2, 2],
        [1, 1],
      ],
    );
  });

  it('leaves out what is older, what lies ahead and what has no day', () => {
    const { rows } = heatmap([pastAnswer(today - 7), pastAnswer(today + 1), pastAnswer(NaN)], today, 7);
    assert.ok(rows.every(({ values }) => values.answers === 0 && values.level === 0));
  });

  it('never shades a busier day less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), (counts) => {
        const answers = counts.flatMap((count, i) => Array.from({ length: count }, () => pastAnswer(today - i)));
        const rows = [...heatmap(answers, today, counts.length).rows];
        rows.sort((a, b) => a.values.answers - b.values.answers);
        rows.forEach(({ values }, i) => {
          assert.equal(values.level === 0, values.answers === 0);
          assert.ok(values.level <= 4 && values.level >= (rows[i - 1]?.values.level ?? 0));
        });
      }),
    );
  });
});

describe('weekdayOf', () => {
  it('agrees with the calendar of UTC, before 1970 too', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (day) => {
        assert.equal((weekdayOf(day) + 1) % 7, new Date(day * 86_400_000).getUTCDay());
      }),
    );
  });
});
