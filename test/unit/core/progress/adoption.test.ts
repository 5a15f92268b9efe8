import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EventLog } from '../../../../src/core/progress/eventLog';
import { ALL_CARDS, eventId, type ProgressEvent, type WeightsEvent } from '../../../../src/core/progress/events';

function adopt(time: number, writer: string, weights: readonly number[] | null = [time]): WeightsEvent {
  return { kind: 'weights', card: ALL_CARDS, time, writer, weights };
}

function revoke(target: ProgressEvent, time: number): ProgressEvent {
  return { kind: 'revoke', card: ALL_CARDS, time, writer: 'r', target: eventId(target) };
}

function lastAdoption(events: readonly ProgressEvent[]): WeightsEvent | undefined {
  const log = new EventLog();
  log.add(events);
  return log.adoption();
}

describe('the weights that hold', () => {
  it('are the latest that were not taken back', () => {
    const [first, second] = [adopt(1, 'a'), adopt(2, 'a')];
    assert.equal(lastAdoption([]), undefined);
    assert.equal(lastAdoption([first, second]), second);
    assert.equal(lastAdoption([first, second, revoke(second, 3)]), first);
    assert.equal(lastAdoption([first, second, revoke(second, 3), revoke(first, 4)]), undefined);
  });

  it('are the same on every machine, in whatever order the events came', () => {
    const adoption = fc
      .record({ time: fc.nat(5), writer: fc.constantFrom('a', 'b', 'c') })
      .map(({ time, writer }) => adopt(time, writer));
    const events = fc
      .uniqueArray(adoption, { selector: eventId, maxLength: 8 })
      .chain((adoptions) =>
        fc.subarray(adoptions).map((some) => [...adoptions, ...some.map((event, i) => revoke(event, 9 + i))]),
      );
    fc.assert(
      fc.property(
        events.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          assert.equal(lastAdoption(shuffled), lastAdoption(all));
        },
      ),
    );
  });
});
