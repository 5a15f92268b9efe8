/** A symmetric matrix as rows. */
export type Matrix = readonly (readonly number[])[];

export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** `a + factor · b` */
export function addScaled(a: Matrix, b: Matrix, factor: number): Matrix {
  return a.map((row, i) => row.map((value, j) => value + factor * (b[i]?.[j] ?? 0)));
}

/** The trace of `a · b⁻¹`, `b` being positive definite. */
export function traceOfRatio(a: Matrix, b: Matrix): number {
  const lower = choleskyOf(b);
  let trace = 0;
  for (let column = 0; column < a.length; column++) {
    const solved = solve(
      lower,
      a.map((row) => row[column] ?? 0),
    );
    trace += solved[column] ?? 0;
  }
  return trace;
}

/** The lower triangle whose product with itself turned over is the matrix. */
function choleskyOf(matrix: Matrix): number[][] {
  const lower: number[][] = [];
  for (const [i, source] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (lower[j] ?? []);
      let rest = source[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (other[k] ?? 0);
      row.push(j === i ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (other[j] ?? 1));
    }
    lower.push(row);
  }
  return lower;
}

function solve(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const forward: number[] = [];
  for (const [i, row] of lower.entries())
    forward.push(((right[i] ?? 0) - dot(row.slice(0, i), forward)) / (row[i] ?? 1));
  const solved = new Array<number>(right.length).fill(0);
  for (let i = lower.length - 1; i >= 0; i--) {
    let rest = forward[i] ?? 0;
    for (let k = i + 1; k < lower.length; k++) rest -= (lower[k]?.[i] ?? 0) * (solved[k] ?? 0);
    solved[i] = rest / (lower[i]?.[i] ?? 1);
  }
  return solved;
}

export interface Box {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

const MOST_SWEEPS = 300;

/**
 * The step within a box that leads to the lowest point of `slope · step + ½ step · curvature · step`:
 * one coordinate after the other, until none moves any more. The box has to hold 0.
 */
export function stepInBox(curvature: Matrix, slope: readonly number[], { least, most }: Box): number[] {
  const step = new Array<number>(slope.length).fill(0);
  const rest = [...slope];
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let gained = 0;
    for (const [i, row] of curvature.entries()) {
      const steepness = row[i] ?? 1;
      const before = step[i] ?? 0;
      const after = Math.min(most[i] ?? 0, Math.max(least[i] ?? 0, before - (rest[i] ?? 0) / steepness));
      const moved = after - before;
      if (moved === 0) continue;
      step[i] = after;
      gained = Math.max(gained, moved * moved * steepness);
      for (let j = 0; j < rest.length; j++) rest[j] = (rest[j] ?? 0) + (row[j] ?? 0) * moved;
    }
    if (gained < 1e-8) break;
  }
  return step;
}
