import type { CardState } from '../core/schedule/cardState';
import type { Interval, Rating } from '../core/schedule/interval';
import type { Counts } from '../protocol/messages';

/** What the learner's state of a card is, before it is put into words. */
export type Knowledge =
  | { readonly kind: 'new' }
  | { readonly kind: 'learning'; readonly dueIn: number }
  /** With how often it was forgotten, if it is a leech. */
  | { readonly kind: 'suspended'; readonly leechLapses: number | undefined }
  | {
      readonly kind: 'review';
      /** Days since the last answer, and until the next: negative when overdue. */
      readonly daysAgo: number;
      readonly dueInDays: number;
      readonly knewIt: boolean;
      /** 0–1 */
      readonly retrievability: number;
    };

/** Why there is nothing to ask. Times in ms. */
export type Idle =
  | { readonly kind: 'no-decks' }
  | { readonly kind: 'next'; readonly at: number; readonly now: number; readonly newLimitReached: boolean }
  | { readonly kind: 'nothing'; readonly newLimitReached: boolean };

/** A card that was forgotten so often that it costs more than it is worth. */
export interface Leech {
  readonly term: string;
  readonly lapses: number;
  /** Whether this answer had it suspended. */
  readonly isSuspended: boolean;
}

/** The sentences that depend on numbers: core and app know no language, so the host says them. */
export interface Phrases {
  ratingLabel(rating: Rating): string;
  /** Short, for a button: "10 min", "3 d", "1.4 y". */
  interval(interval: Interval): string;
  duration(seconds: number): string;
  knowledge(knowledge: Knowledge): string;
  toDo(counts: Counts): string;
  idle(idle: Idle): string;
  deckCounts(counts: Counts): string;
  progressNotSaved(): string;
  progressReadOnly(): string;
  unknownCard(): string;
  /** After the answer that made it one. */
  leech(leech: Leech): string;
  /** With its answer. */
  isLeech(lapses: number): string;
}

export function knowledgeOf(
  state: CardState | undefined,
  now: { readonly time: number; readonly day: number },
  retrievability: (state: CardState) => number,
): Knowledge {
  if (!state) return { kind: 'new' };
  if (state.due.unit === 'time') return { kind: 'learning', dueIn: Math.max(0, state.due.time - now.time) };
  return {
    kind: 'review',
    daysAgo: Math.max(0, now.day - state.lastDay),
    dueInDays: state.due.day - now.day,
    knewIt: state.lastRating > 1,
    retrievability: retrievability(state),
  };
}
