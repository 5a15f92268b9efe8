import type { Library } from '../core/deck/library';
import { cardKey, type CardRef } from '../core/progress/cardKey';
import { isHidden, type CardFlags } from '../core/progress/flags';
import { findOverdue } from '../core/review/catchUp';
import { buildQueue, type Candidate, type Queue, type QueueOptions } from '../core/review/queue';
import { createCalendar, type Calendar } from '../core/schedule/calendar';
import type { CardState } from '../core/schedule/cardState';
import type { Interval, Rating } from '../core/schedule/interval';
import { isLeech } from '../core/schedule/leech';
import type { Scheduler } from '../core/schedule/scheduler';
import type { Counts } from '../protocol/messages';
import { planDecks, type DeckPlan } from './deckPlan';
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
  #scheduler: { readonly options: string; readonly weights: string; readonly scheduler: Scheduler } | undefined;
  #schedulerModule: typeof import('../core/schedule/scheduler') | undefined;
  #library: Library | undefined;
  #plan: { readonly library: Library; readonly settings: string; readonly plan: DeckPlan } | undefined;
  #candidates: { readonly plan: DeckPlan; readonly revision: number; readonly all: readonly Candidate[] } | undefined;

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
    const { day } = this.now();
    const plan = this.#planned();
    const { scheduler } = this;
    const { log } = this.#progress;
    const newLeft = [...plan.newLimits];
    const reviewsLeft = [...plan.reviewLimits];
    for (const key of log.answeredOn(day)) {
      const state = log.stateOf(key, scheduler);
      if (state?.lastDay !== day) continue;
      const { newPool, reviewPool } = plan.byKey.get(key) ?? { newPool: 0, reviewPool: 0 };
      const isNew = state.firstDay === day;
      if (isNew) newLeft[newPool] = (newLeft[newPool] ?? 0) - 1;
      // As in Anki, a new card takes a review's place too.
      reviewsLeft[reviewPool] = (reviewsLeft[reviewPool] ?? 0) - 1;
    }
    return buildQueue(this.candidates(), this.#queueOptions(newLeft, reviewsLeft));
  }

  /** When the next card that was answered once falls due, in ms; `undefined` when none will. */
  nextDue(): number | undefined {
    const { calendar } = this;
    const { time: now, day } = this.now();
    const tomorrow = calendar.startOf(day + 1);
    let next = this.queue().overLimit.reviews > 0 ? tomorrow : Infinity;
    for (const { state, flags } of this.candidates()) {
      if (!state || flags?.isSuspended) continue;
      const due = state.due.unit === 'time' ? state.due.time : calendar.startOf(state.due.day);
      const at = flags && isHidden(flags, day) ? Math.max(due, tomorrow) : due;
      if (at > now) next = Math.min(next, at);
    }
    return next === Infinity ? undefined : next;
  }

  hasCards(): boolean {
    return this.#planned().cards.length > 0;
  }

  /** All that a deck holds for the learner now, whatever today's limits are. */
  countsOf(cards: readonly CardRef[]): Counts {
    const { scheduler } = this;
    const { log } = this.#progress;
    const some = cards.map((card): Candidate => {
      const key = cardKey(card);
      return { key, state: log.stateOf(key, scheduler), flags: log.flagsOf(key) };
    });
    const { due, learning, new: fresh } = buildQueue(some, this.#queueOptions([Infinity], [Infinity]));
    return { due, learning, new: fresh };
  }

  stateOf(key: string): CardState | undefined {
    return this.#progress.log.stateOf(key, this.scheduler);
  }

  flagsOf(key: string): CardFlags {
    return this.#progress.log.flagsOf(key);
  }

  /** How often a card was forgotten, if that is so often that it counts as a leech. */
  leechLapses(key: string): number | undefined {
    const lapses = this.stateOf(key)?.lapses ?? 0;
    return isLeech(lapses, this.settings.leechThreshold) ? lapses : undefined;
  }

  preview(key: string): Record<Rating, Interval> {
    const { time, day } = this.now();
    return this.scheduler.preview(key, this.stateOf(key), day, {
      desiredRetention: this.#planned().byKey.get(key)?.desiredRetention,
      secondsLeft: Math.max(1, (this.calendar.startOf(day + 1) - time) / 1000),
    });
  }

  knowledge(key: string): Knowledge {
    const now = this.now();
    if (this.flagsOf(key).isSuspended) return { kind: 'suspended', leechLapses: this.leechLapses(key) };
    return knowledgeOf(this.stateOf(key), now, (state) => this.scheduler.retrievability(state, now.day));
  }

  /** The cards that should have been asked on a day before today, those most at risk first. */
  overdue(): string[] {
    return findOverdue(this.candidates(), this.now().day);
  }

  /**
   * The states of all cards that the status bar counts: answered once, in a deck that is on. What is
   * hidden today, or over today's limit, counts from tomorrow.
   */
  countedStates(): CardState[] {
    const { day } = this.now();
    const all = this.candidates();
    const today = new Set(this.queue().reviews);
    return all.flatMap(({ state, flags }, at) => {
      if (!state || flags?.isSuspended) return [];
      const isHeldBack =
        state.due.unit === 'day' ? state.due.day <= day && !today.has(at) : flags && isHidden(flags, day);
      return [isHeldBack ? { ...state, due: { unit: 'day' as const, day: day + 1 } } : state];
    });
  }

  /** The cards of all decks that are on, in their order; made anew when something has changed. */
  candidates(): readonly Candidate[] {
    const plan = this.#planned();
    // Asked first: other weights make the log forget its states.
    const { scheduler } = this;
    const { log } = this.#progress;
    if (this.#candidates?.plan !== plan || this.#candidates.revision !== log.revision) {
      const all = plan.cards.map(({ key, newPool, reviewPool, family }): Candidate => {
        const state = log.stateOf(key, scheduler);
        return { key, state, flags: log.flagsOf(key), newPool, reviewPool, family };
      });
      this.#candidates = { plan, revision: log.revision, all };
    }
    return this.#candidates.all;
  }

  get scheduler(): Scheduler {
    if (!this.#schedulerModule) throw new Error('the study is not open');
    const { desiredRetention, maximumInterval, learningSteps, relearningSteps } = this.settings;
    const { log } = this.#progress;
    const adopted = log.weights();
    const options = JSON.stringify([desiredRetention, maximumInterval, learningSteps, relearningSteps]);
    const weights = JSON.stringify(adopted);
    if (this.#scheduler?.options !== options || this.#scheduler.weights !== weights) {
      // States follow from events and weights alone, not from settings.
      if (this.#scheduler && this.#scheduler.weights !== weights) log.forgetStates();
      const scheduler = this.#schedulerModule.createScheduler({
        desiredRetention,
        maximumInterval,
        learningSteps,
        relearningSteps,
        fuzz: true,
        weights: adopted,
      });
      this.#scheduler = { options, weights, scheduler };
    }
    return this.#scheduler.scheduler;
  }

  #queueOptions(newLeft: readonly number[], reviewsLeft: readonly number[]): QueueOptions {
    const { reviewOrder, newCardOrder, learnAheadMinutes, burySiblings } = this.settings;
    return {
      now: this.now(),
      newLeft,
      reviewsLeft,
      reviewOrder,
      newOrder: newCardOrder,
      learnAhead: learnAheadMinutes * 60_000,
      burySiblings,
    };
  }

  #planned(): DeckPlan {
    const settings = this.settings;
    const key = JSON.stringify([
      settings.enabledDecks,
      settings.deckOptions,
      settings.newCardsPerDay,
      settings.reviewsPerDay,
    ]);
    if (this.#plan?.library !== this.library || this.#plan.settings !== key) {
      this.#plan = { library: this.library, settings: key, plan: planDecks(this.library, settings) };
    }
    return this.#plan.plan;
  }
}
