import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_FLAGS } from '../../../../src/core/progress/flags';
import { buildQueue, type Candidate, type QueueOptions } from '../../../../src/core/review/queue';
import { REVIEW_ORDERS } from '../../../../src/core/review/reviewOrder';
import type { CardState, Due } from '../../../../src/core/schedule/cardState';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../../src/core/schedule/scheduler';

const MINUTE = 60_000;
const now = { time: 1_000 * MINUTE, day: 10 };
const options: QueueOptions = {
  now,
  newLeft: [5],
  reviewsLeft: [200],
  reviewOrder: 'due',
  newOrder: 'deck',
  learnAhead: 20 * MINUTE,
  burySiblings: true,
};

function known(key: string, due: Due, rest: Partial<CardState> = {}): Candidate {
  const state: CardState = {
    phase: 'review',
    step: 0,
    stability: 1,
    difficulty: 5,
    reps: 1,
    lapses: 0,
    lastRating: 3,
    lastTime: 0,
    lastDay: 0,
    due,
    ...rest,
  };
  return { key, state };
}

function fresh(key: string): Candidate {
  return { key, state: undefined };
}

function due(key: string, day: number, rest: Partial<CardState> = {}): Candidate {
  return known(key, { unit: 'day', day }, rest);
}

/** The keys of the reviews of today, in their order. */
function reviewsOf(candidates: readonly Candidate[], own: Partial<QueueOptions> = {}): string[] {
  return Array.from(buildQueue(candidates, { ...options, ...own }).reviews, (at) => candidates[at]?.key ?? '');
}

const ended = known('ended', { unit: 'time', time: now.time - MINUTE });
const soon = known('soon', { unit: 'time', time: now.time + 19 * MINUTE });
const later = known('later', { unit: 'time', time: now.time + 21 * MINUTE });
const today = due('today', 10);
const overdue = due('overdue', 3);
const tomorrow = due('tomorrow', 11);

describe('buildQueue', () => {
  const orders: readonly [next: string | undefined, candidates: readonly Candidate[]][] = [
    ['ended', [fresh('new'), today, soon, ended]],
    ['overdue', [fresh('new'), today, soon, overdue]],
    ['new', [soon, fresh('new'), fresh('second'), tomorrow]],
    ['soon', [soon, tomorrow]],
    [undefined, [later, tomorrow]],
    [undefined, []],
  ];
  for (const [next, candidates] of orders) {
    it(`asks ${next ?? 'nothing'} of ${candidates.map(({ key }) => key).join(', ') || 'no cards'}`, () => {
      assert.equal(buildQueue(candidates, options).next, next);
    });
  }

  it('looks ahead as far as it is told', () => {
    assert.equal(buildQueue([later], { ...options, learnAhead: 30 * MINUTE }).next, 'later');
    assert.equal(buildQueue([soon], { ...options, learnAhead: 0 }).next, undefined);
  });

  it('counts what there is to do', () => {
    const all = [ended, soon, later, today, overdue, tomorrow, fresh('a'), fresh('b'), fresh('c')];
    const queue = buildQueue(all, { ...options, newLeft: [2] });
    assert.deepEqual([queue.due, queue.learning, queue.new], [2, 2, 2]);
    assert.deepEqual(queue.overLimit, { reviews: 0, new: 1 });
  });

  it('brings no new card once the limit is reached, even if it was lowered below', () => {
    for (const left of [0, -3]) assert.equal(buildQueue([fresh('a')], { ...options, newLeft: [left] }).next, undefined);
  });

  it('brings no more reviews than the limit, and those first in order', () => {
    const queue = buildQueue([today, overdue], { ...options, reviewsLeft: [1] });
    assert.deepEqual([queue.next, queue.due, queue.overLimit.reviews], ['overdue', 1, 1]);
  });

  it('brings new cards only as far as the limit of reviews leaves room, as Anki does', () => {
    const queue = buildQueue([overdue, fresh('a'), fresh('b')], { ...options, reviewsLeft: [2] });
    assert.deepEqual([queue.due, queue.new], [1, 1]);
  });

  it('asks learning steps beyond all limits', () => {
    const queue = buildQueue([ended, soon], { ...options, reviewsLeft: [0], newLeft: [0] });
    assert.deepEqual([queue.next, queue.learning], ['ended', 2]);
  });

  it('counts each deck with a limit of its own by that limit', () => {
    const own = (candidate: Candidate): Candidate => ({ ...candidate, newPool: 1, reviewPool: 1 });
    const all = [fresh('a'), own(fresh('b')), own(fresh('c')), own(today), overdue];
    const queue = buildQueue(all, { ...options, newLeft: [0, 1], reviewsLeft: [9, 9] });
    assert.deepEqual([queue.next, queue.due, queue.new, queue.overLimit.new], ['overdue', 2, 1, 2]);
  });

  it('leaves out what is suspended, and what is buried for this day only', () => {
    const suspended = { ...today, flags: { ...NO_FLAGS, isSuspended: true } };
    const buried = (day: number): Candidate => ({ ...today, flags: { ...NO_FLAGS, buriedOn: [day] } });
    assert.deepEqual(reviewsOf([suspended, buried(10)]), []);
    assert.deepEqual(reviewsOf([buried(9)]), ['today']);
    assert.equal(buildQueue([{ ...ended, flags: { ...NO_FLAGS, isSuspended: true } }], options).learning, 0);
  });

  it('asks a new card that was set for a day on that day, whatever the limit of new cards', () => {
    const set = (dueDay: number): Candidate => ({ ...fresh('set'), flags: { ...NO_FLAGS, dueDay } });
    assert.equal(buildQueue([set(10)], { ...options, newLeft: [0] }).next, 'set');
    assert.equal(buildQueue([set(11)], options).next, undefined);
  });

  describe('of siblings', () => {
    const sibling = (candidate: Candidate, family = 1): Candidate => ({ ...candidate, family });

    it('asks the first, and the others on another day', () => {
      const all = [sibling(fresh('new')), sibling(today), sibling(overdue), sibling(due('other', 10), 2)];
      const queue = buildQueue(all, options);
      assert.deepEqual([queue.next, queue.due, queue.new], ['overdue', 2, 0]);
      assert.equal(buildQueue(all, { ...options, burySiblings: false }).due, 3);
    });

    it('asks none where one was answered today', () => {
      const answered = sibling(due('answered', 12, { lastDay: 10 }));
      assert.equal(buildQueue([answered, sibling(today), sibling(fresh('new'))], options).next, undefined);
      const yesterday = sibling(due('answered', 12, { lastDay: 9 }));
      assert.equal(buildQueue([yesterday, sibling(today)], options).next, 'today');
    });

    it('never holds a learning step back', () => {
      const answered = sibling(due('answered', 12, { lastDay: 10 }));
      assert.equal(buildQueue([answered, sibling(ended)], options).next, 'ended');
    });
  });

  describe('orders reviews', () => {
    const strong = due('strong', 5, { stability: 100, lastDay: 4, lastTime: 3_000 });
    const weak = due('weak', 8, { stability: 1, lastDay: 1, lastTime: 1_000 });
    const middle = due('middle', 8, { stability: 10, lastDay: 1, lastTime: 2_000 });
    const all = [middle, strong, weak];

    it('by their due day, of one day the one answered longest ago first', () => {
      assert.deepEqual(reviewsOf(all), ['strong', 'weak', 'middle']);
    });

    it('by the chance of recall, both ways', () => {
      assert.deepEqual(reviewsOf(all, { reviewOrder: 'retrievabilityAscending' }), ['weak', 'middle', 'strong']);
      assert.deepEqual(reviewsOf(all, { reviewOrder: 'retrievabilityDescending' }), ['strong', 'middle', 'weak']);
    });

    it('as the deck has them', () => {
      assert.deepEqual(reviewsOf(all, { reviewOrder: 'deck' }), ['middle', 'strong', 'weak']);
    });

    it('at random, but the same all day', () => {
      const many = Array.from({ length: 50 }, (_, i) => due(`card ${i}`, 8));
      const order = reviewsOf(many, { reviewOrder: 'random' });
      const [evening, nextDay] = [
        { time: now.time + 1, day: 10 },
        { time: now.time, day: 11 },
      ];
      assert.deepEqual(reviewsOf(many, { reviewOrder: 'random', now: evening }), order);
      assert.notDeepEqual(reviewsOf(many, { reviewOrder: 'random', now: nextDay }), order);
      assert.notDeepEqual(order, [...order].sort());
      assert.deepEqual([...order].sort(), many.map(({ key }) => key).sort());
    });

    it('as sorting by FSRS’s own retrievability does', () => {
      const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
      const card = fc.record({
        stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
        lastDay: fc.integer({ min: -300, max: 12 }),
      });
      fc.assert(
        fc.property(fc.array(card, { maxLength: 60 }), (cards) => {
          const candidates = cards.map((memory, i) => due(String(i), 9, memory));
          const { reviews } = buildQueue(candidates, {
            ...options,
            reviewsLeft: [Infinity],
            reviewOrder: 'retrievabilityAscending',
          });
          const chances = Array.from(reviews, (at) => scheduler.retrievability(candidates[at]!.state!, now.day));
          assert.equal(chances.length, cards.length);
          chances.forEach((chance, i) => {
            assert.ok(i === 0 || chance >= (chances[i - 1] ?? 0) - 1e-6);
          });
        }),
      );
    });

    it('never throws and loses none, whatever a state holds', () => {
      const number = fc.oneof(fc.double(), fc.integer());
      fc.assert(
        fc.property(
          fc.array(fc.record({ day: number, stability: number, lastDay: number, lastTime: number })),
          fc.constantFrom(...REVIEW_ORDERS),
          (cards, reviewOrder) => {
            const candidates = cards.map(({ day, ...memory }, i) => due(String(i), day, memory));
            const expected = candidates.filter((_, i) => cards[i]!.day <= now.day).map(({ key }) => key);
            const order = reviewsOf(candidates, { reviewOrder, reviewsLeft: [Infinity] });
            assert.deepEqual(order.sort(), expected.sort());
          },
        ),
      );
    });
  });
});
