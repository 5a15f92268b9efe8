import assert from 'node:assert/strict';
import fc from 'fast-check';
import { streak, type Forgiveness } from '../../../../src/core/stats/streak';

const today = 100;
const oneAWeek: Forgiveness = { missed: 1, within: 7 };

/** The run that ends with a day of study, found by trying every first day. */
function runEndingAt(days: readonly number[], last: number, { missed, within }: Forgiveness, until = last): number {
  let best = 0;
  for (const first of days) {
    if (first > last) continue;
    const gone: number[] = [];
    for (let day = first; day < until; day++) if (!days.includes(day)) gone.push(day);
    const isKept = gone.every((day) => gone.filter((one) => one > day - within && one <= day).length <= missed);
    if (isKept) best = Math.max(best, days.filter((day) => day >= first && day <= last).length);
  }
  return best;
}

describe('streak', () => {
  it('counts days in a row, however often and in whatever order', () => {
    assert.deepEqual(streak([98, 100, 99, 99, 90, 91, 92, 93], today), { current: 3, longest: 4 });
  });

  it('goes on while today is not over, and ends after a whole day without an answer', () => {
    assert.deepEqual(streak([98, 99], today), { current: 2, longest: 2 });
    assert.deepEqual(streak([97, 98], today), { current: 0, longest: 2 });
  });

  it('forgives a missed day when told to, which counts for none', () => {
    assert.deepEqual(streak([96, 97, 99, 100], today, oneAWeek), { current: 4, longest: 4 });
    assert.deepEqual(streak([96, 97, 98], today, oneAWeek), { current: 3, longest: 3 });
  });

  it('forgives one day a week, not two', () => {
    assert.deepEqual(streak([94, 95, 97, 98, 100], today, oneAWeek).current, 3, 'it goes on from 97');
    assert.deepEqual(streak([90, 91, 93, 94, 95, 96, 97, 98, 100], today, oneAWeek).current, 9);
    assert.deepEqual(streak([96, 99, 100], today, oneAWeek).current, 2);
  });

  it('is 0 for nobody, and knows no day that is no day or that lies ahead', () => {
    assert.deepEqual(streak([], today), { current: 0, longest: 0 });
    assert.deepEqual(streak([NaN, 101, 1e15], today), { current: 0, longest: 0 });
  });

  it('does not walk through the years between two days', () => {
    assert.deepEqual(streak([-1e15, today], today, oneAWeek), { current: 1, longest: 1 });
  });

  it('finds what trying every run finds', () => {
    const forgiveness = fc
      .integer({ min: 0, max: 3 })
      .chain((missed) => fc.integer({ min: missed + 1, max: 9 }).map((within): Forgiveness => ({ missed, within })));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 60, max: today }), { maxLength: 40 }), forgiveness, (days, rule) => {
        assert.deepEqual(streak(days, today, rule), {
          current: runEndingAt(days, today, rule),
          longest: Math.max(0, ...days.map((day) => runEndingAt(days, day, rule))),
        });
      }),
      { numRuns: 500 },
    );
  });
});
