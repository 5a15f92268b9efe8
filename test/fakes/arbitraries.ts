import fc from 'fast-check';
import type { ProgressEvent, ReviewEvent } from '../../src/core/progress/events';
import { RATINGS, type Interval } from '../../src/core/schedule/interval';

/** Objects as JSON makes them. */
const plain = { noNullPrototype: true } as const;

/** Few cards, moments and writers, so that events meet. */
const head = {
  card: fc.constantFrom('jargonaut:lora#main', 'jargonaut:ppo#main', 'team:x#main'),
  time: fc.integer({ min: 0, max: 2_000_000 }),
  writer: fc.constantFrom('aaaa', 'bbbb'),
};

const day = fc.integer({ min: 0, max: 30_000 });

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

export const anyEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  { weight: 5, arbitrary: anyReview },
  fc.record(
    {
      kind: fc.constant('revoke' as const),
      ...head,
      target: anyReview.map(({ card, time, writer }) => `${card}@${time}.${writer}`),
    },
    plain,
  ),
  fc.record({ kind: fc.constant('reset' as const), ...head, through: fc.integer({ min: 0, max: 2_000_000 }) }, plain),
  fc.record({ kind: fc.constant('suspend' as const), ...head, suspended: fc.boolean() }, plain),
  fc.record({ kind: fc.constant('bury' as const), ...head, day }, plain),
  fc.record({ kind: fc.constant('due' as const), ...head, day, dueDay: day }, plain),
  fc.record(
    {
      kind: fc.constant('weights' as const),
      ...head,
      weights: fc.option(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 21, maxLength: 21 })),
    },
    plain,
  ),
);
