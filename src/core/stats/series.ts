/**
 * What a chart draws and its table lists: plain data, one row for each bar or point in the order of the
 * axis, all rows with the same named values.
 */
export interface Series<Count extends string, Measure extends string = never> {
  readonly axis: Axis;
  readonly rows: readonly Row<Count, Measure>[];
}

/**
 * What `from` and `to` of a row are: days of the learner (1970-01-01 is 0), days from today, hours of the
 * clock, days that something lasts, a chance from 0 to 1, the difficulty of FSRS, or a rating.
 */
export type Axis = 'day' | 'days-ahead' | 'hour' | 'days' | 'chance' | 'difficulty' | 'rating';

export interface Row<Count extends string, Measure extends string = never> {
  /** Where the row begins on the axis. */
  readonly from: number;
  /** Where it ends, itself no longer in it; `undefined` when it has no end. */
  readonly to: number | undefined;
  /** Counts are always there; a measure is `undefined` where there was nothing to measure. */
  readonly values: Readonly<Record<Count, number> & Record<Measure, number | undefined>>;
}

/** How many equal parts there are from one end to another: their edges, both ends included. */
export function equalEdges(from: number, to: number, parts: number): number[] {
  return Array.from({ length: parts + 1 }, (_, i) => from + ((to - from) * i) / parts);
}

/** The last edge that a value reaches, by its index; -1 below the first, and for NaN. */
export function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
