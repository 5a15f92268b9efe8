import type { ReviewOrder } from '../core/review/reviewOrder';
import type { NewCardOrder } from '../protocol/messages';

/** Details for those who look: one line each in the output channel. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A subscription that can be ended. */
export interface Disposable {
  dispose(): void;
}

/** Tells whoever listens that something changed. */
export class Emitter<T = void> {
  readonly #listeners = new Set<(value: T) => void>();

  readonly on = (listener: (value: T) => void): Disposable => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}

/** What the learner has set, read anew at each use. */
export interface Settings {
  readonly enabledDecks: readonly string[];
  /** By deck id: what differs from the settings for all. */
  readonly deckOptions: Readonly<Record<string, DeckOptions>>;
  readonly newCardsPerDay: number;
  readonly newCardOrder: NewCardOrder;
  readonly reviewsPerDay: number;
  readonly reviewOrder: ReviewOrder;
  /** The hour, 0–23, at which the learner's day begins. */
  readonly dayStartsAt: number;
  /** 0–1 */
  readonly desiredRetention: number;
  /** In days. */
  readonly maximumInterval: number;
  /** In seconds. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly learnAheadMinutes: number;
  readonly burySiblings: boolean;
  /** Lapses after which a card is a leech; 0: never. */
  readonly leechThreshold: number;
  readonly leechAction: LeechAction;
}

/** A deck with limits of its own does not count towards those for all. */
export interface DeckOptions {
  readonly newCardsPerDay?: number;
  readonly reviewsPerDay?: number;
  readonly desiredRetention?: number;
}

export const LEECH_ACTIONS = ['suspend', 'tag'] as const;
export type LeechAction = (typeof LEECH_ACTIONS)[number];

/** As Anki has them, apart from the decks. */
export const DEFAULT_SETTINGS: Settings = {
  enabledDecks: [],
  deckOptions: {},
  newCardsPerDay: 20,
  newCardOrder: 'deck',
  reviewsPerDay: 200,
  reviewOrder: 'due',
  dayStartsAt: 4,
  desiredRetention: 0.9,
  maximumInterval: 36_500,
  learningSteps: [60, 600],
  relearningSteps: [600],
  learnAheadMinutes: 20,
  burySiblings: true,
  leechThreshold: 8,
  leechAction: 'suspend',
};

export interface SettingsPort {
  read(): Settings;
  setEnabledDecks(ids: readonly string[]): Promise<void>;
  setNewCardsPerDay(count: number): Promise<void>;
  setNewCardOrder(order: NewCardOrder): Promise<void>;
}
