import assert from 'node:assert/strict';
import { BENCHMARK_OUTLIERS, buildHistory, type AnsweredCard } from '../../../../src/core/optimize/history';

function answers(card: string, ...given: readonly (readonly [day: number, rating: 1 | 2 | 3 | 4])[]): AnsweredCard[] {
  return given.map(([day, rating], nth) => ({ card, time: day * 86_400_000 + nth * 60_000, day, rating }));
}

describe('the history that weights are fitted to', () => {
  it('lists each card by itself, with the days since the answer before', () => {
    const history = buildHistory([...answers('b', [3, 3], [3, 1], [5, 4]), ...answers('a', [4, 2], [9, 3])].reverse());
    assert.deepEqual([...history.starts], [0, 2, 5]);
    assert.deepEqual([...history.ratings], [2, 3, 3, 1, 4]);
    assert.deepEqual([...history.elapsed], [0, 5, 0, 0, 2]);
  });

  it('scores what came a day or more after the answer before, in order of time', () => {
    const history = buildHistory([...answers('a', [4, 2], [9, 3]), ...answers('b', [3, 3], [3, 1], [5, 4])]);
    assert.deepEqual([...history.ranks], [-1, 1, -1, -1, 0]);
    assert.equal(history.scored, 2);
  });

  it('takes a day that runs backwards, after a journey or by a wrong clock, for the same day', () => {
    const history = buildHistory([
      { card: 'a', time: 1, day: 5, rating: 3 },
      { card: 'a', time: 2, day: 4, rating: 3 },
    ]);
    assert.deepEqual([...history.elapsed], [0, 0]);
    assert.equal(history.scored, 0);
  });

  it('is empty without reviews', () => {
    const history = buildHistory([]);
    assert.deepEqual([...history.starts], [0]);
    assert.equal(history.scored, 0);
  });

  it('leaves out cards with a rare first interval, if it is asked to', () => {
    const usual = Array.from({ length: 60 }, (_, index) => answers(`u${index}`, [0, 3], [2, 3]));
    const rare = Array.from({ length: 10 }, (_, index) =>
      answers(`r${index}`, [0, 3], [0, 3], [30 + index, 3], [99, 3]),
    );
    const late = Array.from({ length: 25 }, (_, index) => answers(`l${index}`, [0, 3], [101, 1]));
    const unseen = answers('n', [0, 1]);
    const reviews = [...usual, ...rare, ...late, unseen].flat();
    assert.equal(buildHistory(reviews).starts.length - 1, 96);
    const history = buildHistory(reviews, BENCHMARK_OUTLIERS);
    assert.equal(history.starts.length - 1, 61);
    assert.equal(history.scored, 60);
  });
});
