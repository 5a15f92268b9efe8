import type { CardState } from '../schedule/cardState';
import type { Scheduler } from '../schedule/scheduler';
import { ALL_CARDS, compareEvents, eventId, type ProgressEvent, type ResetEvent, type ReviewEvent } from './events';

/**
 * The set of all events that this window knows, with what follows from it. Adding is a union: order
 * does not matter, and adding the same events again changes nothing.
 */
export class EventLog {
  readonly #events = new Map<string, ProgressEvent>();
  readonly #reviews = new Map<string, ReviewEvent[]>();
  /** The time of the last event of each card, of any kind. */
  readonly #latest = new Map<string, number>();
  readonly #states = new Map<string, CardState | undefined>();
  #revoked = new Set<string>();
  #resets: { card: string; through: number }[] = [];

  /** Adds what is missing; gives the events that were. */
  add(events: Iterable<ProgressEvent>): ProgressEvent[] {
    const added: ProgressEvent[] = [];
    for (const event of events) {
      const id = eventId(event);
      if (this.#events.has(id)) continue;
      this.#events.set(id, event);
      added.push(event);
      this.#latest.set(event.card, Math.max(event.time, this.#latest.get(event.card) ?? -Infinity));
      if (event.kind === 'review') {
        const reviews = this.#reviews.get(event.card);
        if (reviews) reviews.push(event);
        else this.#reviews.set(event.card, [event]);
        this.#states.delete(event.card);
      }
    }
    if (added.some(({ kind }) => kind === 'revoke' || kind === 'reset')) this.#recollect();
    return added;
  }

  #recollect(): void {
    const all = [...this.#events.values()];
    this.#revoked = new Set(all.flatMap((event) => (event.kind === 'revoke' ? [event.target] : [])));
    this.#resets = all.flatMap((event) =>
      event.kind === 'reset' && !this.#revoked.has(eventId(event))
        ? [{ card: event.card, through: event.through }]
        : [],
    );
    this.#states.clear();
  }

  clear(): void {
    this.#events.clear();
    this.#reviews.clear();
    this.#latest.clear();
    this.#recollect();
  }

  all(): ProgressEvent[] {
    return [...this.#events.values()];
  }

  get(id: string): ProgressEvent | undefined {
    return this.#events.get(id);
  }

  /** The resets that were not taken back. */
  resets(): ResetEvent[] {
    return this.all().filter(
      (event): event is ResetEvent => event.kind === 'reset' && !this.#revoked.has(eventId(event)),
    );
  }

  /** The reviews of a card that still count, oldest first. */
  reviewsOf(card: string): ReviewEvent[] {
    return (this.#reviews.get(card) ?? []).filter((event) => this.#counts(event)).sort(compareEvents);
  }

  /** The keys of all cards that have a review that counts. */
  cards(): string[] {
    return [...this.#reviews.keys()].filter((card) => this.#reviews.get(card)?.some((event) => this.#counts(event)));
  }

  /** The latest review that counts, of any card. */
  lastReview(): ReviewEvent | undefined {
    let last: ReviewEvent | undefined;
    for (const reviews of this.#reviews.values()) {
      for (const event of reviews) {
        if (this.#counts(event) && (!last || compareEvents(last, event) < 0)) last = event;
      }
    }
    return last;
  }

  /** `undefined` for a card that is new. */
  stateOf(card: string, scheduler: Scheduler): CardState | undefined {
    if (this.#states.has(card)) return this.#states.get(card);
    let state: CardState | undefined;
    for (const event of this.reviewsOf(card)) state = scheduler.apply(state, event);
    this.#states.set(card, state);
    return state;
  }

  /** How many cards had their first review on a day of the learner. */
  introducedOn(day: number): number {
    return this.cards().filter((card) => this.reviewsOf(card)[0]?.day === day).length;
  }

  /** Call when the scheduler changes: states are folded anew. */
  forgetStates(): void {
    this.#states.clear();
  }

  /**
   * A time for a new event of a card: a second after all that the log has of it, so that the order is
   * that of the learner even if the clock went back, and no two events of a writer share an id.
   */
  timeFor(card: string, now: number): number {
    return Math.max(now, (this.#latest.get(card) ?? -Infinity) + 1000);
  }

  #counts(event: ReviewEvent): boolean {
    if (this.#revoked.has(eventId(event))) return false;
    return !this.#resets.some(
      ({ card, through }) => (card === ALL_CARDS || card === event.card) && event.time <= through,
    );
  }
}
