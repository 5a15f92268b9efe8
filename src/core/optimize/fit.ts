import type { ReviewHistory } from './history';
import { measureLikelihood } from './likelihood';
import { addScaled, dot, multiply, stepInBox, traceOfRatio, type Matrix } from './matrix';
import type { Span } from './metrics';
import {
  EXPECTED,
  FIRST_STRENGTH,
  PRECISION,
  roomAround,
  slopesAt,
  toWeights,
  updateStrength,
  type Point,
} from './prior';
import { WEIGHT_COUNT, type Weights } from './weights';

/** Told after each pass over the history how far the fit is, from 0 to 1; says whether to go on. */
export type Progress = (share: number) => boolean;

const MOST_PASSES = 15;
/** Passes that a fit usually takes: what the progress goes by. */
const USUAL_PASSES = 6;
/** A step that gains less log likelihood than this changes no prediction that anyone would see. */
const LEAST_GAIN = 0.02;

/** A place that the fit has looked at. */
interface Place {
  readonly point: Point;
  readonly loss: number;
  readonly slope: readonly number[];
  readonly information: Matrix;
  /** Half the squared distance from the expected weights, in spreads of learners. */
  readonly distance: number;
}

/**
 * The likeliest weights of a learner, given a stretch of the reviews and where learners usually are. Newton
 * steps by Fisher's information, damped (Levenberg and Marquardt), each within the range of the weights.
 * Deterministic. The default weights where nothing is scored; `undefined` if it was told to stop.
 */
export function fitWeights(history: ReviewHistory, span: Span, goOn: Progress = () => true): Weights | undefined {
  const scores = scoreByRecency(history, span);
  const reviews = scores.reduce((sum, score) => sum + score, 0);
  let place = lookAt(history, scores, EXPECTED);
  let strength = FIRST_STRENGTH;
  let damping = 1e-3;
  for (let passes = 1; passes < MOST_PASSES; passes++) {
    if (!goOn(Math.min(1, passes / USUAL_PASSES))) return undefined;
    const pull = multiply(PRECISION, difference(place.point, EXPECTED));
    const slope = place.slope.map((value, index) => value + strength * (pull[index] ?? 0));
    const curvature = addScaled(place.information, PRECISION, strength);
    const step = stepInBox(dampened(curvature, damping), slope, roomAround(place.point));
    if (-dot(slope, step) - dot(multiply(curvature, step), step) / 2 < LEAST_GAIN) break;
    const next = lookAt(
      history,
      scores,
      place.point.map((value, index) => value + (step[index] ?? 0)),
    );
    const gain = place.loss - next.loss + strength * (place.distance - next.distance);
    // Not above 0, or not a number: the step went too far.
    if (!(gain > 0)) {
      damping = Math.max(1e-2, damping * 10);
      continue;
    }
    place = next;
    damping = Math.max(1e-6, damping / 10);
    if (gain < LEAST_GAIN) break;
    const unsettled = strength * traceOfRatio(PRECISION, addScaled(place.information, PRECISION, strength));
    strength = updateStrength(WEIGHT_COUNT - unsettled, place.distance, reviews);
  }
  return inOrder(toWeights(place.point), place.information);
}

function lookAt(history: ReviewHistory, scores: Float64Array, point: Point): Place {
  const weights = toWeights(point);
  const { loss, gradient, information } = measureLikelihood(history, weights, scores);
  const slopes = slopesAt(weights);
  const away = difference(point, EXPECTED);
  return {
    point,
    loss,
    slope: slopes.map((slope, index) => slope * (gradient[index] ?? 0)),
    information: slopes.map((slope, i) =>
      slopes.map((other, j) => slope * other * (information[Math.max(i, j) * WEIGHT_COUNT + Math.min(i, j)] ?? 0)),
    ),
    distance: dot(multiply(PRECISION, away), away) / 2,
  };
}

/** People change: the oldest review counts a quarter of the newest, by the cube of its place, as in fsrs-rs. */
function scoreByRecency({ ranks }: ReviewHistory, { from, until }: Span): Float64Array {
  const scores = new Float64Array(ranks.length);
  const last = Math.max(1, until - from - 1);
  for (const [index, rank] of ranks.entries()) {
    if (rank >= from && rank < until) scores[index] = 0.25 + 0.75 * ((rank - from) / last) ** 3;
  }
  return scores;
}

function difference(a: Point, b: Point): number[] {
  return a.map((value, index) => value - (b[index] ?? 0));
}

function dampened(curvature: Matrix, damping: number): Matrix {
  return curvature.map((row, i) => row.map((value, j) => (i === j ? value * (1 + damping) : value)));
}

/**
 * A better first rating never gives a shorter first stability: where the fit says so, neighbours share the
 * mean of their logarithms, each by what is known of it.
 */
function inOrder(weights: readonly number[], information: Matrix): number[] {
  const groups: { log: number; known: number; size: number }[] = [];
  for (const [index, stability] of weights.slice(0, 4).entries()) {
    let group = { log: Math.log(stability), known: (information[index]?.[index] ?? 0) + 1, size: 1 };
    for (let before = groups.at(-1); before && before.log > group.log; before = groups.at(-1)) {
      groups.pop();
      const known = before.known + group.known;
      const log = (before.log * before.known + group.log * group.known) / known;
      group = { log, known, size: before.size + group.size };
    }
    groups.push(group);
  }
  const stabilities = groups.flatMap(({ log, size }) => new Array<number>(size).fill(Math.exp(log)));
  return [...stabilities, ...weights.slice(4)];
}
