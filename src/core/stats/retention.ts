import { isMemoryTest, wasRecalled, type PastAnswer } from './history';
import { RecallCounter } from './proportion';
import type { Series } from './series';

/** The rows of `trueRetention`, in this order. */
export const PERIODS = ['today', 'yesterday', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

/** How many of the cards in review were remembered, each row a span of the learner's days. */
export type RetentionSeries = Series<'asked' | 'recalled', 'share' | 'low' | 'high'>;

export interface TrueRetention {
  readonly young: RetentionSeries;
  readonly mature: RetentionSeries;
  readonly all: RetentionSeries;
}

/**
 * What the learner really retains, to be held against the desired retention: of the cards in review,
 * asked after a night or more, how many were not forgotten. Young and mature by the interval that the
 * card had waited. A week is 7 days with today, a month 30, a year 365.
 */
export function trueRetention(answers: Iterable<PastAnswer>, today: number): TrueRetention {
  const spans: readonly (readonly [from: number, to: number])[] = [
    [today, today + 1],
    [today - 1, today],
    [today - 6, today + 1],
    [today - 29, today + 1],
    [today - 364, today + 1],
    [-Infinity, Infinity],
  ];
  const counters = {
    young: new RecallCounter(spans.length),
    mature: new RecallCounter(spans.length),
    all: new RecallCounter(spans.length),
  };
  let [first, last] = [today, today];
  for (const answer of answers) {
    first = Math.min(first, answer.day);
    last = Math.max(last, answer.day);
    if (!isMemoryTest(answer)) continue;
    const recalled = wasRecalled(answer);
    const own = answer.maturity === 'mature' ? counters.mature : counters.young;
    spans.forEach(([from, to], row) => {
      if (answer.day < from || answer.day >= to) return;
      own.add(row, recalled);
      counters.all.add(row, recalled);
    });
  }
  const series = (counter: RecallCounter): RetentionSeries => ({
    axis: 'day',
    rows: spans.map(([from, to], row) => ({
      from: Number.isFinite(from) ? from : first,
      to: Number.isFinite(to) ? to : last + 1,
      values: counter.of(row),
    })),
  });
  return { young: series(counters.young), mature: series(counters.mature), all: series(counters.all) };
}
