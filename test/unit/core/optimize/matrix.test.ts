import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addScaled, dot, multiply, stepInBox, traceOfRatio } from '../../../../src/core/optimize/matrix';

const number = fc.double({ min: -3, max: 3, noNaN: true });
const vector = fc.array(number, { minLength: 4, maxLength: 4 });
/** A square of a matrix is positive semidefinite; with something on the diagonal it is definite. */
const definite = fc
  .array(vector, { minLength: 4, maxLength: 4 })
  .map((rows) => rows.map((row, i) => rows.map((other, j) => dot(row, other) + (i === j ? 0.5 : 0))));

describe('the matrices of the fit', () => {
  it('are multiplied and added', () => {
    assert.deepEqual(
      multiply(
        [
          [1, 2],
          [3, 4],
        ],
        [1, 10],
      ),
      [21, 43],
    );
    assert.deepEqual(addScaled([[1, 2]], [[10, 20]], 0.5), [[6, 12]]);
  });

  it('have the trace of their ratio', () => {
    fc.assert(
      fc.property(definite, (matrix) => {
        assert.ok(Math.abs(traceOfRatio(matrix, matrix) - 4) < 1e-6);
      }),
    );
    assert.ok(
      Math.abs(
        traceOfRatio(
          [
            [2, 1],
            [1, 3],
          ],
          [
            [4, 0],
            [0, 2],
          ],
        ) - 2,
      ) < 1e-12,
    );
  });

  it('lead to the lowest point of the box: no coordinate gains by moving alone', () => {
    const size = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(definite, vector, size, size, (curvature, slope, below, above) => {
        const box = { least: below.map((value) => -value), most: above };
        const step = stepInBox(curvature, slope, box);
        const pull = multiply(curvature, step);
        for (const [index, value] of step.entries()) {
          assert.ok(value >= box.least[index]! && value <= box.most[index]!);
          const rises = slope[index]! + pull[index]!;
          if (value > box.least[index]!) assert.ok(rises < 1e-2, `${index} could go down`);
          if (value < box.most[index]!) assert.ok(rises > -1e-2, `${index} could go up`);
        }
      }),
    );
  });
});
