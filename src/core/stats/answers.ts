import type { Calendar } from '../schedule/calendar';
import { RATINGS } from '../schedule/interval';
import { isMemoryTest, MATURITIES, wasRecalled, type Maturity, type PastAnswer } from './history';
import { RecallCounter } from './proportion';
import type { Series } from './series';

/** How often each button was pressed, by what the card was before. */
export function answerButtons(answers: Iterable<PastAnswer>): Series<Maturity> {
  const counts = { learning: [0, 0, 0, 0], young: [0, 0, 0, 0], mature: [0, 0, 0, 0] };
  for (const { rating, maturity } of answers) counts[maturity][rating - 1] = (counts[maturity][rating - 1] ?? 0) + 1;
  return {
    axis: 'rating',
    rows: RATINGS.map((rating) => ({
      from: rating,
      to: rating + 1,
      values: Object.fromEntries(MATURITIES.map((maturity) => [maturity, counts[maturity][rating - 1] ?? 0])) as Record<
        Maturity,
        number
      >,
    })),
  };
}

/** All answers of an hour, and of those on cards in review how many were remembered. */
export type HoursSeries = Series<'answers' | 'asked' | 'recalled', 'share' | 'low' | 'high'>;

/** By the hours of the clock, 0–23, where the learner is now. */
export function hours(answers: Iterable<PastAnswer>, calendar: Pick<Calendar, 'hourOf'>): HoursSeries {
  const counts = Array.from({ length: 24 }, () => 0);
  const counter = new RecallCounter(24);
  for (const answer of answers) {
    const hour = calendar.hourOf(answer.time);
    const count = counts[hour];
    if (count === undefined) continue;
    counts[hour] = count + 1;
    if (isMemoryTest(answer)) counter.add(hour, wasRecalled(answer));
  }
  return {
    axis: 'hour',
    rows: counts.map((count, hour) => ({
      from: hour,
      to: hour + 1,
      values: { answers: count, ...counter.of(hour) },
    })),
  };
}

export interface TimeSpent {
  /** Each day up to today, today last; `average` in seconds an answer. */
  readonly series: Series<'answers' | 'seconds', 'average'>;
  /** Of all time. */
  readonly answers: number;
  readonly seconds: number;
  readonly average: number | undefined;
}

export function timeSpent(answers: Iterable<PastAnswer>, today: number, days = 30): TimeSpent {
  const first = today - days + 1;
  const perDay = Array.from({ length: days }, () => ({ answers: 0, seconds: 0 }));
  const total = { answers: 0, seconds: 0 };
  for (const { day, seconds } of answers) {
    for (const sum of [total, perDay[day - first]]) {
      if (!sum) continue;
      sum.answers++;
      sum.seconds += seconds;
    }
  }
  const average = (sum: typeof total): number | undefined => (sum.answers > 0 ? sum.seconds / sum.answers : undefined);
  return {
    series: {
      axis: 'day',
      rows: perDay.map((sum, i) => ({
        from: first + i,
        to: first + i + 1,
        values: { ...sum, average: average(sum) },
      })),
    },
    ...total,
    average: average(total),
  };
}
