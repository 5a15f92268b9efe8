import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CardState } from '../../../../src/core/schedule/cardState';
import { Rating, RATINGS, type Interval } from '../../../../src/core/schedule/interval';
import { createMemoryModel } from '../../../../src/core/schedule/memoryModel';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../../src/core/schedule/scheduler';

const plain = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, fuzz: false });
const fuzzy = createScheduler(DEFAULT_SCHEDULER_OPTIONS);

/** Answers on the days given, each with the interval that its button says. */
function study(scheduler: typeof plain, answers: readonly [rating: Rating, day: number][]): CardState | undefined {
  let state: CardState | undefined;
  for (const [rating, day] of answers) {
    const interval = scheduler.preview('card', state, day)[rating];
    state = scheduler.apply(state, { rating, day, time: day * 86_400_000, interval });
  }
  return state;
}

function size(interval: Interval): number {
  return interval.unit === 'days' ? interval.days * 86_400 : interval.seconds;
}

const answers = fc.array(fc.tuple(fc.constantFrom(...RATINGS), fc.integer({ min: -2, max: 400 })), { maxLength: 30 });

describe('createScheduler', () => {
  it('steps a new card through 1 and 10 minutes, as Anki does', () => {
    const {
      [Rating.Again]: again,
      [Rating.Hard]: hard,
      [Rating.Good]: good,
      [Rating.Easy]: easy,
    } = plain.preview('c', undefined, 0);
    assert.deepEqual(again, { unit: 'seconds', seconds: 60 });
    assert.deepEqual(hard, { unit: 'seconds', seconds: 330 });
    assert.deepEqual(good, { unit: 'seconds', seconds: 600 });
    assert.deepEqual(easy, { unit: 'days', days: 8 });
  });

  it('has Hard stay on the second step', () => {
    const state = study(plain, [[Rating.Good, 0]]);
    assert.deepEqual(plain.preview('c', state, 0)[Rating.Hard], { unit: 'seconds', seconds: 600 });
  });

  it('makes Hard on a single step half as long again', () => {
    const single = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, learningSteps: [600] });
    assert.deepEqual(single.preview('c', undefined, 0)[Rating.Hard], { unit: 'seconds', seconds: 900 });
  });

  it('ends a step of a day or more with a day of the learner, whenever that begins', () => {
    const slow = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, fuzz: false, learningSteps: [600, 86_400, 129_600] });
    const first = study(slow, [[Rating.Good, 5]]);
    assert.equal(first?.phase, 'learning');
    assert.deepEqual(first.due, { unit: 'day', day: 6 });
    const days = (hoursLeft: number): number =>
      size(slow.preview('c', first, 6, { secondsLeft: hoursLeft * 3_600 })[Rating.Good]) / 86_400;
    // 36 hours on, from 8 hours and from 23 hours before the day ends.
    assert.deepEqual([days(8), days(23)], [2, 1]);
    const second = study(slow, [
      [Rating.Good, 5],
      [Rating.Good, 6],
    ]);
    assert.deepEqual([second?.phase, second?.step], ['learning', 2]);
    assert.equal(slow.preview('c', second, 8)[Rating.Good].unit, 'days', 'then it is learned');
  });

  it('gives days by FSRS alone where there are no steps', () => {
    const none = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, learningSteps: [], relearningSteps: [] });
    for (const interval of Object.values(none.preview('c', undefined, 0))) assert.equal(interval.unit, 'days');
    const known = study(none, [[Rating.Easy, 0]]);
    assert.equal(none.preview('c', known, 8)[Rating.Again].unit, 'days');
    const lapsed = study(none, [
      [Rating.Easy, 0],
      [Rating.Again, 8],
    ]);
    assert.deepEqual([lapsed?.phase, lapsed?.lapses], ['review', 1]);
  });

  it('goes on with the steps that there are when there were more', () => {
    const third = study(createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, learningSteps: [60, 600, 700] }), [
      [Rating.Good, 0],
      [Rating.Good, 0],
    ]);
    assert.equal(third?.step, 2);
    assert.deepEqual(plain.preview('c', third, 0)[Rating.Hard], { unit: 'seconds', seconds: 600 });
    assert.equal(plain.preview('c', third, 0)[Rating.Good].unit, 'days');
  });

  it('counts a lapse only for a card in review, and relearns it', () => {
    const learning = study(plain, [[Rating.Again, 0]]);
    assert.equal(learning?.lapses, 0);
    const lapsed = study(plain, [
      [Rating.Easy, 0],
      [Rating.Again, 8],
    ]);
    assert.ok(lapsed);
    assert.equal(lapsed.lapses, 1);
    assert.equal(lapsed.phase, 'relearning');
  });

  it('never exceeds the maximum interval', () => {
    const short = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, maximumInterval: 10 });
    fc.assert(
      fc.property(answers, (history) => {
        const state = study(short, history);
        for (const interval of Object.values(short.preview('c', state, 400))) assert.ok(size(interval) <= 10 * 86_400);
      }),
    );
  });

  it('keeps the buttons in order, whatever the fuzz', () => {
    fc.assert(
      fc.property(answers, fc.string(), (history, card) => {
        const state = study(fuzzy, history);
        const {
          [Rating.Again]: a,
          [Rating.Hard]: h,
          [Rating.Good]: g,
          [Rating.Easy]: e,
        } = fuzzy.preview(card, state, 400);
        assert.ok(size(a) <= size(h) && size(h) <= size(g) && size(g) <= size(e));
      }),
    );
  });

  it('gives a card the same fuzz each time it is asked, and other cards another', () => {
    const state = study(plain, [
      [Rating.Easy, 0],
      [Rating.Easy, 8],
    ]);
    const goods = Array.from({ length: 50 }, (_, i) => size(fuzzy.preview(`card ${i}`, state, 60)[Rating.Good]));
    assert.deepEqual(
      goods,
      goods.map((_, i) => size(fuzzy.preview(`card ${i}`, state, 60)[Rating.Good])),
    );
    assert.ok(new Set(goods).size > 3);
  });

  it('never throws and stays finite, though the clock went back', () => {
    fc.assert(
      fc.property(answers, (history) => {
        const state = study(fuzzy, history);
        if (!state) return;
        assert.ok(Number.isFinite(state.stability) && Number.isFinite(state.difficulty));
        const chance = fuzzy.retrievability(state, -5);
        assert.ok(chance >= 0 && chance <= 1);
      }),
    );
  });

  it('gives finite intervals in order, whatever the state, the day and the options', () => {
    const number = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, -1), fc.integer());
    const state = fc.record({
      phase: fc.constantFrom('learning' as const, 'review' as const, 'relearning' as const),
      step: fc.integer({ min: 0, max: 5 }),
      stability: number,
      difficulty: number,
      reps: fc.nat(),
      lapses: fc.nat(),
      lastRating: fc.constantFrom(...RATINGS),
      lastTime: number,
      lastDay: number,
      due: fc.oneof(
        fc.record({ unit: fc.constant('time' as const), time: number }),
        fc.record({ unit: fc.constant('day' as const), day: number }),
      ),
    });
    const steps = fc
      .array(fc.integer({ min: 1, max: 400_000 }), { maxLength: 4 })
      .map((all) => all.sort((a, b) => a - b));
    const options = fc.record({
      desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
      maximumInterval: fc.integer({ min: 1, max: 36_500 }),
      learningSteps: steps,
      relearningSteps: steps,
      fuzz: fc.boolean(),
      weights: fc.option(fc.array(number, { minLength: 17, maxLength: 21 }), { nil: undefined }),
    });
    const secondsLeft = fc.integer({ min: 1, max: 90_000 });
    fc.assert(
      fc.property(fc.option(state, { nil: undefined }), number, options, secondsLeft, (before, day, chosen, left) => {
        const scheduler = createScheduler(chosen);
        const intervals = scheduler.preview('c', before, day, { secondsLeft: left });
        const sizes = RATINGS.map((rating) => size(intervals[rating]));
        for (const each of sizes) assert.ok(each >= 1 && each <= chosen.maximumInterval * 86_400, String(each));
        assert.deepEqual(
          sizes,
          [...sizes].sort((a, b) => a - b),
        );
        for (const rating of RATINGS) {
          const after = scheduler.apply(before, { rating, day, time: 0, interval: intervals[rating] });
          assert.ok(Number.isFinite(after.stability) && Number.isFinite(after.difficulty));
          assert.ok(scheduler.retrievability(after, day) >= 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes an interval grow by a day at least where fuzz alone would shorten it', () => {
    const state = study(plain, [[Rating.Easy, 0]]);
    assert.ok(state);
    for (let i = 0; i < 50; i++) {
      const good = fuzzy.preview(`card ${i}`, { ...state, stability: 8 }, 3)[Rating.Good];
      assert.ok(size(good) > 8 * 86_400);
    }
  });

  it('asks by the weights that were fitted to the learner', () => {
    const weights = [...createMemoryModel().weights];
    weights[3] = 20;
    const own = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, fuzz: false, weights });
    assert.deepEqual(own.preview('c', undefined, 0)[Rating.Easy], { unit: 'days', days: 20 });
  });

  it('asks sooner who wants to remember more', () => {
    const asked = plain.preview('c', undefined, 0, { desiredRetention: 0.95 });
    const strict = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, fuzz: false, desiredRetention: 0.95 });
    assert.ok(
      size(strict.preview('c', undefined, 0)[Rating.Easy]) < size(plain.preview('c', undefined, 0)[Rating.Easy]),
    );
    assert.deepEqual(asked, strict.preview('c', undefined, 0), 'of one card as of all');
  });
});
