import type { Interval, Rating } from '../schedule/interval';

/**
 * Progress is a grow-only set of events; every state follows from it. An event's id is its card, its
 * time and the random id of the writer that made it, so two windows never make the same one.
 */
export type ProgressEvent =
  ReviewEvent | RevokeEvent | ResetEvent | SuspendEvent | BuryEvent | SetDueEvent | WeightsEvent | UnknownEvent;

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

/** Puts a card out of all queues until it is taken back in; of several the latest counts. */
export interface SuspendEvent extends EventHead {
  readonly kind: 'suspend';
  readonly suspended: boolean;
}

/** Hides a card on one day of the learner. */
export interface BuryEvent extends EventHead {
  readonly kind: 'bury';
  readonly day: number;
}

/** Makes a card due on a day of the learner, whatever its history says. */
export interface SetDueEvent extends EventHead {
  readonly kind: 'due';
  /** The learner's day on which it was set, and the day that was chosen. */
  readonly day: number;
  readonly dueDay: number;
}

/** The weights of FSRS-6 that were fitted to the learner, for all cards; `null` goes back to the default ones. */
export interface WeightsEvent extends EventHead {
  readonly kind: 'weights';
  readonly weights: readonly number[] | null;
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
