import assert from 'node:assert/strict';
import { buildQueue, type Candidate } from '../../../../src/core/review/queue';
import type { CardState, Due } from '../../../../src/core/schedule/cardState';

const MINUTE = 60_000;
const now = { time: 1_000 * MINUTE, day: 10 };

function known(key: string, due: Due): Candidate {
  const state: CardState = {
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
  return { key, state };
}

function fresh(key: string): Candidate {
  return { key, state: undefined };
}

const ended = known('ended', { unit: 'time', time: now.time - MINUTE });
const soon = known('soon', { unit: 'time', time: now.time + 19 * MINUTE });
const later = known('later', { unit: 'time', time: now.time + 21 * MINUTE });
const today = known('today', { unit: 'day', day: 10 });
const overdue = known('overdue', { unit: 'day', day: 3 });
const tomorrow = known('tomorrow', { unit: 'day', day: 11 });

describe('buildQueue', () => {
  const orders: readonly [next: string | undefined, candidates: readonly Candidate[]][] = [
    ['ended', [fresh('new'), today, soon, ended]],
    ['overdue', [fresh('new'), today, soon, overdue]],
    ['new', [soon, fresh('new'), fresh('second'), tomorrow]],
    ['soon', [soon, tomorrow]],
    [undefined, [later, tomorrow]],
    [undefined, []],
  ];
  for (const [next, candidates] of orders) {
    it(`asks ${next ?? 'nothing'} of ${candidates.map(({ key }) => key).join(', ') || 'no cards'}`, () => {
      assert.equal(buildQueue(candidates, { now, newLeft: 5 }).next, next);
    });
  }

  it('counts what there is to do', () => {
    const all = [ended, soon, later, today, overdue, tomorrow, fresh('a'), fresh('b'), fresh('c')];
    const { due, learning, new: left } = buildQueue(all, { now, newLeft: 2 });
    assert.deepEqual({ due, learning, left }, { due: 2, learning: 2, left: 2 });
  });

  it('brings no new card once the limit is reached, even if it was lowered below', () => {
    for (const newLeft of [0, -3]) assert.equal(buildQueue([fresh('a')], { now, newLeft }).next, undefined);
  });
});
