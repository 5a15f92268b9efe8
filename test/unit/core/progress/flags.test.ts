import assert from 'node:assert/strict';
import { flagsOf, isHidden, NO_FLAGS, type MarkEvent } from '../../../../src/core/progress/flags';

const head = { card: 'jargonaut:lora#main', writer: 'w' };

function suspend(time: number, suspended: boolean): MarkEvent {
  return { kind: 'suspend', ...head, time, suspended };
}

describe('flagsOf', () => {
  it('has the latest suspension count, in whatever order they come', () => {
    assert.equal(flagsOf([suspend(2, false), suspend(1, true)]).isSuspended, false);
    assert.equal(flagsOf([suspend(1, true), suspend(2, false), suspend(3, true)]).isSuspended, true);
  });

  it('hides a buried card on that day alone', () => {
    const flags = flagsOf([
      { kind: 'bury', ...head, time: 9, day: 30_000 },
      { kind: 'bury', ...head, time: 3, day: 7 },
    ]);
    assert.deepEqual(
      [6, 7, 8].map((day) => isHidden(flags, day)),
      [false, true, false],
    );
  });

  it('has the due day that was set last', () => {
    const due = (time: number, dueDay: number): MarkEvent => ({ kind: 'due', ...head, time, day: 1, dueDay });
    assert.equal(flagsOf([due(2, 9), due(1, 5)]).dueDay, 9);
  });

  it('says nothing of a card without marks', () => {
    assert.deepEqual(flagsOf([]), NO_FLAGS);
  });
});
