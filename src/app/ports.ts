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
  readonly newCardsPerDay: number;
  readonly newCardOrder: NewCardOrder;
  /** The hour, 0–23, at which the learner's day begins. */
  readonly dayStartsAt: number;
  /** 0–1 */
  readonly desiredRetention: number;
}

export interface SettingsPort {
  read(): Settings;
  setEnabledDecks(ids: readonly string[]): Promise<void>;
  setNewCardsPerDay(count: number): Promise<void>;
  setNewCardOrder(order: NewCardOrder): Promise<void>;
}
