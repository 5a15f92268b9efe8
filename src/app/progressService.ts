import { createDueList, readDueList, type DueList } from '../core/progress/dueList';
import { EventLog } from '../core/progress/eventLog';
import type { ProgressEvent } from '../core/progress/events';
import type { Calendar } from '../core/schedule/calendar';
import type { CardState } from '../core/schedule/cardState';
import type { Journal, JournalContent } from './journal';
import type { Logger } from './ports';
import { ProgressStore, type KeyValueStore, type StorageTrouble } from './progressStore';

const DUE_KEY = 'jargonaut.due';
/** Journals that are longer than this together (characters; some 250 answers), or more than that many, are folded. */
const FOLD_FROM = 16_384;
const FOLD_FROM_FILES = 8;

/**
 * Keeps the set of events in step with the journal and the store. All writes go through one queue, each
 * awaited: VS Code loses updates that overtake each other.
 */
export class ProgressService {
  readonly log = new EventLog();
  readonly #values: KeyValueStore;
  readonly #store: ProgressStore;
  readonly #journal: Journal | undefined;
  readonly #logger: Logger;
  readonly #settle: () => Promise<void>;
  #isSettling = false;
  #queue: Promise<unknown> = Promise.resolve();
  #loaded = false;

  /**
   * @param settle waits as long as it takes until another window's overwrite would show: a quarter to half a second.
   * @param journal without one an answer counts as stored once the store has it.
   */
  constructor(
    store: KeyValueStore,
    logger: Logger,
    now: () => number,
    report: (trouble: StorageTrouble) => void,
    settle: () => Promise<void>,
    journal?: Journal,
  ) {
    this.#values = store;
    this.#store = new ProgressStore(store, logger, now, report);
    this.#journal = journal;
    this.#logger = logger;
    this.#settle = settle;
  }

  /** True when a newer version of Jargonaut wrote the store: we read what we can and write nothing. */
  get isReadOnly(): boolean {
    return this.#store.newerVersion !== undefined;
  }

  /**
   * Reads what is stored, and merges in what another window or Settings Sync brought; the first time the
   * journals too, which heals what the store has lost. True if that changed anything.
   */
  refresh(): Promise<boolean> {
    return this.#enqueue(async () => {
      const news = this.log.add(await this.#store.read());
      if (!this.#loaded) {
        const healed = await this.#readJournals();
        if (healed.length > 0) {
          this.#logger.info(`${String(healed.length)} events that were not stored came from the journal.`);
        }
        news.push(...healed);
      }
      this.#loaded = true;
      if (!this.#store.isComplete && !this.isReadOnly) this.#storeSoon();
      return news.length > 0;
    });
  }

  /**
   * Takes events in; resolves once they are in the journal, on the disk: from then on they survive whatever
   * happens to this window. The store follows by itself. Where the journal refuses, the store must have them
   * first; if it refuses too, this rejects, and the log is as before.
   */
  record(events: readonly ProgressEvent[]): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#loaded) throw new Error('progress was not read yet');
      if (this.#store.newerVersion !== undefined) throw new ReadOnlyProgressError(this.#store.newerVersion);
      if (!(await this.#writeJournal(events))) {
        this.#store.add(events);
        try {
          this.log.add((await this.#store.write()).news);
        } catch (error) {
          this.#store.forget(events);
          throw error;
        }
      }
      this.#store.add(events);
      this.log.add(events);
      this.#storeSoon();
    });
  }

  async #writeJournal(events: readonly ProgressEvent[]): Promise<boolean> {
    try {
      await this.#journal?.append(events);
      return this.#journal !== undefined;
    } catch (error) {
      this.#logger.warn(`the journal could not be written: ${String(error)}`);
      return false;
    }
  }

  /**
   * Stores what is not stored yet, and looks again a moment later: two windows that write within some
   * 100 ms overwrite each other's whole state. What is recorded in between is stored by that second look.
   */
  #storeSoon(): void {
    if (this.#isSettling) return;
    this.#isSettling = true;
    void this.#enqueue(() => this.#write())
      .then(() => this.#settle())
      .then(() =>
        this.#enqueue(async () => {
          this.#isSettling = false;
          if (await this.#write()) this.#storeSoon();
        }),
      )
      .catch((error: unknown) => {
        this.#isSettling = false;
        this.#logger.warn(`progress could not be stored, and will be with the next answer: ${String(error)}`);
      });
  }

  async #write(): Promise<boolean> {
    if (this.isReadOnly) return false;
    const { news, wrote, mended } = await this.#store.write();
    this.log.add(news);
    if (mended) this.#logger.info('Events that were stored once and were missing were stored again.');
    return wrote;
  }

  /** Puts the recent events where Settings Sync takes them from. Called when the learner pauses, not at each answer. */
  publish(): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#loaded || this.isReadOnly) return;
      // The last look after the last answer may have come before another window's write.
      await this.#write();
      await this.#store.publish(this.log.all());
    });
  }

  /** Makes one file of the journals, when they have become long. Called when the learner pauses, never while starting. Never rejects. */
  tidy(): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#journal || !this.#loaded || this.isReadOnly) return;
      try {
        const content = await this.#journal.read();
        if (content.size < FOLD_FROM && content.names.length < FOLD_FROM_FILES) return;
        this.#takeIn(content);
        await this.#write();
        await this.#journal.fold(this.#store.createFold(), content.names, (id) => this.log.get(id) !== undefined);
      } catch (error) {
        this.#logger.warn(`the journals could not be tidied: ${String(error)}`);
      }
    });
  }

  /** The list that the status bar counts from, as stored. */
  dueList(): DueList {
    return readDueList(this.#values.get(DUE_KEY));
  }

  saveDueList(states: Iterable<CardState>, calendar: Calendar): Promise<void> {
    const list = createDueList(states, calendar);
    return this.#enqueue(async () => {
      if (!this.isReadOnly) await this.#values.update(DUE_KEY, list);
    });
  }

  /** Stored values that could not be read, by the key they were found under. */
  setAside(): Readonly<Record<string, unknown>> {
    return this.#store.setAside();
  }

  /** Removes everything that we ever stored. */
  async deleteAll(): Promise<void> {
    await this.#enqueue(async () => {
      await this.#journal?.clear();
      await this.#store.clear();
      await this.#values.update(DUE_KEY, undefined);
      this.log.clear();
    });
  }

  async #readJournals(): Promise<ProgressEvent[]> {
    if (!this.#journal) return [];
    try {
      return this.#takeIn(await this.#journal.read());
    } catch (error) {
      this.#logger.warn(`the journals could not be read: ${String(error)}`);
      return [];
    }
  }

  #takeIn({ events, folds }: JournalContent): ProgressEvent[] {
    this.#store.add(events);
    return this.log.add([...folds.flatMap((fold) => this.#store.readFold(fold)), ...events]);
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    // A task that failed must not stop those behind it; its own caller hears of it.
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Nothing is written over what a newer version stored. */
export class ReadOnlyProgressError extends Error {
  constructor(readonly version: number) {
    super(`progress was written by a newer version (format ${String(version)})`);
    this.name = 'ReadOnlyProgressError';
  }
}
