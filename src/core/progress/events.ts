import type { Interval, Rating } from '../schedule/interval';

/**
 * Progress is a grow-only set of events; every state follows from it. An event's id is its card, its
 * time and the random id of the writer that made it, so two windows never make the same one.
 */
export type ProgressEvent = ReviewEvent | RevokeEvent | ResetEvent | UnknownEvent;

interface EventHead {
  /** `namespace:card#facet`, or `ALL_CARDS`. */
  readonly card: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Made at random at each activation. */
  readonly writer: string;
}

export interface ReviewEvent extends EventHead {
  readonly kind: 'review';
  readonly rating: Rating;
  /** How long the learner took, in seconds. */
  readonly seconds: number;
  /** The learner's day, so that a fold elsewhere, in another time zone, gives the same state. */
  readonly day: number;
  /** What the button that was pressed said. */
  readonly interval: Interval;
}

/** Takes an event back, by its id and in any order of arrival: undo. */
export interface RevokeEvent extends EventHead {
  readonly kind: 'revoke';
  readonly target: string;
}

/** Forgets the reviews of a card, or of all cards, up to and with a moment. */
export interface ResetEvent extends EventHead {
  readonly kind: 'reset';
  readonly through: number;
}

/** Written by a newer version or damaged: kept as it is, and skipped. */
export interface UnknownEvent extends EventHead {
  readonly kind: 'unknown';
  readonly raw: unknown;
}

export const ALL_CARDS = '*';

export function eventId(event: EventHead): string {
  return `${event.card}@${String(event.time)}.${event.writer}`;
}

/** By time, then by id: one order on every machine. */
export function compareEvents(a: ProgressEvent, b: ProgressEvent): number {
  if (a.time !== b.time) return a.time - b.time;
  const [idA, idB] = [eventId(a), eventId(b)];
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}
