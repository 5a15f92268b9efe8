import { wasRecalled, type PastAnswer } from './history';
import { RecallCounter } from './proportion';
import { equalEdges, type Series } from './series';

/** Predicted against actual recall: `predicted` is the mean of the chances in the bin, `share` what came of them. */
export type CalibrationSeries = Series<'asked' | 'recalled', 'predicted' | 'share' | 'low' | 'high'>;

const BINS = 20;

/**
 * Whether cards are remembered as often as FSRS says, by bins of 5 %. Like the public benchmark of
 * schedulers (srs-benchmark) it leaves out first answers and those of the same day.
 */
export function calibration(answers: Iterable<PastAnswer>): CalibrationSeries {
  const counter = new RecallCounter(BINS);
  const sums = Array.from({ length: BINS }, () => 0);
  for (const answer of answers) {
    const { predicted, elapsed } = answer;
    if (predicted === undefined || elapsed === undefined || elapsed < 1) continue;
    // A chance of exactly 1 belongs to the last bin.
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(predicted * BINS)));
    counter.add(bin, wasRecalled(answer));
    sums[bin] = (sums[bin] ?? 0) + predicted;
  }
  const edges = equalEdges(0, 1, BINS);
  return {
    axis: 'chance',
    rows: sums.map((sum, bin) => {
      const values = counter.of(bin);
      const predicted = values.asked > 0 ? sum / values.asked : undefined;
      return { from: edges[bin] ?? 0, to: edges[bin + 1], values: { ...values, predicted } };
    }),
  };
}
