import type { Calendar } from '../schedule/calendar';
import type { CardState } from '../schedule/cardState';

/**
 * When the next cards fall due: small enough to be read at every start, so that the status bar counts
 * without decks, events or FSRS. Minutes since 1970, ascending; of very many the soonest.
 */
export interface DueList {
  readonly version: 1;
  readonly minutes: readonly number[];
}

const MINUTE = 60_000;
const LIMIT = 2_000;

export function createDueList(states: Iterable<CardState>, calendar: Calendar): DueList {
  const minutes = Array.from(states, ({ due }) =>
    Math.ceil((due.unit === 'time' ? due.time : calendar.startOf(due.day)) / MINUTE),
  );
  return { version: 1, minutes: minutes.sort((a, b) => a - b).slice(0, LIMIT) };
}

/** What is stored, or an empty list when it is not a due list: it is only a copy, and is made anew. */
export function readDueList(stored: unknown): DueList {
  const candidate = stored as Partial<DueList> | null | undefined;
  if (candidate?.version === 1 && Array.isArray(candidate.minutes) && candidate.minutes.every(Number.isFinite)) {
    return { version: 1, minutes: candidate.minutes };
  }
  return { version: 1, minutes: [] };
}

export function countDue(list: DueList, now: number): number {
  const minute = now / MINUTE;
  let low = 0;
  let high = list.minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list.minutes[middle] ?? Infinity) <= minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next moment (ms) at which the count rises; `undefined` when nothing more falls due. */
export function nextDueAfter(list: DueList, now: number): number | undefined {
  const minute = list.minutes[countDue(list, now)];
  return minute === undefined ? undefined : minute * MINUTE;
}
