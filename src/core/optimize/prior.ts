import type { Matrix } from './matrix';
import { boundsOf, DEFAULT_WEIGHTS, type Weights } from './weights';

/**
 * The weights as the optimiser moves them. The first stabilities span four orders of magnitude from
 * learner to learner, so of these it takes the logarithm.
 */
export type Point = readonly number[];

const FIRST_STABILITIES = 4;

function toPoint(weights: Weights): number[] {
  return weights.map((weight, index) => (index < FIRST_STABILITIES ? Math.log(weight) : weight));
}

export function toWeights(point: Point): number[] {
  return point.map((value, index) => (index < FIRST_STABILITIES ? Math.exp(value) : value));
}

/** How each weight changes with its coordinate. */
export function slopesAt(weights: Weights): number[] {
  return weights.map((weight, index) => (index < FIRST_STABILITIES ? weight : 1));
}

/** How far each coordinate may move from a point. */
export function roomAround(point: Point): { least: number[]; most: number[] } {
  const weights = toWeights(point);
  const bounds = weights.map((_, index) => boundsOf(index, weights, 1));
  const least = toPoint(bounds.map(([value]) => value)).map((value, index) => Math.min(0, value - (point[index] ?? 0)));
  const most = toPoint(bounds.map(([, value]) => value)).map((value, index) =>
    Math.max(0, value - (point[index] ?? 0)),
  );
  return { least, most };
}

/** Where learners are expected before anything is known of them. */
export const EXPECTED: Point = toPoint(DEFAULT_WEIGHTS);

/** How far learners lie apart: the standard deviations of weights 4 to 20 (fsrs-rs, `PARAMS_STDDEV`). */
const SPREADS = [0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27];

/**
 * Of the first stabilities' logarithms, and how these go together: who remembers for long what was easy
 * also does what was hard, so that a rating that the learner hardly uses follows the others.
 */
const FIRST_SPREAD = 1.2;
const FIRST_CORRELATION = 0.6;

/** The inverse of the covariance of learners' weights around the expected ones. */
export const PRECISION: Matrix = createPrecision();

function createPrecision(): Matrix {
  const size = DEFAULT_WEIGHTS.length;
  const own = 1 / (FIRST_SPREAD ** 2 * (1 - FIRST_CORRELATION));
  const shared = (own * FIRST_CORRELATION) / (1 + (FIRST_STABILITIES - 1) * FIRST_CORRELATION);
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      if (i < FIRST_STABILITIES && j < FIRST_STABILITIES) return (i === j ? own : 0) - shared;
      return i === j ? (SPREADS[i - FIRST_STABILITIES] ?? 1) ** -2 : 0;
    }),
  );
}

/**
 * How strongly learners are held to the expected weights is learned from the learner: 1 if they lie as
 * far apart as the spreads say, more if this one lies nearer. Before the data speak it is expected to be
 * near `SHAPE / doubt`, where the doubt grows with the data: of few reviews a step away asks for more proof.
 */
const SHAPE = 1;
const REVIEWS_A_DOUBT = 8_000;
const STRONGEST = 200;

export const FIRST_STRENGTH = 1;

/**
 * MacKay's update of the strength, with a gamma distribution over it.
 * @param settled how many weights the data determine, from 0 to 21
 * @param distance half the squared distance of the weights from the expected ones, in spreads
 * @param reviews how many there are, each as much as it counts
 */
export function updateStrength(settled: number, distance: number, reviews: number): number {
  const doubt = reviews / REVIEWS_A_DOUBT;
  return Math.min(STRONGEST, (settled + 2 * SHAPE) / (2 * distance + 2 * doubt));
}
