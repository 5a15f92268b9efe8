import assert from 'node:assert/strict';
import { leeches } from '../../../../src/core/stats/leeches';
import { cardState } from '../../../fakes/statistics';

function named(lapses: readonly number[]) {
  return lapses.map((count) => [`card ${count}`, cardState({ lapses: count })] as const);
}

describe('leeches', () => {
  it('are cards forgotten 8 times, and stand out again after every 4 more', () => {
    assert.deepEqual(
      leeches(named([7, 8, 11, 12, 16]), 8).map(({ lapses, nextAt }) => [lapses, nextAt]),
      [
        [16, 20],
        [12, 16],
        [11, 12],
        [8, 12],
      ],
    );
  });

  it('take half of an odd threshold rounded up, and never less than one', () => {
    assert.equal(leeches(named([5]), 5)[0]?.nextAt, 8);
    assert.equal(leeches(named([1]), 1)[0]?.nextAt, 2);
  });

  it('stand in one order, the worst first', () => {
    const same = ['b', 'a', 'c'].map((key) => [key, cardState({ lapses: 9 })] as const);
    assert.deepEqual(
      leeches([...same, ['d', cardState({ lapses: 20 })]], 8).map(({ key }) => key),
      ['d', 'a', 'b', 'c'],
    );
  });

  it('are none without lapses', () => {
    assert.deepEqual(leeches(named([0, NaN]), 8), []);
    assert.deepEqual(leeches(named([9]), 0), []);
  });
});
