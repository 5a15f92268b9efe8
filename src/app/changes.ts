import { compareEvents, eventId, type ProgressEvent, type ReviewEvent } from '../core/progress/events';
import { secondsOn, type Turn } from '../core/review/session';
import type { Interval, Rating } from '../core/schedule/interval';
import { isLeechLapse } from '../core/schedule/leech';
import type { Leech } from './phrases';
import type { ProgressService } from './progressService';
import type { Study } from './study';

/** What was taken back: an answer with its rating, or what was decided about one or more cards. */
export interface Undone {
  readonly kind: 'review' | 'suspend' | 'bury' | 'due' | 'reset';
  readonly cards: readonly string[];
  readonly rating?: Rating;
  /** The id of the first event that was taken back. */
  readonly eventId: string;
}

type ChangeEvent = Extract<ProgressEvent, { kind: Undone['kind'] }>;

/** All that the learner does to cards: each change is one batch of events, stored when the promise resolves, and can be taken back. */
export class Changes {
  readonly #study: Study;
  readonly #progress: ProgressService;
  /** This window's random id, for the events that it writes. */
  readonly #writer: string;
  /** What this window did, oldest first, by event ids. */
  readonly #done: (readonly string[])[] = [];

  constructor(study: Study, progress: ProgressService, writer: string) {
    this.#study = study;
    this.#progress = progress;
    this.#writer = writer;
  }

  /** True when this window has something to take back; what others did can be taken back all the same. */
  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /**
   * Stores an answer; a leech is suspended with it, if that is what the learner wants.
   * @param interval what the button said: it holds, though a new day may have begun since.
   */
  async answer(
    turn: Turn,
    rating: Rating,
    interval: Interval,
  ): Promise<{ event: ReviewEvent; leech: Omit<Leech, 'term'> | undefined }> {
    const { key } = turn;
    const { time: now } = this.#study.now();
    const time = this.#progress.log.timeFor(key, now);
    const event: ReviewEvent = {
      kind: 'review',
      card: key,
      time,
      writer: this.#writer,
      rating,
      seconds: secondsOn(turn, now),
      day: this.#study.calendar.dayOf(time),
      interval,
    };
    const leech = this.#leechAfter(event);
    const suspension: ChangeEvent[] = leech?.isSuspended
      ? [{ kind: 'suspend', card: key, time: time + 1, writer: this.#writer, suspended: true }]
      : [];
    await this.#record([event, ...suspension]);
    return { event, leech };
  }

  /** Puts cards out of all queues, or takes them back in. */
  async suspend(keys: readonly string[], suspended: boolean): Promise<void> {
    const head = this.#head(keys);
    await this.#record(keys.map((card) => ({ kind: 'suspend', card, ...head, suspended })));
  }

  /** Hides a card until the learner's next day. */
  async bury(key: string): Promise<void> {
    await this.#record([{ kind: 'bury', card: key, ...this.#head([key]), day: this.#study.now().day }]);
  }

  /**
   * @param dueDays the learner's day that each card is to be due on.
   * @returns the ids of the events, for `takeBack`.
   */
  async setDue(dueDays: ReadonlyMap<string, number>): Promise<readonly string[]> {
    const { day } = this.#study.now();
    const head = this.#head([...dueDays.keys()]);
    return this.#record(Array.from(dueDays, ([card, dueDay]) => ({ kind: 'due', card, ...head, day, dueDay })));
  }

  /** Forgets all that is known of a card, or of `ALL_CARDS`, up to now. */
  async reset(card: string): Promise<void> {
    const head = this.#head([card]);
    const all = this.#progress.log.all();
    const through = all.reduce((latest, event) => Math.max(latest, event.time), head.time - 1);
    await this.#record([{ kind: 'reset', card, ...head, time: Math.max(head.time, through + 1), through }]);
  }

  /** Takes back what this window did last or, when it has done nothing, what was done last at all. */
  async undo(): Promise<Undone | undefined> {
    const left = this.#standing();
    const own = this.#lastOwn(left);
    const batch = own ?? lastBatch(left);
    const [first] = batch;
    if (!first) return undefined;
    await this.#revoke(batch);
    if (own) this.#done.pop();
    return {
      kind: first.kind,
      cards: [...new Set(batch.map(({ card }) => card))],
      eventId: eventId(first),
      ...(first.kind === 'review' ? { rating: first.rating } : {}),
    };
  }

  /** Takes back one change, whatever was done since. */
  async takeBack(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids);
    await this.#revoke(this.#standing().filter((event) => wanted.has(eventId(event))));
  }

  /** All changes that were not taken back. */
  #standing(): ChangeEvent[] {
    const all = this.#progress.log.all();
    const revoked = new Set(all.flatMap((event) => (event.kind === 'revoke' ? [event.target] : [])));
    return all.filter((event): event is ChangeEvent => isChange(event) && !revoked.has(eventId(event)));
  }

  async #revoke(batch: readonly ChangeEvent[]): Promise<void> {
    const { time, writer } = this.#head(batch.map(({ card }) => card));
    // A moment apart: two events of one card must not share an id.
    await this.#progress.record(
      batch.map((event, i) => ({
        kind: 'revoke',
        card: event.card,
        time: time + i,
        writer,
        target: eventId(event),
      })),
    );
  }

  /** Drops what was taken back elsewhere. */
  #lastOwn(left: readonly ChangeEvent[]): ChangeEvent[] | undefined {
    for (let last = this.#done.at(-1); last; last = this.#done.at(-1)) {
      const ids = new Set(last);
      const batch = left.filter((event) => ids.has(eventId(event)));
      if (batch.length > 0) return batch.sort(compareEvents);
      this.#done.pop();
    }
    return undefined;
  }

  #leechAfter(event: ReviewEvent): Omit<Leech, 'term'> | undefined {
    const { leechThreshold, leechAction } = this.#study.settings;
    const before = this.#study.stateOf(event.card);
    const { lapses } = this.#study.scheduler.apply(before, event);
    if (lapses === (before?.lapses ?? 0) || !isLeechLapse(lapses, leechThreshold)) return undefined;
    return { lapses, isSuspended: leechAction === 'suspend' };
  }

  /** One moment for all events of a batch, after all that is known of its cards. */
  #head(cards: readonly string[]): { time: number; writer: string } {
    const { time: now } = this.#study.now();
    const { log } = this.#progress;
    return { time: cards.reduce((time, card) => Math.max(time, log.timeFor(card, now)), now), writer: this.#writer };
  }

  async #record(events: readonly ChangeEvent[]): Promise<readonly string[]> {
    const ids = events.map(eventId);
    if (events.length > 0) {
      await this.#progress.record(events);
      this.#done.push(ids);
    }
    return ids;
  }
}

function isChange(event: ProgressEvent): event is ChangeEvent {
  return ['review', 'suspend', 'bury', 'due', 'reset'].includes(event.kind);
}

/** What was done last, by any window, with all that was done at the same moment. */
function lastBatch(events: readonly ChangeEvent[]): ChangeEvent[] {
  let last: ChangeEvent | undefined;
  for (const event of events) if (!last || compareEvents(last, event) < 0) last = event;
  if (!last) return [];
  const { time, writer, kind, card } = last;
  return events
    .filter((event) => {
      if (event.writer !== writer) return false;
      if (event.time === time) return event.kind === kind;
      // A leech was suspended with its answer.
      return kind === 'suspend' && event.kind === 'review' && event.card === card && event.time === time - 1;
    })
    .sort(compareEvents);
}
