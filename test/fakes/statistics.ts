import type { StatisticsPhrases } from '../../src/app/statisticsPhrases';
import type { ReviewEvent } from '../../src/core/progress/events';
import type { CardState } from '../../src/core/schedule/cardState';
import { Rating } from '../../src/core/schedule/interval';
import type { PastAnswer } from '../../src/core/stats/history';

/** A remembered answer on a young card, three days after the one before. */
export function pastAnswer(day: number, rest: Partial<PastAnswer> = {}): PastAnswer {
  return {
    time: day * 86_400_000 + 43_200_000,
    day,
    rating: Rating.Good,
    seconds: 5,
    maturity: 'young',
    elapsed: 3,
    predicted: 0.9,
    ...rest,
  };
}

/** A card in review that was answered on day 100 and is due on day 110. */
export function cardState(rest: Partial<CardState> = {}): CardState {
  return {
    phase: 'review',
    step: 0,
    stability: 10,
    difficulty: 5,
    reps: 3,
    lapses: 0,
    lastRating: Rating.Good,
    lastTime: 100 * 86_400_000,
    lastDay: 100,
    due: { unit: 'day', day: 110 },
    ...rest,
  };
}

/** A review at noon of a day, remembered, with the interval that it was given. */
export function reviewOn(day: number, days: number, rest: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    kind: 'review',
    card: 'jargonaut:lora#main',
    time: day * 86_400_000 + 43_200_000,
    writer: 'w',
    rating: Rating.Good,
    seconds: 5,
    day,
    interval: { unit: 'days', days },
    ...rest,
  };
}

/** Every text is named by its place, so that a test sees which was used where. */
function named<Name extends string>(prefix: string): Readonly<Record<Name, string>> {
  return new Proxy({} as Record<Name, string>, { get: (_, name) => `${prefix}.${String(name)}` });
}

export const fakeStatisticsPhrases: StatisticsPhrases = {
  title: 'Statistics',
  nothingYet: 'nothing yet',
  charts: new Proxy({} as StatisticsPhrases['charts'], {
    get: (_, name) => ({ heading: `chart ${String(name)}`, about: `about ${String(name)}` }),
  }),
  columns: named('column'),
  periods: named('period'),
  maturities: named('maturity'),
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  today: 'today',
  noLeeches: 'no leeches',
  rating: (rating) => `rating ${rating}`,
  count: String,
  decimal: (value) => value.toFixed(1),
  percent: (value) => `${Math.round(value * 100)}%`,
  date: (day) => `day ${day}`,
  monthOf: (day) => new Date(day * 86_400_000).toISOString().slice(0, 7),
  shortMonthOf: (day) => new Date(day * 86_400_000).toISOString().slice(5, 7),
  hour: (hour) => `hour ${hour}`,
  days: (days) => `${days}d`,
  duration: (seconds) => `${seconds}s`,
  range: (from, to) => `${from}..${to}`,
  andMore: (from) => `${from}..`,
  recall: (share, low, high, asked) => `${share} (${low} ${high}) of ${asked}`,
  summary: (cards, answers, seconds, average) => `summary ${cards} ${answers} ${seconds} ${average}`,
  streak: (current, longest) => `streak ${current} ${longest}`,
  backlog: (cards) => `backlog ${cards}`,
  later: (cards) => `later ${cards}`,
  mean: (value) => `mean ${value}`,
};
