import type { PastAnswer } from './history';
import { binOf, type Series } from './series';

/** Answers of each day, and how much that is for this learner: 0 none, 1 little, to 4 as much as on the best quarter of days. */
export type HeatmapSeries = Series<'answers' | 'level'>;

/** The learner's days up to today, today last. */
export function heatmap(answers: Iterable<PastAnswer>, today: number, days = 365): HeatmapSeries {
  const first = today - days + 1;
  const counts = Array.from({ length: days }, () => 0);
  for (const { day } of answers) {
    const count = counts[day - first];
    if (count !== undefined) counts[day - first] = count + 1;
  }
  // Quarters of the days of study: one very long day must not make all others pale.
  const studied = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const quarters = [1, 2, 3].map((quarter) => studied[Math.floor((studied.length * quarter) / 4)] ?? Infinity);
  return {
    axis: 'day',
    rows: counts.map((count, i) => ({
      from: first + i,
      to: first + i + 1,
      values: { answers: count, level: count === 0 ? 0 : binOf(quarters, count) + 2 },
    })),
  };
}

/** 0 is Monday, 6 Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
