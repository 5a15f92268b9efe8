import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CardState } from '../../../../src/core/schedule/cardState';
import { Rating, RATINGS, type Interval } from '../../../../src/core/schedule/interval';
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

  // py-fsrs, tests/test_basic.py, test_memo_state; the same figures in fsrs-rs and ts-fsrs.
  it('computes memory as the other FSRS-6 implementations do', () => {
    const days = [0, 0, 1, 4, 12, 33];
    const state = study(
      plain,
      days.map((day, i) => [i === 0 ? Rating.Again : Rating.Good, day] as [Rating, number]),
    );
    assert.ok(state);
    assert.ok(Math.abs(state.stability - 53.62691) < 1e-4);
    assert.ok(Math.abs(state.difficulty - 6.3574867) < 1e-4);
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

  it('asks sooner who wants to remember more', () => {
    const strict = createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, fuzz: false, desiredRetention: 0.95 });
    assert.ok(
      size(strict.preview('c', undefined, 0)[Rating.Easy]) < size(plain.preview('c', undefined, 0)[Rating.Easy]),
    );
  });
});
