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
    flags: ['jargonaut:lora#main', 'jargonaut:ppo#main', 'team:x#main'].map((key) => log.flagsOf(key)),
    weights: log.weights(),
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

  it('knows the cards that were answered on a day, and since when each is known', () => {
    const other = 'jargonaut:ppo#main';
    const log = logOf(review(1000, { day: 7 }), review(2000, { day: 8 }), review(3000, { card: other, day: 8 }));
    const firstDays = (): unknown[] => [...log.answeredOn(8)].map((key) => log.stateOf(key, scheduler)?.firstDay);
    assert.deepEqual(firstDays(), [7, 8]);
    log.add([{ kind: 'reset', card, time: 1500, writer: 'w', through: 1500 }]);
    assert.deepEqual(firstDays(), [8, 8], 'a card that was reset is new anew');
  });

  it('has a due day that was set count until the next answer', () => {
    const set: ProgressEvent = { kind: 'due', card, time: 1500, writer: 'w', day: 1, dueDay: 40 };
    assert.deepEqual(logOf(review(1000), set).stateOf(card, scheduler)?.due, { unit: 'day', day: 40 });
    assert.deepEqual(logOf(set, review(2000, { day: 2 }), review(1000)).stateOf(card, scheduler)?.due, {
      unit: 'day',
      day: 5,
    });
  });

  it('has a card that was learning be in review once its due day was set', () => {
    const interval = { unit: 'seconds', seconds: 600 } as const;
    const set: ProgressEvent = { kind: 'due', card, time: 1500, writer: 'w', day: 1, dueDay: 4 };
    assert.equal(logOf(review(1000, { interval }), set).stateOf(card, scheduler)?.phase, 'review');
  });

  it('forgets marks with the reviews at a reset, and takes them back as answers', () => {
    const suspend: ProgressEvent = { kind: 'suspend', card, time: 1000, writer: 'w', suspended: true };
    assert.equal(logOf(suspend).flagsOf(card).isSuspended, true);
    const reset: ProgressEvent = { kind: 'reset', card, time: 2000, writer: 'w', through: 1500 };
    assert.equal(logOf(reset, suspend).flagsOf(card).isSuspended, false);
    const undo: ProgressEvent = { kind: 'revoke', card, time: 2000, writer: 'w', target: eventId(suspend) };
    assert.equal(logOf(undo, suspend).flagsOf(card).isSuspended, false);
  });

  it('has the weights that were adopted last, until that is taken back', () => {
    const weights = (time: number, first: number): ProgressEvent => ({
      kind: 'weights',
      card: ALL_CARDS,
      time,
      writer: 'w',
      weights: Array.from({ length: 21 }, () => first),
    });
    const undo: ProgressEvent = {
      kind: 'revoke',
      card: ALL_CARDS,
      time: 9000,
      writer: 'w',
      target: eventId(weights(2000, 2)),
    };
    assert.equal(logOf().weights(), undefined);
    assert.equal(logOf(weights(2000, 2), weights(1000, 1)).weights()?.[0], 2);
    assert.equal(logOf(weights(2000, 2), undo, weights(1000, 1)).weights()?.[0], 1);
    const back: ProgressEvent = { kind: 'weights', card: ALL_CARDS, time: 3000, writer: 'w', weights: null };
    assert.equal(logOf(back, weights(2000, 2)).weights(), undefined);
  });

  it('gives an event after a reset of all cards a time that the reset does not reach', () => {
    const reset: ProgressEvent = { kind: 'reset', card: ALL_CARDS, time: 9001, writer: 'w', through: 9000 };
    assert.ok(logOf(review(9000), reset).timeFor('jargonaut:ppo#main', 100) > 9000);
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
