import assert from 'node:assert/strict';
import { countDue, createDueList, nextDueAfter, readDueList } from '../../../../src/core/progress/dueList';
import { createCalendar } from '../../../../src/core/schedule/calendar';
import type { CardState, Due } from '../../../../src/core/schedule/cardState';

const calendar = createCalendar(4, () => 0);
const MINUTE = 60_000;

function state(due: Due): CardState {
  return {
    phase: 'review',
    step: 0,
    stability: 1,
    difficulty: 5,
    reps: 1,
    lapses: 0,
    lastRating: 3,
    lastTime: 0,
    lastDay: 0,
    due,
  };
}

const list = createDueList(
  [
    state({ unit: 'day', day: 2 }),
    state({ unit: 'time', time: 90 * MINUTE }),
    state({ unit: 'time', time: 30.5 * MINUTE }),
  ],
  calendar,
);

describe('the due list', () => {
  it('counts what is due at a moment', () => {
    assert.equal(countDue(list, 30 * MINUTE), 0);
    assert.equal(countDue(list, 31 * MINUTE), 1);
    assert.equal(countDue(list, 90 * MINUTE), 2);
    assert.equal(countDue(list, calendar.startOf(2)), 3);
  });

  it('knows when the count rises next', () => {
    assert.equal(nextDueAfter(list, 31 * MINUTE), 90 * MINUTE);
    assert.equal(nextDueAfter(list, calendar.startOf(3)), undefined);
  });

  it('is small, however many cards there are', () => {
    const many = createDueList(
      Array.from({ length: 50_000 }, (_, day) => state({ unit: 'day', day })),
      calendar,
    );
    assert.ok(JSON.stringify(many).length < 30_000);
    assert.equal(many.minutes[0], 240);
  });

  for (const stored of [undefined, null, 'x', { version: 2, minutes: [] }, { version: 1, minutes: ['x'] }]) {
    it(`is empty, to be made anew, where ${JSON.stringify(stored)} is stored`, () => {
      assert.equal(countDue(readDueList(stored), Infinity), 0);
    });
  }
});
