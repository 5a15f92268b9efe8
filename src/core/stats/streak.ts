/** Days of study in a row; a missed day that was forgiven is not one of them. */
export interface Streak {
  /** Ends today, or yesterday when nothing was answered today yet. */
  readonly current: number;
  readonly longest: number;
}

/** How many missed days are forgiven in any run of so many days. */
export interface Forgiveness {
  readonly missed: number;
  readonly within: number;
}

const STRICT: Forgiveness = { missed: 0, within: 1 };

/**
 * The longest runs of days with an answer. Of two runs that would share a missed day, the one that
 * lasts counts: a day too many makes the run begin after the oldest day that was forgiven.
 * @param days the learner's days that have an answer, in any order; those after today do not count.
 */
export function streak(days: Iterable<number>, today: number, forgive = STRICT): Streak {
  const studied = [...new Set(days)].filter((day) => day <= today).sort((a, b) => a - b);
  /** The forgiven days of the run that still matter, oldest first, each with the days of study that the run has before it. */
  let missed: { readonly day: number; readonly before: number }[] = [];
  let length = 0;
  let longest = 0;
  let last: number | undefined;

  const skipTo = (day: number): void => {
    if (last === undefined) return;
    if (day - last - 1 > forgive.missed) {
      missed = [];
      length = 0;
      return;
    }
    for (let gone = last + 1; gone < day; gone++) {
      missed = [...missed, { day: gone, before: length }].filter((one) => one.day > gone - forgive.within);
      const dropped = missed[missed.length - forgive.missed - 1];
      if (!dropped) continue;
      length -= dropped.before;
      // A run begins with a day of study: missed days before its first are no longer its own.
      missed = missed
        .filter((one) => one.before > dropped.before)
        .map((one) => ({ day: one.day, before: one.before - dropped.before }));
    }
  };

  for (const day of studied) {
    skipTo(day);
    length++;
    longest = Math.max(longest, length);
    last = day;
  }
  skipTo(today);
  return { current: length, longest };
}
