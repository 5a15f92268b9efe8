import type { LibraryCard } from '../core/deck/library';
import { cardKey, cardOfKey } from '../core/progress/cardKey';
import { createFace, createQuestion, type CardFace } from '../core/review/question';
import type { Session, Turn } from '../core/review/session';
import { Rating, RATINGS, type Interval } from '../core/schedule/interval';
import type { Counts, DecksScreen, HomeScreen, Progress, Screen, SummaryScreen } from '../protocol/messages';
import type { DeckService } from './deckService';
import type { Idle, Phrases } from './phrases';
import type { Study } from './study';

/** Puts into screens what the study and the session hold. It changes nothing. */
export class Screens {
  readonly #study: Study;
  readonly #decks: DeckService;
  readonly #phrases: Phrases;

  constructor(study: Study, decks: DeckService, phrases: Phrases) {
    this.#study = study;
    this.#decks = decks;
    this.#phrases = phrases;
  }

  home(canUndo: boolean): HomeScreen {
    const counts = this.#counts();
    const message = total(counts) > 0 ? this.#phrases.toDo(counts) : this.#phrases.idle(this.#idle());
    return { kind: 'home', counts, message, canUndo };
  }

  /** The question or, once revealed, the answer. @param intervals behind the four buttons. */
  async turn(
    session: Session,
    turn: Turn,
    intervals: Record<Rating, Interval>,
    canUndo: boolean,
    notice?: string,
  ): Promise<Screen> {
    const card = this.#cardOf(turn.key);
    if (!card) return { kind: 'failed', message: this.#phrases.unknownCard() };
    const shared = {
      question: createQuestion(card.ref, card),
      progress: this.#progress(session),
      canUndo,
    };
    if (!turn.isRevealed) return { kind: 'question', ...shared, ...noticeOf(notice) };
    const ratings = RATINGS.map((rating) => ({
      rating,
      label: this.#phrases.ratingLabel(rating),
      interval: this.#phrases.interval(intervals[rating]),
    }));
    const lapses = this.#study.leechLapses(turn.key);
    const leech = lapses === undefined ? undefined : this.#phrases.isLeech(lapses);
    return { kind: 'answer', ...shared, face: await this.#face(card), ratings, ...noticeOf(leech) };
  }

  summary(session: Session, canUndo: boolean, notice?: string): SummaryScreen {
    const counts = this.#counts();
    const canContinue = total(counts) > 0;
    return {
      kind: 'summary',
      answered: session.answers.length,
      remembered: session.answers.filter(({ rating }) => rating !== Rating.Again).length,
      time: this.#phrases.duration(session.answers.reduce((sum, { seconds }) => sum + seconds, 0)),
      ratings: RATINGS.map((rating) => ({
        rating,
        label: this.#phrases.ratingLabel(rating),
        count: session.answers.filter((answer) => answer.rating === rating).length,
      })),
      message: canContinue ? this.#phrases.toDo(counts) : this.#phrases.idle(this.#idle()),
      canContinue,
      canUndo,
      ...noticeOf(notice),
    };
  }

  /** A card's own page; `undefined` when no deck has it. */
  async card(ref: string): Promise<Screen | undefined> {
    const card = [...this.#study.library.cards.values()].find((candidate) => candidate.ref === ref);
    if (!card) return undefined;
    return {
      kind: 'card',
      face: await this.#face(card),
      state: card.quiz === false ? '' : this.#stateOf(cardKey(card.ref)),
      canReview: card.quiz !== false,
    };
  }

  decks(): DecksScreen {
    const { enabledDecks, newCardsPerDay, newCardOrder } = this.#study.settings;
    return {
      kind: 'decks',
      newCardsPerDay,
      newCardOrder,
      // A deck that is for hovers alone has nothing to study.
      decks: this.#study.library.decks
        .filter(({ cards }) => cards.length > 0)
        .map((deck) => ({
          id: deck.id,
          title: deck.title,
          description: deck.description ?? '',
          isOn: enabledDecks.includes(deck.id),
          cards: deck.cards.length,
          counts: this.#phrases.deckCounts(this.#study.countsOf(deck.cards)),
        })),
    };
  }

  #stateOf(key: string): string {
    const knowledge = this.#study.knowledge(key);
    const lapses = this.#study.leechLapses(key);
    const said = this.#phrases.knowledge(knowledge);
    return lapses === undefined || knowledge.kind === 'suspended' ? said : `${said} ${this.#phrases.isLeech(lapses)}`;
  }

  async #face(card: LibraryCard): Promise<CardFace> {
    return createFace(card.ref, card, await this.#decks.quizPart(card.ref));
  }

  #cardOf(key: string): LibraryCard | undefined {
    const ref = cardOfKey(key);
    return ref && this.#study.library.cards.get(ref);
  }

  #counts(): Counts {
    const { due, learning, new: fresh } = this.#study.queue();
    return { due, learning, new: fresh };
  }

  #progress(session: Session): Progress {
    const done = session.answers.length;
    const left = session.scope.kind === 'cards' ? session.scope.keys.length - done : total(this.#counts());
    return { done, total: done + Math.max(1, left) };
  }

  #idle(): Idle {
    if (!this.#study.hasCards()) return { kind: 'no-decks' };
    const newLimitReached = this.#study.queue().overLimit.new > 0;
    const at = this.#study.nextDue();
    return at === undefined
      ? { kind: 'nothing', newLimitReached }
      : { kind: 'next', at, now: this.#study.now().time, newLimitReached };
  }
}

function noticeOf(notice: string | undefined): { notice?: string } {
  return notice === undefined ? {} : { notice };
}

function total({ due, learning, new: fresh }: Counts): number {
  return due + learning + fresh;
}
