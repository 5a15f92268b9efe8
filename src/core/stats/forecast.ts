import type { Calendar } from '../schedule/calendar';
import type { CardState } from '../schedule/cardState';
import { MATURITIES, maturityAfter, type Maturity } from './history';
import type { Series } from './series';

export interface Forecast {
  /** Due before today and not answered yet: apart, since nobody works it off in a day. */
  readonly backlog: Readonly<Record<Maturity, number>>;
  /** Each day's cards, today first. */
  readonly series: Series<Maturity>;
  /** Due after the last row. */
  readonly later: number;
}

/**
 * How many cards fall due on each of the coming days of the learner, if none were answered meanwhile.
 * @param states cards that can come up: leave out those that are suspended.
 */
export function forecast(
  states: Iterable<CardState>,
  calendar: Pick<Calendar, 'dayOf'>,
  today: number,
  days = 30,
): Forecast {
  const backlog = noCards();
  const ahead = Array.from({ length: days }, noCards);
  let later = 0;
  for (const state of states) {
    const day = state.due.unit === 'day' ? state.due.day : calendar.dayOf(state.due.time);
    if (!Number.isFinite(day)) continue;
    const at = day < today ? backlog : ahead[Math.floor(day) - today];
    if (at) at[maturityOf(state)]++;
    else later++;
  }
  return {
    backlog,
    series: {
      axis: 'days-ahead',
      rows: ahead.map((values, from) => ({ from, to: from + 1, values })),
    },
    later,
  };
}

function maturityOf({ due, lastDay }: CardState): Maturity {
  // A review that was put off to today by hand has no interval, but it is no learning step either.
  return due.unit === 'time' ? 'learning' : maturityAfter(Math.max(1, due.day - lastDay));
}

function noCards(): Record<Maturity, number> {
  return Object.fromEntries(MATURITIES.map((maturity) => [maturity, 0])) as Record<Maturity, number>;
}
