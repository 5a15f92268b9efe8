import assert from 'node:assert/strict';
import { daysOfStep, hardStep, parseSteps } from '../../../../src/core/schedule/steps';

describe('parseSteps', () => {
  it('reads seconds, minutes, hours and days, and numbers as minutes', () => {
    assert.deepEqual(parseSteps(['30s', '1m', '1.5 h', '2d']), [30, 60, 5_400, 172_800]);
    assert.deepEqual(parseSteps([1, '10']), [60, 600]);
    assert.deepEqual(parseSteps([]), []);
  });

  for (const steps of [
    ['soon'],
    ['10m', '1m'],
    ['0m'],
    ['-1m'],
    [null],
    [{}],
    ['1w'],
    ['999d'],
    Array(21).fill('1m'),
  ]) {
    it(`refuses ${JSON.stringify(steps).slice(0, 40)}`, () => {
      assert.equal(parseSteps(steps), undefined);
    });
  }
});

describe('hardStep', () => {
  it('waits a day more at most on a single step, and whole days where it is more than one', () => {
    assert.equal(hardStep([4 * 86_400], 0), 5 * 86_400);
    assert.equal(hardStep([86_400], 0), 2 * 86_400, 'a day and a half, rounded');
    assert.equal(hardStep([600, 3 * 86_400], 0), 2 * 86_400);
  });
});

describe('daysOfStep', () => {
  it('is for steps of a day or more', () => {
    assert.equal(daysOfStep(86_399, 60), undefined);
    assert.equal(daysOfStep(86_400, 60), 1);
    assert.equal(daysOfStep(86_400, 90_000), 1, 'a day of 25 hours');
    assert.equal(daysOfStep(2 * 86_400, 60), 2);
  });
});
