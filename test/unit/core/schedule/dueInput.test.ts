import assert from 'node:assert/strict';
import { dueDayOf, parseDue } from '../../../../src/core/schedule/dueInput';

const today = Date.UTC(2026, 10, 24) / 86_400_000;

describe('parseDue', () => {
  it('reads days, ranges and dates', () => {
    assert.deepEqual(parseDue('0', today), { from: 0, to: 0 });
    assert.deepEqual(parseDue(' 3 - 7 ', today), { from: 3, to: 7 });
    assert.deepEqual(parseDue('2026-11-26', today), { from: 2, to: 2 });
  });

  for (const text of ['', 'soon', '-1', '7-3', '99999', '2026-11-23', '2026-02-30', '2026-13-01', '1.5']) {
    it(`refuses "${text}"`, () => {
      assert.equal(parseDue(text, today), undefined);
    });
  }
});

describe('dueDayOf', () => {
  it('picks a day of the range, not the same for all cards', () => {
    const days = Array.from({ length: 60 }, (_, i) => dueDayOf(`card ${i}`, { from: 3, to: 7 }, today) - today);
    assert.deepEqual([...new Set(days)].sort(), [3, 4, 5, 6, 7]);
  });
});
