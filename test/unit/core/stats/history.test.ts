import assert from 'node:assert/strict';
import { EventLog } from '../../../../src/core/progress/eventLog';
import { Rating } from '../../../../src/core/schedule/interval';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../../../src/core/schedule/scheduler';
import { isMemoryTest, maturityAfter, tellHistory, wasRecalled } from '../../../../src/core/stats/history';
import { pastAnswer, reviewOn } from '../../../fakes/statistics';

const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
const seconds = (count: number) => ({ unit: 'seconds', seconds: count }) as const;

describe('maturityAfter', () => {
  it('is mature from 21 days on, young from one', () => {
    assert.deepEqual([0, 0.9, 1, 20.9, 21, 400, NaN].map(maturityAfter), [
      'learning',
      'learning',
      'young',
      'young',
      'mature',
      'mature',
      'learning',
    ]);
  });
});

describe('tellHistory', () => {
  it('says what a card was before each answer', () => {
    const answers = tellHistory(
      [
        [
          reviewOn(100, 0, { interval: seconds(600) }),
          reviewOn(100, 8, { time: 100 * 86_400_000 + 43_800_000 }),
          reviewOn(108, 30),
          reviewOn(138, 0, { rating: Rating.Again, interval: seconds(600) }),
          reviewOn(138, 2, { time: 138 * 86_400_000 + 43_800_000 }),
          reviewOn(140, 5),
        ],
      ],
      scheduler,
    );
    assert.deepEqual(
      answers.map(({ maturity, elapsed }) => [maturity, elapsed]),
      [
        ['learning', undefined],
        ['learning', 0],
        ['young', 8],
        ['mature', 30],
        ['learning', 0],
        ['young', 2],
      ],
    );
  });

  it('gives a card that waited a step of a day or more as one in review', () => {
    const [, second] = tellHistory([[reviewOn(5, 0, { interval: seconds(86_400) }), reviewOn(6, 3)]], scheduler);
    assert.equal(second?.maturity, 'young');
  });

  it('predicts what the scheduler did before the answer', () => {
    const [first, second] = [reviewOn(100, 8), reviewOn(108, 30)];
    const [before, after] = tellHistory([[first, second]], scheduler);
    assert.equal(before?.predicted, undefined);
    const log = new EventLog();
    log.add([first]);
    const state = log.stateOf(first.card, scheduler);
    assert.ok(state);
    assert.equal(after?.predicted, scheduler.retrievability(state, 108));
  });

  it('begins anew with each card', () => {
    const [, second] = tellHistory([[reviewOn(1, 30)], [reviewOn(31, 30, { card: 'x:y#main' })]], scheduler);
    assert.deepEqual([second?.maturity, second?.elapsed], ['learning', undefined]);
  });

  it('leaves out answers that make no sense, and takes no time for one that is unknown', () => {
    const broken = [
      reviewOn(NaN, 3),
      reviewOn(5, 3, { time: NaN }),
      reviewOn(5, 3, { rating: 7 as Rating }),
      reviewOn(6, 3, { seconds: NaN }),
      reviewOn(7, 3, { seconds: -4 }),
    ];
    assert.deepEqual(
      tellHistory([broken], scheduler).map(({ day, seconds }) => [day, seconds]),
      [
        [6, 0],
        [7, 0],
      ],
    );
  });

  it('counts a clock that went back as no time elapsed', () => {
    const [, second] = tellHistory([[reviewOn(10, 3), reviewOn(4, 3)]], scheduler);
    assert.equal(second?.elapsed, 0);
  });
});

describe('a past answer', () => {
  it('tests memory when the card was in review and a night lies between', () => {
    assert.equal(isMemoryTest(pastAnswer(5)), true);
    assert.equal(isMemoryTest(pastAnswer(5, { maturity: 'learning' })), false);
    assert.equal(isMemoryTest(pastAnswer(5, { elapsed: 0 })), false);
    assert.equal(isMemoryTest(pastAnswer(5, { elapsed: undefined })), false);
  });

  it('was recalled unless it was Again', () => {
    const recalled = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy].map((rating) =>
      wasRecalled(pastAnswer(5, { rating })),
    );
    assert.deepEqual(recalled, [false, true, true, true]);
  });
});
