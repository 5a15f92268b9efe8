import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EventLog } from '../../../../src/core/progress/eventLog';
import {
  ALL_CARDS,
  compareEvents,
  eventId,
  type ProgressEvent,
  type ReviewEvent,
} from '../../../../src/core/progress/events';
import { Rating } from '../../../../src/core/schedule/interval';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../../src/core/schedule/scheduler';
import { anyEvent } from '../../../fakes/arbitraries';

const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
const card = 'jargonaut:lora#main';

function review(time: number, rest: Partial<ReviewEvent> = {}): ReviewEvent {
  const interval = { unit: 'days', days: 3 } as const;
  return {
    kind: 'review',
    card,
    time,
    writer: 'w',
    rating: Rating.Good,
    seconds: 2,
    day: Math.floor(time / 1000),
    interval,
    ...rest,
  };
}

function logOf(...events: readonly ProgressEvent[]): EventLog {
  const log = new EventLog();
  log.add(events);
  return log;
}

/** All that follows from a log. */
function meaning(log: EventLog) {
  return {
    events: log.all().sort(compareEvents),
    cards: log.cards().sort(),
    states: log
      .cards()
      .sort()
      .map((key) => log.stateOf(key, scheduler)),
    last: log.lastReview(),
  };
}

/** A set has one event of an id: where two differ, tests would compare which came first. */
const events = fc
  .array(anyEvent, { maxLength: 25 })
  .map((all) => [...new Map(all.map((event) => [eventId(event), event])).values()]);

describe('EventLog', () => {
  it('means the same in whatever order its events come, however often, and in how many parts', () => {
    fc.assert(
      fc.property(events, fc.array(fc.nat()), fc.nat(25), (all, keys, cut) => {
        const shuffled = all
          .map((event, i) => ({ event, rank: keys[i] ?? i }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ event }) => event);
        const other = new EventLog();
        other.add(shuffled.slice(cut));
        other.cards().forEach((key) => other.stateOf(key, scheduler));
        other.add(shuffled);
        assert.deepEqual(meaning(other), meaning(logOf(...all)));
      }),
    );
  });

  it('says which events were new to it', () => {
    const log = logOf(review(1000));
    assert.deepEqual(log.add([review(1000), review(2000)]), [review(2000)]);
  });

  it('takes an answer back, also when the undo is known before the answer', () => {
    const undo: ProgressEvent = { kind: 'revoke', card, time: 3000, writer: 'w', target: eventId(review(2000)) };
    for (const log of [logOf(review(1000), review(2000), undo), logOf(undo, review(2000), review(1000))]) {
      assert.deepEqual(log.reviewsOf(card), [review(1000)]);
      assert.deepEqual(log.stateOf(card, scheduler), logOf(review(1000)).stateOf(card, scheduler));
    }
  });

  it('forgets a card up to a reset, and no further', () => {
    const reset: ProgressEvent = { kind: 'reset', card, time: 2500, writer: 'w', through: 2000 };
    const log = logOf(review(1000), review(2000), reset, review(3000));
    assert.deepEqual(log.reviewsOf(card), [review(3000)]);
  });

  it('brings the answers back when a reset is taken back', () => {
    const reset: ProgressEvent = { kind: 'reset', card: ALL_CARDS, time: 2500, writer: 'w', through: 2000 };
    const undo: ProgressEvent = { kind: 'revoke', card: ALL_CARDS, time: 2600, writer: 'w', target: eventId(reset) };
    assert.deepEqual(logOf(review(1000), reset).cards(), []);
    assert.deepEqual(logOf(review(1000), reset, undo).cards(), [card]);
  });

  it('counts the cards that were new on a day, a card that was reset anew', () => {
    const other = 'jargonaut:ppo#main';
    const log = logOf(review(1000, { day: 7 }), review(2000, { day: 8 }), review(3000, { card: other, day: 8 }));
    assert.equal(log.introducedOn(8), 1);
    log.add([{ kind: 'reset', card, time: 1500, writer: 'w', through: 1500 }]);
    assert.equal(log.introducedOn(8), 2);
  });

  it('gives a new event a time after the last, though the clock went back', () => {
    assert.equal(logOf(review(5000)).timeFor(card, 1000), 6000);
    assert.equal(logOf(review(5000)).timeFor(card, 9000), 9000);
    const undo: ProgressEvent = { kind: 'revoke', card, time: 6000, writer: 'w', target: eventId(review(5000)) };
    assert.equal(logOf(review(5000), undo).timeFor(card, 5000), 7000, 'an undo has an id of its own too');
  });

  it('has the due day follow from the interval that the button said', () => {
    assert.deepEqual(logOf(review(5000, { day: 5 })).stateOf(card, scheduler)?.due, { unit: 'day', day: 8 });
  });
});
