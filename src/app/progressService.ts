import { decodeEvents, encodeEvents } from '../core/progress/codec';
import { bucketOf, eventsByBucket, eventsToSync, LOCAL_KEYS, SYNCED_KEYS } from '../core/progress/buckets';
import { createDueList, readDueList, type DueList } from '../core/progress/dueList';
import { EventLog } from '../core/progress/eventLog';
import type { ProgressEvent } from '../core/progress/events';
import type { Calendar } from '../core/schedule/calendar';
import type { CardState } from '../core/schedule/cardState';
import type { Logger } from './ports';

/** Where progress is kept: VS Code's `globalState`. An update is durable only once it has resolved. */
export interface KeyValueStore {
  get(key: string): unknown;
  /** `undefined` removes the key. */
  update(key: string, value: unknown): Promise<void>;
}

/** Why progress could not be read or written; one line for the learner is made of it at the edge. */
export type StorageTrouble =
  { readonly kind: 'set-aside'; readonly key: string } | { readonly kind: 'newer-version'; readonly version: number };

const DUE_KEY = 'jargonaut.due';
const ASIDE_KEY = 'jargonaut.aside';

/**
 * Keeps the set of events in step with the store. All writes go through one queue, each awaited: VS Code
 * loses updates that overtake each other. A bucket is merged with what is stored before it is written,
 * since another window may have written meanwhile.
 */
export class ProgressService {
  readonly log = new EventLog();
  readonly #store: KeyValueStore;
  readonly #logger: Logger;
  readonly #report: (trouble: StorageTrouble) => void;
  readonly #now: () => number;
  readonly #settle: () => Promise<void>;
  #isSettling = false;
  #queue: Promise<unknown> = Promise.resolve();
  #loaded = false;
  #newerVersion: number | undefined;

  /** @param settle waits as long as it takes until another window's overwrite would show: a quarter to half a second. */
  constructor(
    store: KeyValueStore,
    logger: Logger,
    now: () => number,
    report: (trouble: StorageTrouble) => void,
    settle: () => Promise<void>,
  ) {
    this.#store = store;
    this.#logger = logger;
    this.#now = now;
    this.#report = report;
    this.#settle = settle;
  }

  /** True when a newer version of Jargonaut wrote the store: we read what we can and write nothing. */
  get isReadOnly(): boolean {
    return this.#newerVersion !== undefined;
  }

  /** Reads what is stored, and merges in what another window or Settings Sync brought. True if that changed anything. */
  refresh(): Promise<boolean> {
    return this.#enqueue(async () => {
      let changed = false;
      for (const key of [...LOCAL_KEYS, ...SYNCED_KEYS]) {
        const added = this.log.add(await this.#readBucket(key));
        changed ||= added.length > 0;
      }
      this.#loaded = true;
      return changed;
    });
  }

  /**
   * Stores events; resolves once they are stored. Rejects when the store refuses, and the log is then as
   * before. Two windows that write within some 100 ms overwrite each other's whole state, so what was
   * written is looked at again a moment later, and mended.
   */
  record(events: readonly ProgressEvent[]): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#loaded) throw new Error('progress was not read yet');
      if (this.isReadOnly) throw new ReadOnlyProgressError(this.#newerVersion ?? 0);
      for (const [key, additions] of eventsByBucket(events, LOCAL_KEYS)) {
        if (additions.length > 0) await this.#writeMissing(key, additions);
      }
      this.log.add(events);
      this.#mendSoon();
    });
  }

  #mendSoon(): void {
    if (this.#isSettling) return;
    this.#isSettling = true;
    void this.#settle()
      .then(() =>
        this.#enqueue(async () => {
          this.#isSettling = false;
          let mended = 0;
          for (const key of LOCAL_KEYS) mended += this.isReadOnly ? 0 : await this.#writeMissing(key, []);
          if (mended === 0) return;
          this.#logger.info(`${String(mended)} events that another window had overwritten were stored again.`);
          this.#mendSoon();
        }),
      )
      .catch((error: unknown) => {
        this.#logger.warn(`stored progress could not be looked at again: ${String(error)}`);
      });
  }

  /** Writes a bucket if it lacks some of the events given or known; says how many. Takes in what it has besides. */
  async #writeMissing(key: string, additions: readonly ProgressEvent[]): Promise<number> {
    const merged = new EventLog();
    const stored = await this.#readBucket(key);
    this.log.add(stored);
    merged.add(stored);
    const own = this.log.all().filter(({ card }) => bucketOf(card, LOCAL_KEYS) === key);
    const missing = merged.add([...own, ...additions]).length;
    if (missing > 0) await this.#store.update(key, encodeEvents(merged.all()));
    return missing;
  }

  /** Puts the recent events where Settings Sync takes them from. Called when the learner pauses, not at each answer. */
  publish(): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#loaded || this.isReadOnly) return;
      for (const key of SYNCED_KEYS) this.log.add(await this.#readBucket(key));
      for (const [key, events] of eventsByBucket(eventsToSync(this.log.all(), this.#now()), SYNCED_KEYS)) {
        const next = events.length > 0 ? encodeEvents(events) : undefined;
        if (JSON.stringify(next) !== JSON.stringify(this.#store.get(key))) await this.#store.update(key, next);
      }
    });
  }

  /** The list that the status bar counts from, as stored. */
  dueList(): DueList {
    return readDueList(this.#store.get(DUE_KEY));
  }

  saveDueList(states: Iterable<CardState>, calendar: Calendar): Promise<void> {
    const list = createDueList(states, calendar);
    return this.#enqueue(async () => {
      if (!this.isReadOnly) await this.#store.update(DUE_KEY, list);
    });
  }

  /** Stored values that could not be read, by the key they were found under. */
  setAside(): Readonly<Record<string, unknown>> {
    const stored = this.#store.get(ASIDE_KEY);
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  }

  /** Removes everything that we ever stored. */
  async deleteAll(): Promise<void> {
    await this.#enqueue(async () => {
      for (const key of [...LOCAL_KEYS, ...SYNCED_KEYS, DUE_KEY, ASIDE_KEY]) await this.#store.update(key, undefined);
      this.log.clear();
    });
  }

  async #readBucket(key: string): Promise<readonly ProgressEvent[]> {
    const stored = this.#store.get(key);
    const decoded = decodeEvents(stored);
    switch (decoded.kind) {
      case 'events':
        return decoded.events;
      case 'newer':
        if (this.#newerVersion === undefined) {
          this.#newerVersion = decoded.version;
          this.#logger.warn(
            `"${key}" was written by a newer version (format ${String(decoded.version)}): progress is read-only.`,
          );
          this.#report({ kind: 'newer-version', version: decoded.version });
        }
        return [];
      case 'unreadable':
        // Copied aside first and only then removed: a crash in between leaves both.
        await this.#store.update(ASIDE_KEY, { ...this.setAside(), [`${key}@${String(this.#now())}`]: stored });
        await this.#store.update(key, undefined);
        this.#logger.error(
          `"${key}" could not be read and was set aside under "${ASIDE_KEY}": ${JSON.stringify(stored).slice(0, 500)}`,
        );
        this.#report({ kind: 'set-aside', key });
        return [];
    }
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
