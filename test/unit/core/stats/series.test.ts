import assert from 'node:assert/strict';
import fc from 'fast-check';
import { binOf, equalEdges } from '../../../../src/core/stats/series';

describe('binOf', () => {
  it('finds the last edge that a value reaches, as looking at each does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 20 }), fc.integer(), (any, value) => {
        const edges = any.sort((a, b) => a - b);
        assert.equal(
          binOf(edges, value),
          edges.findLastIndex((edge) => edge <= value),
        );
      }),
    );
  });

  it('has no bin for NaN', () => {
    assert.equal(binOf([0, 1, 2], NaN), -1);
  });
});

describe('equalEdges', () => {
  it('has both ends, and equal parts between', () => {
    assert.deepEqual(equalEdges(1, 10, 3), [1, 4, 7, 10]);
  });
});
