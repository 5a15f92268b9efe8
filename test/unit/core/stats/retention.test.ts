import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Rating } from '../../../../src/core/schedule/interval';
import { PERIODS, trueRetention, type RetentionSeries } from '../../../../src/core/stats/retention';
import { pastAnswer } from '../../../fakes/statistics';

const today = 20_000;
const forgotten = { rating: Rating.Again };
const mature = { maturity: 'mature' } as const;

function counts({ rows }: RetentionSeries): string[] {
  return rows.map(({ values }) => `${values.recalled}/${values.asked}`);
}

describe('trueRetention', () => {
  it('has a row for each period, each a span of days', () => {
    const { all } = trueRetention([pastAnswer(today - 1000)], today);
    assert.deepEqual(
      all.rows.map(({ from, to }) => [from, to]),
      [
        [today, today + 1],
        [today - 1, today],
        [today - 6, today + 1],
        [today - 29, today + 1],
        [today - 364, today + 1],
        [today - 1000, today + 1],
      ],
    );
    assert.equal(all.rows.length, PERIODS.length);
  });

  it('counts by hand: today, yesterday, week, month, year, all', () => {
    const retention = trueRetention(
      [
        pastAnswer(today),
        pastAnswer(today, { ...forgotten, ...mature }),
        pastAnswer(today - 1, mature),
        pastAnswer(today - 6),
        pastAnswer(today - 7, forgotten),
        pastAnswer(today - 29),
        pastAnswer(today - 30),
        pastAnswer(today - 364, mature),
        pastAnswer(today - 365, forgotten),
      ],
      today,
    );
    assert.deepEqual(counts(retention.young), ['1/1', '0/0', '2/2', '3/4', '4/5', '4/6']);
    assert.deepEqual(counts(retention.mature), ['0/1', '1/1', '1/2', '1/2', '2/3', '2/3']);
    assert.deepEqual(counts(retention.all), ['1/2', '1/1', '3/4', '4/6', '6/8', '6/9']);
    assert.equal(retention.all.rows[0]?.values.share, 0.5);
  });

  it('counts no step of learning, and no second answer of a day', () => {
    const answers = [pastAnswer(today, { maturity: 'learning' }), pastAnswer(today, { elapsed: 0 })];
    assert.deepEqual(counts(trueRetention(answers, today).all), ['0/0', '0/0', '0/0', '0/0', '0/0', '0/0']);
  });

  it('counts an answer of a clock that was ahead in all time alone', () => {
    const { all } = trueRetention([pastAnswer(today + 40)], today);
    assert.deepEqual(counts(all), ['0/0', '0/0', '0/0', '0/0', '0/0', '1/1']);
    assert.equal(all.rows.at(-1)?.to, today + 41);
  });

  it('says nothing of an empty history', () => {
    const { all } = trueRetention([], today);
    assert.deepEqual(all.rows.at(-1), {
      from: today,
      to: today + 1,
      values: { asked: 0, recalled: 0, share: undefined, low: undefined, high: undefined },
    });
  });

  it('has young and mature add up to all, and longer periods hold shorter ones', () => {
    const answer = fc
      .tuple(fc.integer({ min: today - 500, max: today + 5 }), fc.boolean(), fc.boolean())
      .map(([day, isMature, isKnown]) =>
        pastAnswer(day, { ...(isMature ? mature : {}), ...(isKnown ? {} : forgotten) }),
      );
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const retention = trueRetention(answers, today);
        retention.all.rows.forEach(({ values }, i) => {
          const [young, old] = [retention.young.rows[i]!.values, retention.mature.rows[i]!.values];
          assert.equal(values.asked, young.asked + old.asked);
          assert.equal(values.recalled, young.recalled + old.recalled);
        });
        const asked = retention.all.rows.map(({ values }) => values.asked);
        assert.equal(asked.at(-1), answers.length);
        assert.ok(asked[0]! + asked[1]! <= asked[2]! && asked[2]! <= asked[3]! && asked[3]! <= asked[4]!);
      }),
    );
  });
});
