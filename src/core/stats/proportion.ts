/** How many of the cards that were asked were recalled, and what that says of the chance behind it. */
export interface Recall {
  readonly asked: number;
  readonly recalled: number;
  /** 0–1, like the bounds of its 95 % interval; `undefined` when nothing was asked. */
  readonly share: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** The point of the normal distribution that leaves 2.5 % above it. */
const Z_95 = 1.959_963_984_540_054;

export function recall(recalled: number, asked: number): Recall {
  if (!(asked > 0)) return { asked: 0, recalled: 0, share: undefined, low: undefined, high: undefined };
  return { asked, recalled, share: recalled / asked, ...wilsonInterval(recalled, asked) };
}

/**
 * The 95 % score interval of a proportion, without a continuity correction. Unlike the usual ± it stays
 * within 0 and 1 and holds for few answers too. E. B. Wilson: Probable inference, the law of
 * succession, and statistical inference, J. Am. Stat. Assoc. 22 (1927), 209–212.
 * @param total above 0
 */
export function wilsonInterval(successes: number, total: number): { readonly low: number; readonly high: number } {
  const share = successes / total;
  const z2 = Z_95 * Z_95;
  const middle = share + z2 / (2 * total);
  const half = Z_95 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  // At 0 and 1 the bound is exact; rounding would put it a hair beside.
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: successes === total ? 1 : Math.min(1, (middle + half) / scale),
  };
}

/** Counts recalls row by row. */
export class RecallCounter {
  readonly #asked: number[];
  readonly #recalled: number[];

  constructor(rows: number) {
    this.#asked = Array.from({ length: rows }, () => 0);
    this.#recalled = Array.from({ length: rows }, () => 0);
  }

  /** A row that does not exist counts nothing. */
  add(row: number, wasRecalled: boolean): void {
    const asked = this.#asked[row];
    const recalled = this.#recalled[row];
    if (asked === undefined || recalled === undefined) return;
    this.#asked[row] = asked + 1;
    this.#recalled[row] = recalled + (wasRecalled ? 1 : 0);
  }

  of(row: number): Recall {
    return recall(this.#recalled[row] ?? 0, this.#asked[row] ?? 0);
  }
}
