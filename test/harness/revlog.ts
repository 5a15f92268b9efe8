import { isRating, type Rating } from '../../src/core/schedule/interval';

export interface LoggedReview {
  readonly card: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly rating: Rating;
}

const NEEDED = ['card_id', 'review_time', 'review_rating'] as const;

/**
 * A review log as fsrs-optimizer has it. Rows without a rating of 1 to 4 are left out: they are no answers,
 * but what a person set by hand. `problem` is a sentence when the text is no such log.
 */
export function readRevlog(text: string): { reviews: LoggedReview[]; problem?: string } {
  const [head = '', ...rows] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const names = cellsOf(head);
  const places = NEEDED.map((name) => names.indexOf(name));
  const missing = NEEDED.filter((_, index) => places[index] === -1);
  if (missing.length > 0) return { reviews: [], problem: `there is no column ${missing.join(', ')}.` };
  const reviews: LoggedReview[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const cells = cellsOf(row);
    const [card = '', moment = '', given = ''] = places.map((place) => cells[place]);
    const [time, rating] = [Number(moment), Number(given)];
    if (card === '' || moment === '' || !Number.isFinite(time)) {
      return { reviews: [], problem: `line ${index + 2} is no review: ${row.slice(0, 80)}` };
    }
    if (isRating(rating)) reviews.push({ card, time, rating });
  }
  return { reviews };
}

function cellsOf(row: string): string[] {
  return row.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));
}
