import assert from 'node:assert/strict';
import { default_w } from 'ts-fsrs';
import type { ReviewHistory } from '../../../../src/core/optimize/history';
import { measureLikelihood } from '../../../../src/core/optimize/likelihood';
import { firstMemory, nextMemory, recallAfter } from '../../../../src/core/optimize/predict';
import { clipWeights, DEFAULT_WEIGHTS } from '../../../../src/core/optimize/weights';

/** fsrs-rs is open-spaced-repetition/fsrs-rs at commit 0cbb9d3; it computes with 32 bits. */
function assertClose(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  assert.equal(actual.length, expected.length);
  for (const [index, value] of expected.entries()) {
    assert.ok(Math.abs(actual[index]! - value) <= tolerance, `${index}: ${actual[index]} instead of ${value}`);
  }
}

describe('FSRS-6 against the numbers of fsrs-rs', () => {
  // src/training.rs, test_loss_and_grad: four cards, of which only the last review counts.
  const cards = [
    { t: [0, 0, 0, 0, 1, 3, 4], r: [1, 3, 1, 4, 3, 2, 3] },
    { t: [0, 0, 0, 1, 3, 6, 11], r: [2, 4, 4, 3, 1, 3, 3] },
    { t: [0, 0, 0, 1, 3, 6, 12], r: [3, 2, 4, 3, 3, 3, 3] },
    { t: [0, 0, 1, 3, 5, 12, 23], r: [4, 4, 3, 3, 3, 4, 1] },
  ];
  const history: ReviewHistory = {
    starts: Int32Array.from([0, 7, 14, 21, 28]),
    ratings: Uint8Array.from(cards.flatMap(({ r }) => r)),
    elapsed: Float64Array.from(cards.flatMap(({ t }) => t)),
    ranks: new Int32Array(28),
    scored: 4,
  };
  const scores = Float64Array.from({ length: 28 }, (_, index) => (index % 7 === 6 ? 1 : 0));
  const { loss, gradient } = measureLikelihood(history, DEFAULT_WEIGHTS, scores);

  it('has its default weights, as ts-fsrs has them', () => {
    assert.deepEqual(DEFAULT_WEIGHTS, default_w);
  });

  it('has the log loss (test_loss_and_grad)', () => {
    assertClose([loss], [4.0466027], 1e-5);
  });

  it('has its derivatives (test_loss_and_grad)', () => {
    const expected = [
      -0.095688485, -0.0051607806, -0.0012249565, 0.007462064, 0.03650761, -0.082112335, 0.0593964, -2.1474836,
      0.57626534, -2.8751316, 0.7154875, -0.028993709, 0.0099172965, -0.2189217, -0.0017800558, -0.089381434, 0.299141,
      0.068104014, -0.011605468, -0.25398168, 0.27700496,
    ];
    assertClose([...gradient], expected, 1e-5);
  });

  it('has the weights after one step of Adam, which goes by the signs of the derivatives, within their ranges (test_loss_and_grad)', () => {
    const stepped = DEFAULT_WEIGHTS.map((weight, index) => weight - 0.04 * Math.sign(gradient[index]!));
    const expected = [
      0.252, 1.3331, 2.3464994, 8.2556, 6.3733, 0.87340003, 2.9794, 0.040999997, 1.8322, 0.20660001, 0.756, 1.5235,
      0.021400042, 0.3029, 1.6882998, 0.64140004, 1.8329, 0.5025, 0.13119997, 0.1058, 0.1142,
    ];
    assertClose(clipWeights(stepped), expected, 1e-5);
  });

  it('keeps weights 17 and 18 where two relearning steps allow it (src/parameter_clipper.rs)', () => {
    assertClose(clipWeights(DEFAULT_WEIGHTS, 2).slice(17, 20), [0.5425, 0.0912, 0.0658], 1e-6);
  });

  it('lowers weights 17 and 18 where many relearning steps would make a lapse worth while', () => {
    const clipped = clipWeights(
      DEFAULT_WEIGHTS.map((weight, index) => (index === 17 ? 2 : weight)),
      4,
    );
    const [w11, , w13, w14] = clipped.slice(11, 15) as [number, number, number, number];
    const growth = 4 * clipped[17]! * clipped[17]! + Math.log(w11) + Math.log(2 ** w13 - 1) + 0.3 * w14;
    assert.ok(clipped[17]! < 1 && growth < 1e-9);
  });

  it('has the memory after a history (src/inference.rs, test_memory_state)', () => {
    const answers = [
      [0, 3],
      [1, 3],
      [3, 3],
      [8, 3],
      [21, 3],
    ] as const;
    let memory = firstMemory(DEFAULT_WEIGHTS, 1);
    for (const [days, rating] of answers) memory = nextMemory(DEFAULT_WEIGHTS, memory, days, rating);
    assertClose([memory.stability, memory.difficulty], [53.62691, 6.3574867], 1e-4);
  });

  it('has the forgetting curve (src/model.rs, test_power_forgetting_curve)', () => {
    const chances = [0, 1, 2, 3, 4, 5].map((days, index) => recallAfter(days, [1, 2, 3, 4, 4, 2][index]!, 0.1542));
    assertClose(chances, [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359], 1e-6);
  });

  it('has the stability after the same day (src/model.rs, test_next_stability)', () => {
    const after = [1, 2, 3, 4].map(
      (rating) => nextMemory(DEFAULT_WEIGHTS, { stability: 5, difficulty: 5 }, 0, rating).stability,
    );
    assertClose(after, [1.596818, 5, 5, 8.12961], 1e-5);
  });

  it('has the difficulty after each rating (src/model.rs, test_next_difficulty)', () => {
    const after = [1, 2, 3, 4].map(
      (rating) => nextMemory(DEFAULT_WEIGHTS, { stability: 5, difficulty: 5 }, 0, rating).difficulty,
    );
    assertClose(after, [8.341763, 6.6659956, 4.990228, 3.3144615], 1e-5);
  });

  it('has the first stability as it is, however short (src/model.rs, test_init_stability)', () => {
    const weights = [0.02, ...DEFAULT_WEIGHTS.slice(1)];
    assertClose(
      [1, 2, 3, 4].map((rating) => firstMemory(weights, rating).stability),
      [0.02, 1.2931, 2.3065, 8.2956],
      1e-9,
    );
  });
});
