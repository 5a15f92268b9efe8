import { hashText } from './fuzz';

/** A choice of days from today on, both ends included. */
export interface DueChoice {
  readonly from: number;
  readonly to: number;
}

const FARTHEST = 36_500;
const DAY = 86_400_000;

/**
 * Reads when a card is to be due, as Anki asks it: days from today (`0`, `3`), a range (`3-7`), or a date
 * (`2026-12-24`). `undefined` for anything else, and for a date that has passed.
 */
export function parseDue(text: string, today: number): DueChoice | undefined {
  const date = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/u.exec(text);
  if (date) {
    const [year, month, dayOfMonth] = date.slice(1).map(Number) as [number, number, number];
    const time = Date.UTC(year, month - 1, dayOfMonth);
    const wait = Math.floor(time / DAY) - today;
    const isReal = month <= 12 && new Date(time).getUTCDate() === dayOfMonth;
    return isReal && wait >= 0 && wait <= FARTHEST ? { from: wait, to: wait } : undefined;
  }
  const [, first, last = first] = /^\s*(\d{1,5})\s*(?:[-–]\s*(\d{1,5})\s*)?$/u.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from <= to && to <= FARTHEST ? { from, to } : undefined;
}

/** The day for a card: of a range one that its name picks. */
export function dueDayOf(card: string, { from, to }: DueChoice, today: number): number {
  return today + from + (hashText(card, today) % (to - from + 1));
}
