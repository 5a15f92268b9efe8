import assert from 'node:assert/strict';
import { createCalendar } from '../../../../src/core/schedule/calendar';
import { Rating } from '../../../../src/core/schedule/interval';
import { answerButtons, hours, timeSpent } from '../../../../src/core/stats/answers';
import { pastAnswer } from '../../../fakes/statistics';

describe('answerButtons', () => {
  it('counts each button by what the card was', () => {
    const { axis, rows } = answerButtons([
      pastAnswer(1, { rating: Rating.Again, maturity: 'learning' }),
      pastAnswer(1, { rating: Rating.Good }),
      pastAnswer(2, { rating: Rating.Good }),
      pastAnswer(3, { rating: Rating.Easy, maturity: 'mature' }),
    ]);
    assert.equal(axis, 'rating');
    assert.deepEqual(
      rows.map(({ from, values }) => [from, values.learning, values.young, values.mature]),
      [
        [1, 1, 0, 0],
        [2, 0, 0, 0],
        [3, 0, 2, 0],
        [4, 0, 0, 1],
      ],
    );
  });
});

describe('hours', () => {
  /** Central Europe in 2026: the clock goes from 2 to 3 on 29 March, and from 3 back to 2 on 25 October. */
  const berlin = createCalendar(4, (time) =>
    time >= Date.UTC(2026, 2, 29, 1) && time < Date.UTC(2026, 9, 25, 1) ? 120 : 60,
  );
  const at = (time: number, rest = {}) => pastAnswer(1, { time, ...rest });

  it('counts all answers, and of those on cards in review the remembered ones', () => {
    const noon = Date.UTC(2026, 0, 5, 11);
    const { rows } = hours(
      [at(noon), at(noon + 1), at(noon, { rating: Rating.Again }), at(noon, { maturity: 'learning' })],
      berlin,
    );
    assert.equal(rows.length, 24);
    const { answers, asked, recalled, share } = rows[12]!.values;
    assert.deepEqual([answers, asked, recalled, share], [4, 3, 2, 2 / 3]);
    assert.equal(rows[11]?.values.answers, 0);
  });

  it('goes by the clock on the wall on the days that it is put forward and back', () => {
    const spring = [Date.UTC(2026, 2, 29, 0, 59), Date.UTC(2026, 2, 29, 1)];
    const autumn = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30), Date.UTC(2026, 9, 25, 2, 30)];
    const { rows } = hours(
      [...spring, ...autumn].map((time) => at(time)),
      berlin,
    );
    assert.deepEqual(
      rows.slice(0, 5).map(({ values }) => values.answers),
      [0, 1, 2, 2, 0],
      'no hour 2 in spring; hour 2 twice in autumn',
    );
  });

  it('leaves out a time that is none', () => {
    assert.ok(hours([at(NaN)], berlin).rows.every(({ values }) => values.answers === 0));
  });
});

describe('timeSpent', () => {
  it('adds up each day, and all time', () => {
    const { series, ...total } = timeSpent(
      [pastAnswer(100, { seconds: 4 }), pastAnswer(100, { seconds: 8 }), pastAnswer(99), pastAnswer(1, { seconds: 1 })],
      100,
      3,
    );
    assert.deepEqual(series, {
      axis: 'day',
      rows: [
        { from: 98, to: 99, values: { answers: 0, seconds: 0, average: undefined } },
        { from: 99, to: 100, values: { answers: 1, seconds: 5, average: 5 } },
        { from: 100, to: 101, values: { answers: 2, seconds: 12, average: 6 } },
      ],
    });
    assert.deepEqual(total, { answers: 4, seconds: 18, average: 4.5 });
  });

  it('has no average of nothing', () => {
    assert.equal(timeSpent([], 100).average, undefined);
  });
});
