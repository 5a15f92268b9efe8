import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recall, RecallCounter, wilsonInterval } from '../../../../src/core/stats/proportion';

describe('wilsonInterval', () => {
  // R. G. Newcombe: Two-sided confidence intervals for the single proportion, Statistics in Medicine 17
  // (1998), 857–872, table I, method 3 (score, no continuity correction).
  const published: readonly [successes: number, total: number, low: number, high: number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [successes, total, low, high] of published) {
    it(`is ${low} to ${high} for ${successes} of ${total}, as published`, () => {
      const interval = wilsonInterval(successes, total);
      assert.ok(Math.abs(interval.low - low) < 5e-5, String(interval.low));
      assert.ok(Math.abs(interval.high - high) < 5e-5, String(interval.high));
    });
  }

  it('holds the share, stays within 0 and 1, and mirrors when failures are counted instead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (total, any) => {
        const successes = any % (total + 1);
        const { low, high } = wilsonInterval(successes, total);
        const other = wilsonInterval(total - successes, total);
        assert.ok(low >= 0 && low <= successes / total && successes / total <= high && high <= 1);
        assert.ok(Math.abs(low - (1 - other.high)) < 1e-9);
      }),
    );
  });

  it('narrows with the number of answers', () => {
    const width = (total: number): number => {
      const { low, high } = wilsonInterval(total * 0.9, total);
      return high - low;
    };
    assert.ok(width(10) > width(100) && width(100) > width(1000));
  });
});

describe('recall', () => {
  it('says nothing of nothing', () => {
    assert.deepEqual(recall(0, 0), { asked: 0, recalled: 0, share: undefined, low: undefined, high: undefined });
  });

  it('counts row by row, and nothing beside the rows', () => {
    const counter = new RecallCounter(2);
    counter.add(0, true);
    counter.add(0, false);
    counter.add(2, true);
    counter.add(NaN, true);
    assert.equal(counter.of(0).share, 0.5);
    assert.equal(counter.of(0).asked, 2);
    assert.equal(counter.of(1).asked, 0);
    assert.equal(counter.of(2).asked, 0);
  });
});
