/** Learning and relearning steps: how long a card that is not known yet waits each time, in seconds. */

const DAY_SECONDS = 86_400;
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: DAY_SECONDS };
const MOST_STEPS = 20;
const LONGEST_STEP = 365 * DAY_SECONDS;

/**
 * Reads steps as Anki writes them: `30s`, `10m`, `1h`, `2d`; a number alone counts minutes.
 * `undefined` when one of them is none of these, or shorter than the one before: Hard must not wait longer than Good.
 */
export function parseSteps(texts: readonly unknown[]): readonly number[] | undefined {
  if (texts.length > MOST_STEPS) return undefined;
  const steps: number[] = [];
  for (const text of texts) {
    const [, amount = '', unit = 'm'] = /^\s*(\d+(?:\.\d+)?)\s*([smhd])?\s*$/u.exec(String(text)) ?? [];
    const seconds = Math.round(Number.parseFloat(amount) * (UNITS[unit] ?? 0));
    if (!(seconds >= Math.max(1, steps.at(-1) ?? 0)) || seconds > LONGEST_STEP) return undefined;
    steps.push(seconds);
  }
  return steps;
}

/**
 * Hard, as Anki does it: on the first step the mean of the first two, or half as long again, but at most
 * a day more, where there is only one; later the step itself. More than a day is rounded to whole days.
 */
export function hardStep(steps: readonly number[], step: number): number {
  const [first = 0, second] = steps;
  if (step > 0) return steps[step] ?? first;
  const seconds = second === undefined ? Math.min(first * 1.5, first + DAY_SECONDS) : (first + second) / 2;
  if (seconds <= DAY_SECONDS) return Math.round(seconds);
  return Math.min(second ?? Infinity, Math.max(first, Math.round(seconds / DAY_SECONDS) * DAY_SECONDS));
}

/**
 * Whole days for a step of a day or longer: it ends with a day of the learner, not at a moment.
 * `undefined` for a shorter one.
 * @param secondsLeft until the learner's next day begins.
 */
export function daysOfStep(seconds: number, secondsLeft: number): number | undefined {
  if (seconds < DAY_SECONDS) return undefined;
  return Math.max(1, Math.floor((seconds - secondsLeft) / DAY_SECONDS) + 1);
}
