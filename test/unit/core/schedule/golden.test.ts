import assert from 'node:assert/strict';
import { createCalendar } from '../../../../src/core/schedule/calendar';
import type { CardState } from '../../../../src/core/schedule/cardState';
import { fuzzInterval, leastAfter } from '../../../../src/core/schedule/fuzz';
import { Rating, RATINGS, type Interval } from '../../../../src/core/schedule/interval';
import { isLeechLapse } from '../../../../src/core/schedule/leech';
import { createMemoryModel, type Memory } from '../../../../src/core/schedule/memoryModel';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS, type Scheduler } from '../../../../src/core/schedule/scheduler';

/*
 * What other implementations give, by their own tests: the numbers are theirs, with the place they come from.
 * fsrs-rs computes in 32 bits; the tolerances allow for that.
 */

const DEFAULT_WEIGHTS = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
/** Of FSRS-5, as fsrs-rs's tests have them. */
const FIVE = [
  0.6845422, 1.6790825, 4.7349424, 10.042885, 7.4410233, 0.64219797, 1.071918, 0.0025195254, 1.432437, 0.1544,
  0.8692766, 2.0696752, 0.0953, 0.2975, 2.4691248, 0.19542035, 3.201072, 0.18046261, 0.121442534,
];

const model = createMemoryModel(DEFAULT_WEIGHTS);

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected} ± ${tolerance}`);
}

function nearMemory(actual: Memory | undefined, [stability, difficulty]: readonly number[], tolerance: number): void {
  near(actual?.stability ?? NaN, stability ?? NaN, tolerance);
  near(actual?.difficulty ?? NaN, difficulty ?? NaN, tolerance);
}

/** Memory after answers that many days after one another. */
function memoryAfter(weights: readonly number[], ratings: readonly Rating[], gaps: readonly number[]) {
  const used = createMemoryModel(weights);
  return ratings.reduce<Memory | undefined>((memory, rating, i) => used.next(memory, gaps[i] ?? 0, rating), undefined);
}

/** Days after which the chance of recall is `r`. */
function daysUntil(r: number, stability: number): number {
  return model.intervalFor(stability, r);
}

describe('the model of memory is that of fsrs-rs (commit 0cbb9d3)', () => {
  // src/inference.rs, test_memory_state; py-fsrs 3abe686, tests/test_basic.py, test_memo_state.
  it('over a history with answers on one day', () => {
    nearMemory(memoryAfter(DEFAULT_WEIGHTS, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]), [53.62691, 6.3574867], 1e-4);
  });

  // src/inference.rs, test_memory_state, with the short-term weights frozen at 0.
  it('where answers on one day change nothing', () => {
    const frozen = DEFAULT_WEIGHTS.map((weight, i) => (i >= 17 && i <= 19 ? 0 : weight));
    nearMemory(memoryAfter(frozen, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]), [53.335106, 6.3574867], 1e-4);
  });

  // src/inference.rs, test_memo_state.
  it('with weights of FSRS-5', () => {
    nearMemory(memoryAfter(FIVE, [1, 3, 3, 3, 3], [0, 1, 3, 8, 21]), [31.722992, 7.382128], 1e-3);
    const next = createMemoryModel(FIVE).next({ stability: 20.925528, difficulty: 7.005062 }, 21, Rating.Good);
    nearMemory(next, [40.87456, 6.9913807], 1e-3);
  });

  // src/inference.rs, test_next_states. At a retention of 0.9 the interval is the stability.
  it('for each of the four buttons', () => {
    const before = memoryAfter(FIVE, [1, 3, 3, 3], [0, 1, 3, 8]);
    const five = createMemoryModel(FIVE);
    const expected = [
      [2.9691455, 8.000659],
      [17.091452, 7.6913934],
      [31.722992, 7.382128],
      [71.7502, 7.0728626],
    ];
    RATINGS.forEach((rating, i) => {
      const next = five.next(before, 21, rating);
      nearMemory(next, expected[i] ?? [], 1e-3);
      near(five.intervalFor(next.stability, 0.9), next.stability, 1e-6);
    });
  });

  // src/inference.rs, test_next_interval (32 bits: the first is 5 off at most; ts-fsrs cdec8d2 expects 3116769).
  it('in the interval for a retention', () => {
    const retentions = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    const [first, ...rest] = retentions.map((r) => Math.max(1, Math.round(model.intervalFor(1, r))));
    near(first ?? NaN, 3116766, 5);
    assert.deepEqual(rest, [34793, 2508, 387, 90, 27, 9, 3, 1, 1]);
  });

  // src/model.rs, test_power_forgetting_curve; src/inference.rs, test_current_retrievability (decay 0.2).
  it('in how memory fades', () => {
    const expected = [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359];
    [1, 2, 3, 4, 4, 2].forEach((stability, t) => {
      near(model.retrievability(t, stability), expected[t] ?? NaN, 1e-6);
    });
    const steeper = createMemoryModel([...DEFAULT_WEIGHTS.slice(0, 20), 0.2]);
    [1, 0.9, 0.84028935, 0.7985001].forEach((chance, t) => {
      near(steeper.retrievability(t, 1), chance, 1e-6);
    });
  });

  // src/model.rs, test_next_difficulty.
  it('in difficulty', () => {
    [8.341763, 6.6659956, 4.990228, 3.3144615].forEach((expected, i) => {
      near(model.next({ stability: 5, difficulty: 5 }, 1, RATINGS[i]!).difficulty, expected, 1e-5);
    });
  });

  // src/model.rs, test_next_stability. Its first case has the formula of Good.
  it('in stability after recall', () => {
    const cases = [
      [1, 0.9, Rating.Good, 25.602541],
      [2, 0.8, Rating.Hard, 28.226582],
      [3, 0.7, Rating.Good, 58.656002],
      [4, 0.6, Rating.Easy, 127.226685],
    ] as const;
    for (const [difficulty, r, rating, expected] of cases) {
      near(model.next({ stability: 5, difficulty }, daysUntil(r, 5), rating).stability, expected, 2e-4);
    }
  });

  // src/model.rs, test_next_stability.
  it('in stability after a lapse', () => {
    const cases = [
      [1, 0.9, 1.0525396],
      [2, 0.8, 1.1894329],
      [3, 0.7, 1.3680838],
      [4, 0.6, 1.584989],
    ] as const;
    for (const [difficulty, r, expected] of cases) {
      near(model.next({ stability: 5, difficulty }, daysUntil(r, 5), Rating.Again).stability, expected, 1e-5);
    }
  });

  // src/model.rs, test_next_stability.
  it('in stability after an answer on the same day', () => {
    [1.596818, 5, 5, 8.12961].forEach((expected, i) => {
      near(model.next({ stability: 5, difficulty: 5 }, 0, RATINGS[i]!).stability, expected, 1e-5);
    });
  });

  // src/model.rs, init_stability: the first weights as they are, where ts-fsrs has no stability below 0.1.
  it('in the first stability', () => {
    const low = createMemoryModel([0.02, ...DEFAULT_WEIGHTS.slice(1)]);
    [0.02, 1.2931, 2.3065, 8.2956].forEach((expected, i) => {
      near(low.next(undefined, 0, RATINGS[i]!).stability, expected, 1e-9);
    });
  });

  // src/model.rs, test_convert_parameters.
  it('in taking over the 17 weights of FSRS-4.5', () => {
    const four = [0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61];
    const expected = [
      0.4, 0.6, 2.4, 5.8, 6.81, 0.44675013, 1.36, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29, 2.61, 0, 0, 0,
      0.5,
    ];
    const { weights } = createMemoryModel(four);
    assert.equal(weights.length, expected.length);
    weights.forEach((weight, i) => {
      near(weight, expected[i] ?? NaN, 1e-6);
    });
  });

  // src/inference.rs, test_memory_from_sm2.
  it('in taking over cards of SM-2', () => {
    const cases = [
      [2.5, 10, 0.9, [10, 6.9140563]],
      [2.5, 10, 0.8, [3.01572, 9.393428]],
      [2.5, 10, 0.95, [24.841097, 1.2974405]],
      [1.3, 20, 0.9, [20, 10]],
    ] as const;
    for (const [ease, days, retention, expected] of cases) {
      nearMemory(model.fromSm2(ease, days, retention), expected, 1e-3);
    }
  });
});

describe('the scheduler does as py-fsrs and ts-fsrs do', () => {
  const plain = { ...DEFAULT_SCHEDULER_OPTIONS, weights: DEFAULT_WEIGHTS, fuzz: false };
  const { dayOf, startOf } = createCalendar(4, () => 0);

  /** Answers each time the card is due; the states, and the days of each interval. */
  function study(scheduler: Scheduler, ratings: readonly Rating[], start: number) {
    const states: CardState[] = [];
    const days: number[] = [];
    let time = start;
    for (const rating of ratings) {
      const state = states.at(-1);
      const day = dayOf(time);
      const interval = scheduler.preview('card', state, day)[rating];
      const next = scheduler.apply(state, { rating, time, day, interval });
      states.push(next);
      days.push(interval.unit === 'days' ? interval.days : 0);
      time = next.due.unit === 'time' ? next.due.time : startOf(next.due.day) + 8.5 * 3_600_000;
    }
    return { states, days };
  }

  // py-fsrs 3abe686, tests/test_basic.py, test_review_card; ts-fsrs cdec8d2, packages/fsrs/__tests__/FSRS-6.test.ts.
  it('over a history answered when due', () => {
    const { days } = study(
      createScheduler(plain),
      [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3],
      Date.UTC(2022, 10, 29, 12, 30),
    );
    assert.deepEqual(days, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  // ts-fsrs cdec8d2, packages/fsrs/__tests__/FSRS-6.test.ts, first repeat.
  it('with a new card', () => {
    const scheduler = createScheduler(plain);
    const expected = [
      ['learning', 0, 0.212, 6.4133],
      ['learning', 0, 1.2931, 5.11217071],
      ['learning', 0, 2.3065, 2.11810397],
      ['review', 8, 8.2956, 1],
    ] as const;
    RATINGS.forEach((rating, i) => {
      const [phase, days, ...memory] = expected[i]!;
      const run = study(scheduler, [rating], Date.UTC(2022, 10, 29, 12, 30));
      assert.deepEqual([run.states[0]?.phase, run.days[0]], [phase, days]);
      nearMemory(run.states[0], memory, 1e-6);
    });
  });

  // ts-fsrs cdec8d2, packages/fsrs/__tests__/impl/long-term_scheduler.test.ts, test1.
  it('without steps', () => {
    const weights = [
      0.4197, 1.1869, 3.0412, 15.2441, 7.1434, 0.6477, 1.0007, 0.0674, 1.6597, 0.1712, 1.1178, 2.0225, 0.0904, 0.3025,
      2.1214, 0.2498, 2.9466, 0.4891, 0.6468,
    ];
    const scheduler = createScheduler({ ...plain, weights, learningSteps: [], relearningSteps: [] });
    const { days, states } = study(scheduler, [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], Date.UTC(2022, 11, 29, 12, 30));
    assert.deepEqual(days, [3, 13, 48, 155, 445, 1158, 17, 3, 11, 37, 112, 307, 773]);
    const stability = [
      3.0412, 13.09130698, 48.15848988, 154.93732625, 445.05562739, 1158.07779739, 16.63063166, 3.01732209, 11.42247264,
      37.37521902, 111.8752758, 306.5974569, 772.94026648,
    ];
    const difficulty = [
      4.49094334, 4.26664289, 4.05746029, 3.86237659, 3.68044154, 3.51076891, 4.69833071, 5.55956298, 5.26323756,
      4.98688448, 4.72915759, 4.4888015, 4.26464541,
    ];
    states.forEach((state, i) => {
      nearMemory(state, [stability[i]!, difficulty[i]!], 1e-6);
    });
  });

  // py-fsrs 3abe686, tests/test_basic.py, test_hard_learning_steps and test_learning_card_rate_hard_second_learning_step;
  // Anki c32cb291, rslib/src/scheduler/states/steps.rs, delay_secs.
  const hard: readonly [stepMinutes: readonly number[], path: readonly Rating[], seconds: number][] = [
    [[1, 10], [2], 330],
    [[1, 10], [3, 2], 600],
    [[10], [2], 900],
    [[1, 10, 100], [3, 2], 600],
  ];
  for (const [minutes, path, expected] of hard) {
    it(`with ${path.join(', ')} on steps of ${minutes.join(', ')} minutes`, () => {
      const scheduler = createScheduler({ ...plain, learningSteps: minutes.map((minute) => minute * 60) });
      let state: CardState | undefined;
      let last: Interval | undefined;
      for (const rating of path) {
        last = scheduler.preview('card', state, 0)[rating];
        state = scheduler.apply(state, { rating, time: 0, day: 0, interval: last });
      }
      assert.deepEqual(last, { unit: 'seconds', seconds: expected });
    });
  }
});

describe('the scheduler behaves as Anki (commit c32cb291)', () => {
  // rslib/src/scheduler/states/fuzz.rs, with_review_fuzz: [interval, least, most], then for the factors 0, 0.5 and 0.99.
  it('in how far fuzz moves an interval', () => {
    const cases = [
      [1, 1, 1000, 1, 1, 1],
      [2.49, 1, 1000, 2, 2, 2],
      [2.5, 1, 1000, 2, 3, 4],
      [7, 1, 1000, 5, 7, 9],
      [17, 1, 1000, 14, 17, 20],
      [37, 1, 1000, 33, 37, 41],
      [2, 3, 1000, 3, 4, 4],
      [100, 101, 1000, 101, 105, 108],
      [100, 1, 99, 92, 96, 99],
      [100, 97, 103, 97, 100, 103],
    ] as const;
    for (const [ideal, least, most, ...expected] of cases) {
      assert.deepEqual(
        [0, 0.5, 0.99].map((factor) => fuzzInterval(ideal, least, most, factor)),
        expected,
      );
    }
  });

  // rslib/src/scheduler/states/fuzz.rs, minimum_review_fuzz_interval.
  it('in how fuzz keeps an interval longer than the one before', () => {
    const cases = [
      [2.7269483, 4, 4],
      [2.7269483, 5, 0],
      [4.591988, 4, 5],
    ] as const;
    for (const [ideal, previous, expected] of cases) assert.equal(leastAfter(ideal, previous, 36_500), expected);
  });

  // rslib/src/scheduler/states/review.rs, leech_threshold.
  it('in when a card is a leech', () => {
    const cases = [
      [7, 8, false],
      [8, 8, true],
      [9, 8, false],
      [12, 8, true],
      [13, 8, false],
      [3, 3, true],
      [4, 3, false],
      [5, 3, true],
      [7, 3, true],
      [1, 1, true],
      [0, 0, false],
    ] as const;
    for (const [lapses, threshold, expected] of cases) assert.equal(isLeechLapse(lapses, threshold), expected);
  });

  // rslib/src/scheduler/timing.rs, days_elapsed: days since the date of creation, the hour of which does not count.
  it('in when a day begins', () => {
    const cases = [
      ['2018-08-06T03:00:00-06:00', '2018-08-09T01:59:59-07:00', 2],
      ['2018-08-06T03:00:00-06:00', '2018-08-09T03:59:59-07:00', 2],
      ['2018-08-06T03:00:00-06:00', '2018-08-09T04:00:00-07:00', 3],
      ['2018-08-06T00:00:00-06:00', '2019-12-26T20:00:00-07:00', 507],
    ] as const;
    for (const [created, now, expected] of cases) {
      const [first, today] = [createCalendar(0, () => -360), createCalendar(4, () => -420)];
      assert.equal(today.dayOf(Date.parse(now)) - first.dayOf(Date.parse(created)), expected);
    }
  });

  // rslib/src/scheduler/states/review.rs, extreme_multiplier_fuzz: "maximum must be respected no matter what".
  it('in that no button exceeds the maximum interval', () => {
    const state: CardState = {
      phase: 'review',
      step: 0,
      stability: 8.2956,
      difficulty: 1,
      reps: 1,
      lapses: 0,
      lastRating: 4,
      lastTime: 0,
      lastDay: 0,
      due: { unit: 'day', day: 10 },
    };
    for (const fuzz of [true, false]) {
      const scheduler = createScheduler({
        ...DEFAULT_SCHEDULER_OPTIONS,
        weights: DEFAULT_WEIGHTS,
        maximumInterval: 10,
        fuzz,
      });
      for (const interval of Object.values(scheduler.preview('card', state, 19))) {
        assert.ok(interval.unit === 'seconds' || interval.days <= 10);
      }
    }
  });
});
