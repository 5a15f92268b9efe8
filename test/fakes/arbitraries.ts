import fc from 'fast-check';
import { eventId, type ProgressEvent, type ReviewEvent } from '../../src/core/progress/events';
import { RATINGS, type Interval } from '../../src/core/schedule/interval';

/** Objects as JSON makes them. */
const plain = { noNullPrototype: true } as const;

/** Few cards, moments and writers, so that events meet. */
const head = {
  card: fc.constantFrom('jargonaut:lora#main', 'jargonaut:ppo#main', 'team:x#main'),
  time: fc.integer({ min: 0, max: 2_000_000 }),
  writer: fc.constantFrom('aaaa', 'bbbb'),
};

const interval: fc.Arbitrary<Interval> = fc.oneof(
  fc.integer({ min: 1, max: 36_500 }).map((days): Interval => ({ unit: 'days', days })),
  fc.integer({ min: 1, max: 86_400 }).map((seconds): Interval => ({ unit: 'seconds', seconds })),
);

export const anyReview: fc.Arbitrary<ReviewEvent> = fc.record(
  {
    kind: fc.constant('review' as const),
    ...head,
    rating: fc.constantFrom(...RATINGS),
    seconds: fc.integer({ min: 0, max: 60 }),
    day: fc.integer({ min: 0, max: 30_000 }),
    interval,
  },
  plain,
);

const someDay = fc.integer({ min: -1, max: 30_000 });

/** Events of every kind, in their usual form and in forms that are only just allowed. */
export const anyEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  { weight: 8, arbitrary: anyReview },
  fc.record(
    {
      kind: fc.constant('revoke' as const),
      ...head,
      target: fc.oneof(
        anyReview.map(({ card, time, writer }) => `${card}@${time}.${writer}`),
        fc.string(),
      ),
    },
    plain,
  ),
  fc.record({ kind: fc.constant('reset' as const), ...head, through: fc.integer({ min: 0, max: 2_000_000 }) }, plain),
  fc.record({ kind: fc.constant('suspend' as const), ...head, suspended: fc.boolean() }, plain),
  fc.record({ kind: fc.constant('bury' as const), ...head, day: someDay }, plain),
  fc.record({ kind: fc.constant('due' as const), ...head, day: someDay, dueDay: someDay }, plain),
  fc.record(
    {
      kind: fc.constant('weights' as const),
      ...head,
      weights: fc.option(
        fc.array(
          fc.double({ min: 0, max: 100, noNaN: true }).map((weight) => weight + 0),
          {
            minLength: 21,
            maxLength: 21,
          },
        ),
      ),
    },
    plain,
  ),
  anyOddReview(),
);

/** Reviews that no clock and no button of ours makes, but a file could hold. */
function anyOddReview(): fc.Arbitrary<ReviewEvent> {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()).map((n) => n + 0);
  return fc
    .record({
      review: anyReview,
      card: fc.string({ minLength: 1 }),
      writer: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('3f2a', 'Z-9')),
      time: fc.oneof(fc.maxSafeInteger().map(Math.abs), fc.double({ min: 0, max: 8.64e15, noNaN: true })),
      seconds: number,
      day: number,
      interval: fc.double({ min: 0.1, max: 1e9, noNaN: true }),
    })
    .map(({ review, interval, time, ...odd }) => ({
      ...review,
      ...odd,
      time: Math.min(time + 0, 8.64e15),
      interval: { unit: 'seconds', seconds: interval },
    }));
}

/** A set has one event of an id: where two differ, tests would compare which came first. */
export const anySet: fc.Arbitrary<ProgressEvent[]> = fc
  .array(anyEvent, { maxLength: 25 })
  .map((all) => [...new Map(all.map((event) => [eventId(event), event])).values()]);
