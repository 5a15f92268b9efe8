import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_FLAGS } from '../../../../src/core/progress/flags';
import { findOverdue, spread } from '../../../../src/core/review/catchUp';
import type { Candidate } from '../../../../src/core/review/queue';

function card(key: string, day: number, stability: number): Candidate {
  return {
    key,
    state: {
      phase: 'review',
      step: 0,
      stability,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      lastRating: 3,
      lastTime: 0,
      lastDay: 0,
      due: { unit: 'day', day },
    },
  };
}

describe('findOverdue', () => {
  it('has the cards of earlier days, those most likely forgotten first, and none that is suspended', () => {
    const suspended = { ...card('suspended', 3, 1), flags: { ...NO_FLAGS, isSuspended: true } };
    const all = [card('strong', 3, 50), card('today', 10, 1), card('weak', 9, 2), suspended];
    assert.deepEqual(findOverdue(all, 10), ['weak', 'strong']);
  });
});

describe('spread', () => {
  it('leaves the first for today and gives each day its share', () => {
    const days = spread(['a', 'b', 'c', 'd', 'e'], 100, 3);
    assert.deepEqual(
      [...days],
      [
        ['c', 101],
        ['d', 101],
        ['e', 102],
      ],
    );
  });

  it('gives no day more than its share, and keeps the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), (count, days) => {
        const keys = Array.from({ length: count }, (_, i) => String(i));
        const dueDays = spread(keys, 0, days);
        const chosen = keys.map((key) => dueDays.get(key) ?? 0);
        assert.deepEqual(
          chosen,
          [...chosen].sort((a, b) => a - b),
        );
        for (let day = 0; day < days; day++) {
          assert.ok(chosen.filter((each) => each === day).length <= Math.ceil(count / days));
        }
        assert.ok(Math.max(...chosen) < days);
      }),
    );
  });
});
