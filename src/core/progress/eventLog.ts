import type { CardState } from '../schedule/cardState';
import type { Scheduler } from '../schedule/scheduler';
import {
  ALL_CARDS,
  compareEvents,
  eventId,
  type ProgressEvent,
  type ResetEvent,
  type ReviewEvent,
  type SetDueEvent,
  type WeightsEvent,
} from './events';
import { flagsOf, isMark, NO_FLAGS, lastAdoption, withDueDay, type CardFlags, type MarkEvent } from './flags';

/**
 * The set of all events that this window knows, with what follows from it. Adding is a union: order
 * does not matter, and adding the same events again changes nothing.
 */
export class EventLog {
  readonly #events = new Map<string, ProgressEvent>();
  readonly #reviews = new Map<string, ReviewEvent[]>();
  readonly #marks = new Map<string, MarkEvent[]>();
  readonly #weights: WeightsEvent[] = [];
  /** The cards that have answers of a day, those taken back among them. */
  readonly #cardsByDay = new Map<number, Set<string>>();
  #revision = 0;
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
        this.#cardsByDay.set(event.day, (this.#cardsByDay.get(event.day) ?? new Set()).add(event.card));
      } else if (isMark(event)) {
        this.#marks.set(event.card, [...(this.#marks.get(event.card) ?? []), event]);
        this.#states.delete(event.card);
      } else if (event.kind === 'weights') {
        this.#weights.push(event);
      }
    }
    if (added.length > 0) this.#revision++;
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
    this.#marks.clear();
    this.#weights.length = 0;
    this.#cardsByDay.clear();
    this.#revision++;
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
    const dues = (this.#marks.get(card) ?? []).filter(
      (event): event is SetDueEvent => event.kind === 'due' && this.#counts(event),
    );
    const reviews = this.reviewsOf(card);
    const history = dues.length === 0 ? reviews : [...reviews, ...dues].sort(compareEvents);
    for (const event of history) {
      state = event.kind === 'review' ? scheduler.apply(state, event) : withDueDay(state, event);
    }
    this.#states.set(card, state);
    return state;
  }

  /** Whether a card is suspended, buried, or, being new, set for a day. */
  flagsOf(card: string): CardFlags {
    const marks = this.#marks.get(card);
    return marks ? flagsOf(marks.filter((event) => this.#counts(event))) : NO_FLAGS;
  }

  /** The latest adoption of weights that was not taken back. */
  adoption(): WeightsEvent | undefined {
    return lastAdoption(this.#weights.filter((event) => !this.#revoked.has(eventId(event))));
  }

  /** The weights that the learner adopted; `undefined` for the default ones. */
  weights(): readonly number[] | undefined {
    return this.adoption()?.weights ?? undefined;
  }

  /** The keys of the cards that have an answer of a day of the learner, one that was taken back perhaps: their states tell. */
  answeredOn(day: number): Iterable<string> {
    return this.#cardsByDay.get(day) ?? [];
  }

  /** Goes up with everything that changes what the log says. */
  get revision(): number {
    return this.#revision;
  }

  /** Call when the scheduler changes: states are folded anew. */
  forgetStates(): void {
    this.#states.clear();
    this.#revision++;
  }

  /**
   * A time for a new event of a card: a second after all that the log has of it, so that the order is
   * that of the learner even if the clock went back, and no two events of a writer share an id.
   */
  timeFor(card: string, now: number): number {
    const latest = Math.max(this.#latest.get(card) ?? -Infinity, this.#latest.get(ALL_CARDS) ?? -Infinity);
    return Math.max(now, latest + 1000);
  }

  #counts(event: ReviewEvent | MarkEvent): boolean {
    if (this.#revoked.size > 0 && this.#revoked.has(eventId(event))) return false;
    return !this.#resets.some(
      ({ card, through }) => (card === ALL_CARDS || card === event.card) && event.time <= through,
    );
  }
}
