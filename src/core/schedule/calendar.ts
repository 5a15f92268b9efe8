/** The learner's days: numbered from 1970-01-01, each beginning at the rollover hour of local time. */
export interface Calendar {
  /** The day that a moment (ms since 1970, UTC) falls on. */
  readonly dayOf: (time: number) => number;
  /** When a day begins, in ms since 1970, UTC. */
  readonly startOf: (day: number) => number;
  /** The hour of the clock, 0–23, at a moment. */
  readonly hourOf: (time: number) => number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * @param rolloverHour 0–23: until then it is still yesterday for the learner.
 * @param offsetAt minutes that local time is ahead of UTC at a moment (ms since 1970); it changes with
 *   daylight saving, so it is asked for each moment.
 */
export function createCalendar(rolloverHour: number, offsetAt: (time: number) => number): Calendar {
  const wallClock = (time: number): number => time + offsetAt(time) * MINUTE;
  const dayOf = (time: number): number => Math.floor((wallClock(time) - rolloverHour * HOUR) / DAY);
  return {
    dayOf,
    startOf: (day) => {
      const wall = day * DAY + rolloverHour * HOUR;
      // Where the clock is put back the rollover hour comes twice, where it is put forward perhaps never:
      // the day begins with the first moment that belongs to it.
      const [first, second] = [wall - DAY, wall + DAY]
        .map((near) => wall - offsetAt(near) * MINUTE)
        .sort((a, b) => a - b);
      return first !== undefined && dayOf(first) >= day ? first : (second ?? wall);
    },
    hourOf: (time) => Math.floor((((wallClock(time) % DAY) + DAY) % DAY) / HOUR),
  };
}
