import { isHidden, NO_FLAGS } from '../progress/flags';
import type { Candidate } from './queue';
import { orderReviews } from './reviewOrder';

/** The cards that should have been asked on a day before this one, those most likely forgotten first. */
export function findOverdue(candidates: readonly Candidate[], day: number): string[] {
  const overdue = candidates.flatMap(({ state, flags = NO_FLAGS }, at) =>
    state?.due.unit === 'day' && state.due.day < day && !isHidden({ ...flags, buriedOn: [] }, day) ? [at] : [],
  );
  const ordered = orderReviews(candidates, Uint32Array.from(overdue), 'retrievabilityAscending', day);
  return Array.from(ordered, (at) => candidates[at]?.key ?? '');
}

/**
 * Spreads a backlog evenly over some days, beginning with this one: the due day of each card that is to
 * wait. The first ones come today, and need no new day.
 */
export function spread(overdue: readonly string[], day: number, days: number): Map<string, number> {
  const dueDays = new Map<string, number>();
  overdue.forEach((key, i) => {
    const wait = Math.floor((i * days) / overdue.length);
    if (wait > 0) dueDays.set(key, day + wait);
  });
  return dueDays;
}
