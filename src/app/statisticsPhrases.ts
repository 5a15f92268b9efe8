import type { Period } from '../core/stats/retention';
import type { Maturity } from '../core/stats/history';
import type { Rating } from '../core/schedule/interval';

/** The words and sentences of the statistics: core and app know no language, so the host says them. */
export interface StatisticsPhrases {
  readonly title: string;
  /** What is said instead of all charts when nothing was answered yet. */
  readonly nothingYet: string;
  /** Each chart's heading, and a sentence that says how to read it. */
  readonly charts: Readonly<Record<ChartName, { readonly heading: string; readonly about: string }>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly periods: Readonly<Record<Period, string>>;
  readonly maturities: Readonly<Record<Maturity, string>>;
  /** Short, Monday first. */
  readonly weekdays: readonly string[];
  readonly today: string;
  readonly noLeeches: string;
  rating(rating: Rating): string;
  count(value: number): string;
  /** With one decimal. */
  readonly decimal: (value: number) => string;
  /** @param value 0–1 */
  readonly percent: (value: number) => string;
  /** Of a learner's day: "24 Nov 2026", "Nov 2026" and "Nov". */
  date(day: number): string;
  monthOf(day: number): string;
  shortMonthOf(day: number): string;
  /** "04:00" */
  hour(hour: number): string;
  readonly days: (days: number) => string;
  duration(seconds: number): string;
  range(from: string, to: string): string;
  andMore(from: string): string;
  /** A share with the interval that it lies in, and the answers it is of. */
  recall(share: string, low: string, high: string, asked: string): string;
  summary(cards: number, answers: number, seconds: number, average: number): string;
  streak(current: number, longest: number): string;
  backlog(cards: number, byMaturity: Readonly<Record<Maturity, number>>): string;
  later(cards: number): string;
  mean(value: string): string;
}

export type ChartName =
  | 'retention'
  | 'calibration'
  | 'forecast'
  | 'calendar'
  | 'intervals'
  | 'stability'
  | 'difficulty'
  | 'retrievability'
  | 'buttons'
  | 'hours'
  | 'time'
  | 'leeches';

export type ColumnName =
  | 'period'
  | 'all'
  | 'predicted'
  | 'recalled'
  | 'answers'
  | 'cards'
  | 'day'
  | 'month'
  | 'daysStudied'
  | 'total'
  | 'interval'
  | 'stability'
  | 'difficulty'
  | 'retrievability'
  | 'button'
  | 'hour'
  | 'time'
  | 'average'
  | 'card'
  | 'lapses'
  | 'nextAt'
  | 'chart';
