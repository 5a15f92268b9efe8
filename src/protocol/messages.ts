import type { CardFace, Question } from '../core/review/question';
import type { Rating } from '../core/schedule/interval';

/**
 * All that passes between a surface (the panel, the palette) and the host. The host sends one complete
 * view state, never a delta; a surface sends intents. A turn number makes a key that was pressed
 * twice, or a message that comes late, harmless.
 */
export interface ViewState {
  /** Goes up with everything that changes what an intent would mean. */
  readonly turn: number;
  readonly screen: Screen;
}

export type Screen =
  LoadingScreen | FailedScreen | HomeScreen | QuestionScreen | AnswerScreen | SummaryScreen | CardScreen | DecksScreen;

interface LoadingScreen {
  readonly kind: 'loading';
}

/** Something could not be done: one sentence that says what and what to do. */
export interface FailedScreen {
  readonly kind: 'failed';
  readonly message: string;
}

/** Between sessions: what there is to do, or when there will be. */
export interface HomeScreen {
  readonly kind: 'home';
  readonly counts: Counts;
  /** Why there is nothing to do, and when the next card is due. */
  readonly message: string;
  readonly canUndo: boolean;
}

export interface Counts {
  readonly due: number;
  readonly learning: number;
  readonly new: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface QuestionScreen {
  readonly kind: 'question';
  readonly question: Question;
  readonly progress: Progress;
  readonly canUndo: boolean;
  /** What the last answer brought about: a sentence. */
  readonly notice?: string;
}

export interface AnswerScreen {
  readonly kind: 'answer';
  readonly question: Question;
  readonly face: CardFace;
  readonly ratings: readonly RatingChoice[];
  readonly progress: Progress;
  readonly canUndo: boolean;
  /** That the card was forgotten very often: a sentence. */
  readonly notice?: string;
}

export interface RatingChoice {
  readonly rating: Rating;
  readonly label: string;
  /** "in 10 minutes", short: "10 min". */
  readonly interval: string;
}

export interface SummaryScreen {
  readonly kind: 'summary';
  readonly answered: number;
  /** How many were rated Hard or better. */
  readonly remembered: number;
  /** "4 min" */
  readonly time: string;
  readonly ratings: readonly { readonly rating: Rating; readonly label: string; readonly count: number }[];
  /** What comes next: a sentence. */
  readonly message: string;
  readonly canContinue: boolean;
  readonly canUndo: boolean;
  readonly notice?: string;
}

export interface CardScreen {
  readonly kind: 'card';
  readonly face: CardFace;
  /** What the learner's state of it is: a sentence. */
  readonly state: string;
  readonly canReview: boolean;
}

export interface DecksScreen {
  readonly kind: 'decks';
  readonly decks: readonly DeckRow[];
  readonly newCardsPerDay: number;
  readonly newCardOrder: NewCardOrder;
}

export interface DeckRow {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly isOn: boolean;
  readonly cards: number;
  /** "12 new, 3 due": a short text. */
  readonly counts: string;
}

export const NEW_CARD_ORDERS = ['deck', 'random'] as const;
export type NewCardOrder = (typeof NEW_CARD_ORDERS)[number];
/** The most new cards a day that the setting allows. */
export const MAX_NEW_CARDS = 9_999;

/** What a learner wants. Those that act on what is shown carry the turn that they were meant for. */
export type Intent =
  | { readonly kind: 'ready' }
  | { readonly kind: 'start' }
  | { readonly kind: 'reveal'; readonly turn: number }
  | { readonly kind: 'conceal'; readonly turn: number }
  | { readonly kind: 'rate'; readonly turn: number; readonly rating: Rating }
  | { readonly kind: 'undo'; readonly turn: number }
  | { readonly kind: 'suspend'; readonly turn: number }
  | { readonly kind: 'bury'; readonly turn: number }
  | { readonly kind: 'stop'; readonly turn: number }
  | { readonly kind: 'home' }
  | { readonly kind: 'decks' }
  | { readonly kind: 'setDeck'; readonly deck: string; readonly isOn: boolean }
  | { readonly kind: 'setNewCardsPerDay'; readonly count: number }
  | { readonly kind: 'setNewCardOrder'; readonly order: NewCardOrder }
  | { readonly kind: 'reviewCard'; readonly card: string }
  | { readonly kind: 'reportProblem'; readonly card: string };

/** What the host sends to the panel. */
export interface HostMessage {
  readonly kind: 'view';
  readonly view: ViewState;
}

/** The fixed strings of the panel, in the learner's language. */
export interface PanelStrings {
  readonly loading: string;
  readonly startReview: string;
  readonly continueReview: string;
  readonly due: string;
  readonly learning: string;
  readonly newCards: string;
  readonly decks: string;
  readonly back: string;
  readonly tryAgain: string;
  readonly reveal: string;
  readonly undo: string;
  readonly finish: string;
  readonly howWell: string;
  readonly question: string;
  readonly answer: string;
  readonly example: string;
  readonly formula: string;
  readonly sources: string;
  /** The keys of a question: with undo where there is something to take back, and without. */
  readonly keysQuestion: string;
  readonly keysFirstQuestion: string;
  readonly keysAnswer: string;
  readonly sessionDone: string;
  readonly answered: string;
  readonly remembered: string;
  readonly timeSpent: string;
  readonly reviewNow: string;
  readonly reportProblem: string;
  readonly chooseDecks: string;
  readonly newPerDay: string;
  readonly newOrder: string;
  readonly orderDeck: string;
  readonly orderRandom: string;
  readonly cardsInDeck: string;
  readonly progress: string;
  readonly suspend: string;
  readonly bury: string;
}
