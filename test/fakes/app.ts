import type { DeckFiles } from '../../src/app/deckService';
import type { Phrases } from '../../src/app/phrases';
import type { KeyValueStore } from '../../src/app/progressStore';
import { DEFAULT_SETTINGS, type Logger, type Settings, type SettingsPort } from '../../src/app/ports';
import type { Clock } from '../../src/app/study';
import { LOCAL_KEYS } from '../../src/core/progress/buckets';
import { decodeEvents } from '../../src/core/progress/codec';
import type { ProgressEvent } from '../../src/core/progress/events';

/** A store as `globalState` is: values pass through JSON, and an update is there once it has resolved. */
export class FakeStore implements KeyValueStore {
  readonly values = new Map<string, unknown>();
  /** Set to have every write refused. */
  failure: Error | undefined;
  /** Writes under way at once, at the most: more than one would lose some in VS Code. */
  mostAtOnce = 0;
  #atOnce = 0;

  get(key: string): unknown {
    return this.values.get(key);
  }

  /** What is stored in the local buckets. */
  events(): ProgressEvent[] {
    return LOCAL_KEYS.flatMap((key) => {
      const decoded = decodeEvents(this.values.get(key));
      return decoded.kind === 'events' ? decoded.events : [];
    });
  }

  async update(key: string, value: unknown): Promise<void> {
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    await Promise.resolve();
    this.#atOnce--;
    if (this.failure) throw this.failure;
    if (value === undefined) this.values.delete(key);
    else this.values.set(key, JSON.parse(JSON.stringify(value)));
  }
}

export class FakeLogger implements Logger {
  readonly lines: string[] = [];
  readonly info = (line: string): void => void this.lines.push(line);
  readonly warn = (line: string): void => void this.lines.push(line);
  readonly error = (line: string): void => void this.lines.push(line);
}

export class FakeSettings implements SettingsPort {
  settings: Settings;

  /** What is not said is as it is by default. */
  constructor(settings: Partial<Settings>) {
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
  }

  read(): Settings {
    return this.settings;
  }

  async setEnabledDecks(enabledDecks: readonly string[]): Promise<void> {
    this.settings = { ...this.settings, enabledDecks };
    await Promise.resolve();
  }

  async setNewCardsPerDay(newCardsPerDay: number): Promise<void> {
    this.settings = { ...this.settings, newCardsPerDay };
    await Promise.resolve();
  }

  async setNewCardOrder(newCardOrder: Settings['newCardOrder']): Promise<void> {
    this.settings = { ...this.settings, newCardOrder };
    await Promise.resolve();
  }
}

/** A clock that stands until it is moved. Its learner lives in UTC. */
export class FakeClock implements Clock {
  time = Date.UTC(2026, 10, 24, 12);

  readonly now = (): number => this.time;

  offsetAt(): number {
    return 0;
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }
}

/** Three cards in one deck that is on, one in a deck that is off. */
export function fakeDeckFiles(userDecks: Readonly<Record<string, string | Error>> = {}): DeckFiles {
  const cards = ['lora', 'ppo', 'rouge', 'bleu'].map((id) => ({
    id,
    term: id.toUpperCase(),
    definition: `About ${id}.`,
  }));
  const decks = [
    { id: 'first', title: 'First', cards: ['lora', 'ppo', 'rouge'] },
    { id: 'second', title: 'Second', cards: ['bleu'] },
  ];
  const parts = {
    glossary: { version: 1, cards, decks },
    quiz: { version: 1, cards: { lora: { detail: 'More.' } } },
  };
  return {
    readBundled: (part) => Promise.resolve(JSON.stringify(parts[part])),
    readTermTable: () => Promise.reject(new Error('none was built')),
    findUserDecks: () =>
      Promise.resolve(
        Object.entries(userDecks).map(([path, content]) => ({
          path,
          read: () => (content instanceof Error ? Promise.reject(content) : Promise.resolve(content)),
        })),
      ),
  };
}

/** Says what it was asked to say, as data. */
export const fakePhrases: Phrases = {
  ratingLabel: (rating) => `rating ${rating}`,
  interval: (interval) => (interval.unit === 'days' ? `${interval.days} d` : `${interval.seconds} s`),
  duration: (seconds) => `${seconds} s`,
  knowledge: (knowledge) => JSON.stringify(knowledge),
  toDo: (counts) => JSON.stringify(counts),
  idle: (idle) => JSON.stringify(idle),
  deckCounts: (counts) => JSON.stringify(counts),
  progressNotSaved: () => 'not saved',
  progressReadOnly: () => 'read-only',
  unknownCard: () => 'unknown card',
  leech: (leech) => JSON.stringify(leech),
  isLeech: (lapses) => `forgotten ${lapses} times`,
};
