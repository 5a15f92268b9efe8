import { cardKey, cardOfKey, type CardRef } from '../core/progress/cardKey';
import { ALL_CARDS, eventId } from '../core/progress/events';
import {
  ask,
  conceal,
  drop,
  nextChosen,
  noteAnswer,
  reveal,
  startSession,
  takeBack,
  type Scope,
  type Session,
} from '../core/review/session';
import { isHidden } from '../core/progress/flags';
import type { Interval, Rating } from '../core/schedule/interval';
import type { Intent, Screen, ViewState } from '../protocol/messages';
import { applySetting } from './applySetting';
import { Changes, type Undone } from './changes';
import type { Phrases } from './phrases';
import { Emitter, type Logger, type SettingsPort } from './ports';
import { ReadOnlyProgressError, type ProgressService } from './progressService';
import type { Screens } from './screens';
import type { Study } from './study';

/** Where the learner is, apart from the session, which goes on underneath. */
type Place =
  { readonly kind: 'session' } | { readonly kind: 'decks' } | { readonly kind: 'card'; readonly card: string };

export interface ReviewDependencies {
  readonly study: Study;
  readonly screens: Screens;
  readonly progress: ProgressService;
  readonly settings: SettingsPort;
  readonly phrases: Phrases;
  readonly logger: Logger;
  /** This window's random id, for the events that it writes. */
  readonly writer: string;
}

/**
 * The one review that panel and palette share. An intent is worked off whole before the next: an answer
 * is stored before the view that follows it goes out, and an intent for a turn that is over is ignored.
 */
export class ReviewService {
  readonly #use: ReviewDependencies;
  readonly #changed = new Emitter<ViewState>();
  /** Fires with each complete view state. */
  readonly onDidChange = this.#changed.on;
  readonly #answered = new Emitter();
  /** Fires after progress has changed. */
  readonly onDidProgress = this.#answered.on;
  #view: ViewState = { turn: 0, screen: { kind: 'loading' } };
  #session: Session | undefined;
  #place: Place = { kind: 'session' };
  /** What the last answer brought about, until the next. */
  #notice: string | undefined;
  /** What the buttons of the shown answer say, and so what they give. */
  #offered: { readonly key: string; readonly intervals: Record<Rating, Interval> } | undefined;
  readonly #changes: Changes;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(use: ReviewDependencies) {
    this.#use = use;
    this.#changes = new Changes(use.study, use.progress, use.writer);
  }

  get view(): ViewState {
    return this.#view;
  }

  /** The card before the learner, if any: what commands act on. */
  get shownCard(): CardRef | undefined {
    const { screen } = this.#view;
    if (screen.kind === 'question' || screen.kind === 'answer') return screen.question.card;
    return screen.kind === 'card' ? screen.face.card : undefined;
  }

  /** Does what an intent asks; resolves with the view that follows. Never rejects. */
  handle(intent: Intent): Promise<ViewState> {
    return this.#serially(async () => {
      if ('turn' in intent && intent.turn !== this.#view.turn) return;
      await this.#act(intent);
    });
  }

  /** Begins a session, or goes on with the one under way. Several cards are asked once each. */
  start(cards?: readonly CardRef[]): Promise<ViewState> {
    return this.#serially(() => this.#start(cards));
  }

  /** Shows a card's own page; resolves with whether there is one. */
  async openCard(card: string): Promise<boolean> {
    const view = await this.#serially(async () => {
      this.#place = { kind: 'card', card };
      await this.#show();
    });
    return view.screen.kind === 'card';
  }

  /** Takes back what was done last: by this window or, if it did nothing, at all. Resolves with what it was. */
  async undoLast(): Promise<Undone | undefined> {
    let undone: Undone | undefined;
    await this.#serially(async () => {
      undone = await this.#undo();
      await this.#show();
    });
    return undone;
  }

  /** Forgets a card's reviews, or all, up to now. Rejects when that cannot be stored. */
  async reset(card: CardRef | typeof ALL_CARDS): Promise<void> {
    await this.change((changes) => changes.reset(card === ALL_CARDS ? card : cardKey(card)));
    if (card === ALL_CARDS) this.#session = undefined;
    await this.refresh();
  }

  /** Changes cards outside of an answer. Rejects when that cannot be stored. */
  async change<T>(make: (changes: Changes) => Promise<T>): Promise<T> {
    const done = this.#queue.then(async () => {
      await this.#use.study.open();
      const wasHidden = this.#isCurrentHidden();
      const result = await make(this.#changes);
      if (!wasHidden && this.#isCurrentHidden()) this.#passOver();
      return result;
    });
    this.#queue = done.catch(() => undefined);
    const result = await done;
    await this.refresh();
    this.#answered.emit();
    return result;
  }

  /** Looks again: decks, settings, the time or another window may have changed what is shown. */
  refresh(): Promise<ViewState> {
    return this.#serially(() => this.#show());
  }

  #serially(task: () => Promise<void>): Promise<ViewState> {
    const result = this.#queue.then(async () => {
      try {
        await this.#use.study.open();
        await task();
      } catch (error) {
        this.#fail(error);
      }
      return this.#view;
    });
    this.#queue = result;
    return result;
  }

  async #act(intent: Intent): Promise<void> {
    const { settings } = this.#use;
    switch (intent.kind) {
      case 'ready':
        break;
      case 'start':
        await this.#start();
        return;
      case 'reveal':
        if (this.#session) this.#session = reveal(this.#session);
        break;
      case 'conceal':
        if (this.#session) this.#session = conceal(this.#session);
        break;
      case 'rate':
        await this.#rate(intent.rating);
        break;
      case 'undo':
        await this.#undo();
        break;
      case 'suspend':
      case 'bury':
        await this.#putAway(intent.kind);
        break;
      case 'stop':
        this.#endSession();
        break;
      case 'home':
        this.#place = { kind: 'session' };
        if (!this.#session?.current) this.#session = undefined;
        break;
      case 'decks':
        this.#place = { kind: 'decks' };
        break;
      case 'setDeck':
      case 'setNewCardsPerDay':
      case 'setNewCardOrder':
        await applySetting(intent, settings);
        this.#answered.emit();
        break;
      case 'reviewCard':
        await this.#start(isCardRef(intent.card) ? [intent.card] : []);
        return;
      case 'reportProblem':
        // The host asks what is wrong: nothing changes here.
        return;
    }
    await this.#show();
  }

  async #start(cards?: readonly CardRef[]): Promise<void> {
    this.#place = { kind: 'session' };
    const known = cards?.filter((card) => this.#use.study.library.cards.has(card));
    if (known || !this.#session?.current) {
      const scope: Scope = known ? { kind: 'cards', keys: known.map((card) => cardKey(card)) } : { kind: 'due' };
      this.#session = startSession(scope, this.#now());
      this.#askNext();
    }
    await this.#show();
  }

  /** Asks the next card; when none is left, the session has its summary, or was empty and is over. */
  #askNext(): void {
    if (!this.#session) return;
    const next = this.#session.scope.kind === 'cards' ? nextChosen(this.#session) : this.#use.study.queue().next;
    this.#session = ask(this.#session, next, this.#now());
    if (next === undefined) this.#endSession();
  }

  #endSession(): void {
    if (!this.#session) return;
    this.#session = this.#session.answers.length > 0 ? ask(this.#session, undefined, this.#now()) : undefined;
  }

  async #rate(rating: Rating): Promise<void> {
    const turn = this.#session?.current;
    if (!this.#session || !turn?.isRevealed) return;
    const intervals = this.#offered?.key === turn.key ? this.#offered.intervals : this.#use.study.preview(turn.key);
    const { event, leech } = await this.#changes.answer(turn, rating, intervals[rating]);
    const term = this.#use.study.library.cards.get(cardOfKey(turn.key) ?? ':')?.term ?? turn.key;
    this.#notice = leech && this.#use.phrases.leech({ ...leech, term });
    const { seconds } = event;
    this.#session = noteAnswer(this.#session, { key: turn.key, rating, eventId: eventId(event), seconds });
    this.#askNext();
    this.#answered.emit();
  }

  /** Suspends or buries the card before the learner, and goes on to the next. */
  async #putAway(how: 'suspend' | 'bury'): Promise<void> {
    const key = this.#session?.current?.key;
    if (key === undefined) return;
    await (how === 'suspend' ? this.#changes.suspend([key], true) : this.#changes.bury(key));
    this.#notice = undefined;
    this.#passOver();
    this.#answered.emit();
  }

  #isCurrentHidden(): boolean {
    const { study } = this.#use;
    const key = this.#session?.current?.key;
    return key !== undefined && isHidden(study.flagsOf(key), study.now().day);
  }

  #passOver(): void {
    const key = this.#session?.current?.key;
    if (!this.#session || key === undefined) return;
    this.#session = drop(this.#session, key);
    this.#askNext();
  }

  async #undo(): Promise<Undone | undefined> {
    const undone = await this.#changes.undo();
    if (!undone) return undefined;
    this.#notice = undefined;
    const session = this.#session;
    const [key] = undone.cards;
    if (session && session.answers.at(-1)?.eventId === undone.eventId) this.#session = takeBack(session, this.#now());
    // What was put away in the middle of a session is asked again.
    else if (session?.current && (undone.kind === 'suspend' || undone.kind === 'bury') && undone.cards.length === 1) {
      this.#session = ask(session, key, this.#now());
    }
    this.#place = { kind: 'session' };
    this.#answered.emit();
    return undone;
  }

  async #show(): Promise<void> {
    this.#publish(await this.#screen());
  }

  async #screen(): Promise<Screen> {
    const { screens, phrases, progress, study } = this.#use;
    if (this.#place.kind === 'decks') return screens.decks();
    if (this.#place.kind === 'card') {
      return (await screens.card(this.#place.card)) ?? { kind: 'failed', message: phrases.unknownCard() };
    }
    const session = this.#session;
    const { canUndo } = this.#changes;
    if (session?.current) {
      const { key } = session.current;
      const intervals = study.preview(key);
      this.#offered = { key, intervals };
      return screens.turn(session, session.current, intervals, canUndo, this.#notice);
    }
    if (session) return screens.summary(session, canUndo, this.#notice);
    return screens.home(canUndo || progress.log.lastReview() !== undefined);
  }

  /** A screen that says the same again keeps its turn: what was pressed on it still holds. */
  #publish(screen: Screen): void {
    const isSame = JSON.stringify(screen) === JSON.stringify(this.#view.screen);
    if (!isSame) this.#view = { turn: this.#view.turn + 1, screen };
    this.#changed.emit(this.#view);
  }

  #fail(error: unknown): void {
    const { phrases, logger } = this.#use;
    logger.error(`review: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const message = error instanceof ReadOnlyProgressError ? phrases.progressReadOnly() : phrases.progressNotSaved();
    this.#publish({ kind: 'failed', message });
  }

  #now(): number {
    return this.#use.study.now().time;
  }
}

function isCardRef(text: string): text is CardRef {
  return cardOfKey(cardKey(text as CardRef)) !== undefined;
}
