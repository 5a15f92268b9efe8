import { Rating } from '../schedule/interval';
import type { ReviewHistory } from './history';

/** A stretch of the scored reviews, by their place in time: from the first and up to, but without, the last. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** How well predicted chances of recall agree with what happened. */
export interface Metrics {
  /** Mean log loss of a review; lower is better. */
  readonly logLoss: number;
  /** Root mean square of predicted less actual recall, over bins of alike reviews; lower is better. */
  readonly rmseBins: number;
  /** Chance that of a recalled and a forgotten card the former was thought likelier to be recalled; NaN when there is only one kind. */
  readonly auc: number;
}

/** No prediction is taken to be surer than that, so that one bad guess costs a finite loss. */
const SUREST = 1e-7;

/**
 * @param chances the predicted chance of recall of each scored review, by its place in time
 */
export function measure(history: ReviewHistory, chances: Float64Array, span: Span): Metrics {
  const reviews = describeScored(history).slice(span.from, span.until);
  const judged = reviews.map((review, index) => ({ ...review, chance: chances[span.from + index] ?? NaN }));
  return { logLoss: logLoss(judged), rmseBins: rmseBins(judged), auc: areaUnderCurve(judged) };
}

interface ScoredReview {
  readonly recalled: boolean;
  /** Of the public benchmark: reviews that are alike in interval, count of reviews and count of lapses. */
  readonly bin: string;
}

interface Judged extends ScoredReview {
  readonly chance: number;
}

function logLoss(reviews: readonly Judged[]): number {
  let sum = 0;
  for (const { recalled, chance } of reviews) {
    const p = Math.min(1 - SUREST, Math.max(SUREST, chance));
    sum -= Math.log(recalled ? p : 1 - p);
  }
  return sum / reviews.length;
}

/** As srs-benchmark has it (`rmse_matrix`): each bin weighs as much as it has reviews. */
function rmseBins(reviews: readonly Judged[]): number {
  const bins = new Map<string, { count: number; excess: number }>();
  for (const { recalled, chance, bin } of reviews) {
    const sums = bins.get(bin) ?? { count: 0, excess: 0 };
    sums.count++;
    sums.excess += chance - (recalled ? 1 : 0);
    bins.set(bin, sums);
  }
  let sum = 0;
  for (const { count, excess } of bins.values()) sum += (excess * excess) / count;
  return Math.sqrt(sum / reviews.length);
}

/** By ranks (Mann and Whitney); equal chances share theirs. */
function areaUnderCurve(reviews: readonly Judged[]): number {
  const sorted = [...reviews].sort((a, b) => a.chance - b.chance);
  let recalled = 0;
  let ranks = 0;
  for (let from = 0; from < sorted.length;) {
    let until = from;
    let hits = 0;
    while (until < sorted.length && sorted[until]?.chance === sorted[from]?.chance) {
      if (sorted[until]?.recalled) hits++;
      until++;
    }
    recalled += hits;
    ranks += (hits * (from + until + 1)) / 2;
    from = until;
  }
  return (ranks - (recalled * (recalled + 1)) / 2) / (recalled * (reviews.length - recalled));
}

/** All scored reviews, in order of time. */
function describeScored({ starts, ratings, elapsed, ranks, scored }: ReviewHistory): ScoredReview[] {
  const reviews = new Array<ScoredReview>(scored);
  for (let card = 0; card + 1 < starts.length; card++) {
    let count = 1;
    let lapses = 0;
    for (let i = starts[card] ?? 0; i < (starts[card + 1] ?? 0); i++) {
      const rank = ranks[i] ?? -1;
      if (rank < 0) continue;
      const forgot = ratings[i] === Rating.Again;
      count++;
      const bin = [
        logBin(elapsed[i] ?? 0, 2.48, 3.62, 100),
        logBin(count, 1.99, 1.89, 1),
        lapses === 0 ? 0 : logBin(lapses, 1.65, 1.73, 1),
      ].join();
      reviews[rank] = { recalled: !forgot, bin };
      if (forgot) lapses++;
    }
  }
  return reviews;
}

function logBin(value: number, factor: number, base: number, precision: number): number {
  return Math.round(factor * base ** Math.floor(Math.log(value) / Math.log(base)) * precision) / precision;
}
