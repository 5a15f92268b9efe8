import type { Library } from '../core/deck/library';
import { cardKey, type CardRef } from '../core/progress/cardKey';
import { buildQueue, type Candidate, type Queue } from '../core/review/queue';
import { createCalendar, type Calendar } from '../core/schedule/calendar';
import type { CardState } from '../core/schedule/cardState';
import type { Interval, Rating } from '../core/schedule/interval';
import type { Scheduler } from '../core/schedule/scheduler';
import type { Counts } from '../protocol/messages';
import type { DeckService } from './deckService';
import { knowledgeOf, type Knowledge } from './phrases';
import type { Settings, SettingsPort } from './ports';
import type { ProgressService } from './progressService';

/** The learner's clock: a moment, and how far local time is ahead of UTC then (minutes). */
export interface Clock {
  now(): number;
  offsetAt(time: number): number;
}

/**
 * Where decks, progress, settings and the clock meet: which cards there are to study, and in which
 * state each is. Everything is loaded by `open`, on first use.
 */
export class Study {
  readonly #decks: DeckService;
  readonly #progress: ProgressService;
  readonly #settings: SettingsPort;
  readonly #clock: Clock;
  #scheduler: { readonly retention: number; readonly scheduler: Scheduler } | undefined;
  #schedulerModule: typeof import('../core/schedule/scheduler') | undefined;
  #library: Library | undefined;

  constructor(decks: DeckService, progress: ProgressService, settings: SettingsPort, clock: Clock) {
    this.#decks = decks;
    this.#progress = progress;
    this.#settings = settings;
    this.#clock = clock;
    decks.onDidChange(() => {
      this.#library = undefined;
    });
  }

  /** Loads what is not loaded, and takes in what other windows and machines stored. */
  async open(): Promise<void> {
    this.#schedulerModule ??= await import('../core/schedule/scheduler');
    this.#library = await this.#decks.library();
    await this.#progress.refresh();
  }

  /** For diagnosis. */
  get isSchedulerLoaded(): boolean {
    return this.#schedulerModule !== undefined;
  }

  get library(): Library {
    if (!this.#library) throw new Error('the study is not open');
    return this.#library;
  }

  get settings(): Settings {
    return this.#settings.read();
  }

  get calendar(): Calendar {
    return createCalendar(this.settings.dayStartsAt, (time) => this.#clock.offsetAt(time));
  }

  now(): { time: number; day: number } {
    const time = this.#clock.now();
    return { time, day: this.calendar.dayOf(time) };
  }

  queue(): Queue {
    return buildQueue(this.#candidates(this.#cardsOfEnabledDecks()), { now: this.now(), newLeft: this.#newLeft() });
  }

  /** When the next card that was answered once falls due, in ms; `undefined` when none will. */
  nextDue(): number | undefined {
    const { calendar } = this;
    const now = this.#clock.now();
    let next = Infinity;
    for (const { state } of this.#candidates(this.#cardsOfEnabledDecks())) {
      if (!state) continue;
      const at = state.due.unit === 'time' ? state.due.time : calendar.startOf(state.due.day);
      if (at > now) next = Math.min(next, at);
    }
    return next === Infinity ? undefined : next;
  }

  /** True when new cards are left, but not for today. */
  isNewLimitReached(): boolean {
    return this.#newLeft() <= 0 && this.#candidates(this.#cardsOfEnabledDecks()).some(({ state }) => !state);
  }

  hasCards(): boolean {
    return this.#cardsOfEnabledDecks().length > 0;
  }

  /** All that a deck holds for the learner now, whatever today's limit is. */
  countsOf(cards: readonly CardRef[]): Counts {
    const { due, learning, new: fresh } = buildQueue(this.#candidates(cards), { now: this.now(), newLeft: Infinity });
    return { due, learning, new: fresh };
  }

  stateOf(key: string): CardState | undefined {
    return this.#progress.log.stateOf(key, this.scheduler);
  }

  preview(key: string): Record<Rating, Interval> {
    return this.scheduler.preview(key, this.stateOf(key), this.now().day);
  }

  knowledge(key: string): Knowledge {
    const now = this.now();
    return knowledgeOf(this.stateOf(key), now, (state) => this.scheduler.retrievability(state, now.day));
  }

  /** The states of all cards that the status bar counts: answered once, in a deck that is on. */
  countedStates(): CardState[] {
    return this.#candidates(this.#cardsOfEnabledDecks()).flatMap(({ state }) => (state ? [state] : []));
  }

  get scheduler(): Scheduler {
    if (!this.#schedulerModule) throw new Error('the study is not open');
    const { desiredRetention: retention } = this.settings;
    if (this.#scheduler?.retention !== retention) {
      const { createScheduler, DEFAULT_SCHEDULER_OPTIONS } = this.#schedulerModule;
      this.#scheduler = {
        retention,
        scheduler: createScheduler({ ...DEFAULT_SCHEDULER_OPTIONS, desiredRetention: retention }),
      };
    }
    return this.#scheduler.scheduler;
  }

  #newLeft(): number {
    return this.settings.newCardsPerDay - this.#progress.log.introducedOn(this.now().day);
  }

  #candidates(cards: readonly CardRef[]): Candidate[] {
    return cards.map((card) => {
      const key = cardKey(card);
      return { key, state: this.stateOf(key) };
    });
  }

  /** Each card once, in the order in which new ones come. */
  #cardsOfEnabledDecks(): CardRef[] {
    const { enabledDecks, newCardOrder } = this.settings;
    const cards = [
      ...new Set(this.library.decks.filter(({ id }) => enabledDecks.includes(id)).flatMap(({ cards }) => cards)),
    ];
    if (newCardOrder === 'deck') return cards;
    // Shuffled anew each day, but the same all day, so that undo and a second window agree.
    const { day } = this.now();
    const rank = new Map(cards.map((card) => [card, shuffleRank(card, day)]));
    return cards.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  }
}

function shuffleRank(card: string, day: number): number {
  let hash = day | 0;
  for (let i = 0; i < card.length; i++) hash = Math.imul(hash ^ card.charCodeAt(i), 0x5bd1e995);
  return (hash ^ (hash >>> 15)) >>> 0;
}
