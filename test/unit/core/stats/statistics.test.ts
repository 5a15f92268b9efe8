import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReviewEvent } from '../../../../src/core/progress/events';
import { createCalendar } from '../../../../src/core/schedule/calendar';
import type { CardState } from '../../../../src/core/schedule/cardState';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../../src/core/schedule/scheduler';
import { computeStatistics } from '../../../../src/core/stats/statistics';
import { anyReview } from '../../../fakes/arbitraries';
import { cardState, reviewOn } from '../../../fakes/statistics';

const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
const calendar = createCalendar(4, () => 60);

function statesOf(histories: readonly (readonly ReviewEvent[])[]): Map<string, CardState> {
  return new Map(
    histories.flatMap((reviews, i) => {
      let state: CardState | undefined;
      for (const review of reviews) state = scheduler.apply(state, review);
      return state ? [[String(i), state]] : [];
    }),
  );
}

describe('computeStatistics', () => {
  it('has something to say of nothing', () => {
    const statistics = computeStatistics({
      histories: [],
      states: new Map(),
      upcoming: [],
      scheduler,
      calendar,
      today: 20_000,
      leechThreshold: 8,
    });
    assert.equal(statistics.cards, 0);
    assert.equal(statistics.time.answers, 0);
    assert.deepEqual(statistics.streak, { current: 0, longest: 0 });
    assert.deepEqual(statistics.leeches, []);
    assert.equal(statistics.intervals.mean, undefined);
  });

  it('never throws, and every series has the answers that it is of, whatever clocks did', () => {
    const histories = fc.array(fc.array(anyReview, { maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 30_000 }), (all, today) => {
        const states = statesOf(all);
        const statistics = computeStatistics({
          histories: all,
          states,
          upcoming: states.values(),
          scheduler,
          calendar,
          today,
          leechThreshold: 8,
        });
        const answers = all.flat().length;
        assert.equal(statistics.time.answers, answers);
        const buttons = statistics.buttons.rows.map(({ values }) => values.learning + values.young + values.mature);
        assert.equal(
          buttons.reduce((sum, count) => sum + count, 0),
          answers,
        );
        assert.equal(
          statistics.hours.rows.reduce((sum, { values }) => sum + values.answers, 0),
          answers,
        );
        assert.equal(statistics.retrievabilities.cards, states.size);
      }),
    );
  });

  it('never throws on events and states that are not numbers', () => {
    const broken = reviewOn(NaN, NaN, { time: NaN, seconds: NaN });
    const state = cardState({
      stability: NaN,
      difficulty: NaN,
      lapses: NaN,
      lastDay: NaN,
      due: { unit: 'time', time: NaN },
    });
    const statistics = computeStatistics({
      histories: [[broken, reviewOn(5, NaN), reviewOn(6, 3)]],
      states: new Map([['a', state]]),
      upcoming: [state],
      scheduler,
      calendar,
      today: 6,
      leechThreshold: 8,
    });
    assert.equal(statistics.time.answers, 2);
  });

  it('folds each answer once and reads its sources once, however many there are', () => {
    const cards = 2_000;
    let folded = 0;
    function* histories(): Generator<readonly ReviewEvent[]> {
      for (let card = 0; card < cards; card++) yield Array.from({ length: 50 }, (_, i) => reviewOn(card + i * 9, 9));
    }
    function* upcoming(): Generator<CardState> {
      for (let card = 0; card < cards; card++) yield cardState();
    }
    const statistics = computeStatistics({
      histories: histories(),
      states: new Map(Array.from({ length: cards }, (_, card) => [String(card), cardState()])),
      upcoming: upcoming(),
      scheduler: {
        apply: (_, { day }) => {
          folded++;
          return cardState({ lastDay: day });
        },
        retrievability: () => 0.9,
      },
      calendar,
      today: cards,
      leechThreshold: 8,
    });
    assert.equal(statistics.time.answers, 100_000);
    assert.equal(folded, 100_000);
  });
});
