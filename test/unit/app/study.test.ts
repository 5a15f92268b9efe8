import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ALL_CARDS, type ProgressEvent } from '../../../src/core/progress/events';
import { RATINGS } from '../../../src/core/schedule/interval';
import { createMemoryModel } from '../../../src/core/schedule/memoryModel';
import { FakeClock, FakeStore } from '../../fakes/app';
import { answer, asked, openWindow } from '../../fakes/window';

const DAY = 86_400_000;
const lora = 'jargonaut:lora#main';
const both = { enabledDecks: ['first', 'second'] };

describe('daily limits', () => {
  it('count the reviews of today, not the learning steps of a new card', async () => {
    const window = openWindow(undefined, undefined, { newCardsPerDay: 9 });
    await window.review.start();
    for (let i = 0; i < 3; i++) await answer(window, 4);
    window.settings.settings = { ...window.settings.settings, reviewsPerDay: 2 };
    assert.equal(window.study.queue().new, 0);
    window.clock.pass(60 * DAY);
    await window.review.start();
    assert.deepEqual([window.study.queue().due, window.study.queue().overLimit.reviews], [2, 1]);
    await answer(window, 3);
    assert.deepEqual([window.study.queue().due, window.study.queue().overLimit.reviews], [1, 1]);
    await window.review.handle({ kind: 'undo', turn: window.review.view.turn });
    assert.deepEqual([window.study.queue().due, window.study.queue().overLimit.reviews], [2, 1]);
  });

  it('say when the rest comes, and hold it out of the count of what is due', async () => {
    const window = openWindow(undefined, undefined, { reviewsPerDay: 3 });
    await window.review.start();
    for (let i = 0; i < 3; i++) await answer(window, 4);
    window.clock.pass(60 * DAY);
    window.settings.settings = { ...window.settings.settings, reviewsPerDay: 1 };
    await window.review.refresh();
    await window.review.start();
    await answer(window, 4);
    const { day } = window.study.now();
    assert.equal(window.study.nextDue(), window.study.calendar.startOf(day + 1));
    const due = window.study.countedStates().filter((state) => state.due.unit === 'day' && state.due.day <= day);
    assert.deepEqual(due, []);
  });

  it('of a deck that has its own stand beside those for all', async () => {
    const window = openWindow(undefined, undefined, {
      ...both,
      newCardsPerDay: 1,
      deckOptions: { first: { newCardsPerDay: 2 } },
    });
    await window.review.start();
    assert.equal(window.study.queue().new, 3, 'two of the one deck, one of the other');
    await answer(window, 4);
    assert.equal(window.study.queue().new, 2);
  });

  it('count a card that was learned by hand from a deck that is off', async () => {
    const window = openWindow(undefined, undefined, { newCardsPerDay: 1 });
    await window.review.start(['jargonaut:bleu']);
    await answer(window, 4);
    assert.equal(window.study.queue().new, 0);
  });
});

describe('desired retention', () => {
  it('of a deck that has its own gives its cards other intervals', async () => {
    const own = openWindow(undefined, undefined, { ...both, deckOptions: { second: { desiredRetention: 0.97 } } });
    const plain = openWindow(undefined, undefined, both);
    await own.study.open();
    await plain.study.open();
    assert.deepEqual(own.study.preview(lora), plain.study.preview(lora));
    assert.notDeepEqual(own.study.preview('jargonaut:bleu#main'), plain.study.preview('jargonaut:bleu#main'));
  });
});

describe('labels', () => {
  it('are what comes true, whatever the history', async () => {
    const step = fc.record({ rating: fc.constantFrom(...RATINGS), wait: fc.integer({ min: -DAY, max: 40 * DAY }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const window = openWindow(undefined, undefined, { learningSteps: [60, 600, 90_000], leechThreshold: 0 });
        for (const { rating, wait } of steps) {
          await window.review.start(['jargonaut:lora']);
          await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
          // The learner thinks for a while: the label stays true.
          window.clock.pass(30_000);
          const { screen } = window.review.view;
          assert.ok(screen.kind === 'answer');
          const label = screen.ratings[rating - 1]?.interval;
          await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating });
          const state = window.study.stateOf(lora);
          assert.ok(state);
          const { due, lastTime, lastDay } = state;
          assert.equal(
            due.unit === 'time'
              ? `${(due.time - lastTime) / 1000} s`
              : state.phase === 'review'
                ? `${due.day - lastDay} d`
                : `${(due.day - lastDay) * 86_400} s`,
            label,
          );
          window.clock.pass(wait);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a label', () => {
  it('holds though the learner’s next day begins before the button is pressed', async () => {
    const window = openWindow(undefined, undefined, { learningSteps: [60, 129_600] });
    await window.review.start(['jargonaut:lora']);
    window.clock.time = window.study.calendar.startOf(window.study.now().day + 1) - 1000;
    const { screen } = await window.review.handle({ kind: 'reveal', turn: window.review.view.turn });
    assert.ok(screen.kind === 'answer');
    assert.equal(screen.ratings[2]?.interval, `${2 * 86_400} s`);
    window.clock.pass(2000);
    await window.review.handle({ kind: 'rate', turn: window.review.view.turn, rating: 3 });
    const state = window.study.stateOf(lora);
    assert.deepEqual(state?.due, { unit: 'day', day: window.study.now().day + 2 });
  });
});

describe('weights that were adopted', () => {
  it('have all states folded anew, until that is taken back', async () => {
    const window = openWindow();
    await window.review.start();
    await answer(window, 4);
    assert.equal(window.study.stateOf(lora)?.stability, 8.2956);
    const weights = [...createMemoryModel().weights];
    weights[3] = 20;
    const adopt: ProgressEvent = { kind: 'weights', card: ALL_CARDS, time: window.clock.time, writer: 'w', weights };
    await window.progress.record([adopt]);
    assert.equal(window.study.stateOf(lora)?.stability, 20);
    assert.equal(window.study.candidates()[0]?.state?.stability, 20);
    const back: ProgressEvent = { ...adopt, time: adopt.time + 1, weights: null };
    await window.progress.record([back]);
    assert.equal(window.study.stateOf(lora)?.stability, 8.2956);
  });
});

describe('one history', () => {
  it('gives the same states in every time zone', async () => {
    class ClockAt extends FakeClock {
      constructor(readonly minutes: number) {
        super();
      }
      override offsetAt(): number {
        return this.minutes;
      }
    }
    const step = fc.record({ rating: fc.constantFrom(...RATINGS), wait: fc.integer({ min: 0, max: 9 * DAY }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const home = openWindow(undefined, new ClockAt(60), { learningSteps: [600, 86_400] });
        for (const { rating, wait } of steps) {
          await home.review.start(['jargonaut:lora']);
          await answer(home, rating);
          home.clock.pass(wait);
        }
        const expected = home.study.stateOf(lora);
        assert.ok(expected);
        for (const minutes of [-720, -480, 0, 345, 840]) {
          const away = openWindow(home.store, new ClockAt(minutes));
          await away.study.open();
          assert.deepEqual(away.study.stateOf(lora), expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a clock that says nonsense', () => {
  it('never throws', async () => {
    for (const time of [NaN, -1e15, 8.64e15 + 1]) {
      const clock = new FakeClock();
      const window = openWindow(new FakeStore(), clock);
      await window.review.start();
      await answer(window, 3);
      clock.time = time;
      assert.doesNotThrow(() => [window.study.queue(), window.study.preview(lora), window.study.knowledge(lora)]);
      assert.notEqual((await window.review.refresh()).screen.kind, 'failed');
      assert.equal(asked(window), 'PPO');
    }
  });
});
