/** How long until a card is asked again: seconds inside a learning step, else whole days of the learner. */
export type Interval =
  { readonly unit: 'seconds'; readonly seconds: number } | { readonly unit: 'days'; readonly days: number };

export const Rating = { Again: 1, Hard: 2, Good: 3, Easy: 4 } as const;
export type Rating = (typeof Rating)[keyof typeof Rating];
export const RATINGS: readonly Rating[] = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy];

export function isRating(value: unknown): value is Rating {
  return value === 1 || value === 2 || value === 3 || value === 4;
}
