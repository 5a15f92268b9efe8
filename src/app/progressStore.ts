import { encodeEvents, type DecodedEvents } from '../core/progress/codec';
import { bucketOf, eventsByBucket, eventsToSync, HOME_KEYS, LOCAL_KEYS, SYNCED_KEYS } from '../core/progress/buckets';
import type { ProgressEvent } from '../core/progress/events';
import { StoredBucket } from '../core/progress/storedBucket';
import type { Fold } from './journal';
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

const ASIDE_KEY = 'jargonaut.aside';

/**
 * The buckets of `globalState`. A bucket is merged with what is stored right before it is written, since another
 * window may have written meanwhile. Its callers must not let two writes run at once.
 */
export class ProgressStore {
  readonly #store: KeyValueStore;
  readonly #logger: Logger;
  readonly #now: () => number;
  readonly #report: (trouble: StorageTrouble) => void;
  #buckets = createBuckets();
  /** Buckets with events of ours that were never stored: to find them missing is no surprise. */
  #fresh = new Set<string>();
  /** Events that were found and not handed out yet: a write that fails in between must not make us forget them. */
  #news: ProgressEvent[] = [];
  #newerVersion: number | undefined;

  constructor(store: KeyValueStore, logger: Logger, now: () => number, report: (trouble: StorageTrouble) => void) {
    this.#store = store;
    this.#logger = logger;
    this.#now = now;
    this.#report = report;
  }

  /** The version that wrote the store, when it is newer than ours: we read what we can and write nothing. */
  get newerVersion(): number | undefined {
    return this.#newerVersion;
  }

  /** Whether all that is known was stored when it was last looked at. */
  get isComplete(): boolean {
    return HOME_KEYS.every((key) => this.#bucket(key).isComplete) && !this.#hasOldKeys();
  }

  /** Takes in events that are not stored yet. */
  add(events: Iterable<ProgressEvent>): void {
    for (const event of events) {
      const key = bucketOf(event.card, HOME_KEYS);
      if (this.#bucket(key).add([event]).length > 0) this.#fresh.add(key);
    }
  }

  /** Forgets events that could not be stored. */
  forget(events: Iterable<ProgressEvent>): void {
    for (const event of events) this.#bucket(bucketOf(event.card, HOME_KEYS)).remove([event]);
  }

  /** Reads what is stored and takes it in; gives the events that were not known. */
  async read(): Promise<ProgressEvent[]> {
    for (const key of [...LOCAL_KEYS, ...SYNCED_KEYS]) await this.#readBucket(key);
    return this.#takeNews();
  }

  /** Takes in a copy of the buckets; gives the events that were not known. */
  readFold(fold: Fold): ProgressEvent[] {
    for (const key of HOME_KEYS) {
      this.#absorb(key, fold[key]);
      // The bucket goes by the last look, which is to be one at the store itself.
      this.#absorb(key, this.#store.get(key));
    }
    return this.#takeNews();
  }

  /** All that is known, as it would be stored. */
  createFold(): Fold {
    return Object.fromEntries(
      HOME_KEYS.map((key) => {
        this.#absorb(key, this.#store.get(key));
        return [key, this.#bucket(key).merged()];
      }),
    );
  }

  /**
   * Writes the buckets that lack something. Gives the events that another window had stored meanwhile, and
   * whether something was written that had been stored already.
   */
  async write(): Promise<{
    readonly news: readonly ProgressEvent[];
    readonly wrote: boolean;
    readonly mended: boolean;
  }> {
    for (const key of [...LOCAL_KEYS, ...SYNCED_KEYS]) await this.#readBucket(key);
    let [wrote, mended] = [false, false];
    for (const key of HOME_KEYS) {
      const bucket = this.#bucket(key);
      const { kind } = this.#absorb(key, this.#store.get(key));
      if (this.#newerVersion !== undefined || kind !== 'events') break;
      if (bucket.isComplete) continue;
      const isNew = this.#fresh.delete(key) || bucket.isOldFormat;
      await this.#store.update(key, bucket.merged());
      wrote = true;
      mended ||= !isNew;
    }
    if (this.#newerVersion === undefined) await this.#removeOldKeys();
    return { news: this.#takeNews(), wrote, mended };
  }

  /** What lies under a key of the first format is in its home by now, unless it came just now. */
  async #removeOldKeys(): Promise<void> {
    for (const key of LOCAL_KEYS) {
      const stored = HOME_KEYS.includes(key) ? undefined : this.#store.get(key);
      if (stored === undefined) continue;
      const decoded = this.#absorb(key, stored);
      const isMoved = decoded.kind === 'events' && decoded.events.length === 0;
      if (isMoved) await this.#store.update(key, undefined);
    }
  }

  /** Puts the recent ones of these events where Settings Sync takes them from. */
  async publish(events: Iterable<ProgressEvent>): Promise<void> {
    for (const [key, inBucket] of eventsByBucket(eventsToSync(events, this.#now()), SYNCED_KEYS)) {
      const next = inBucket.length > 0 ? encodeEvents(inBucket) : undefined;
      if (JSON.stringify(next) !== JSON.stringify(this.#store.get(key))) await this.#store.update(key, next);
    }
  }

  /** Stored values that could not be read, by the key they were found under. */
  setAside(): Readonly<Record<string, unknown>> {
    const stored = this.#store.get(ASIDE_KEY);
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  }

  /** Forgets everything, here and in the store. */
  async clear(): Promise<void> {
    for (const key of [...LOCAL_KEYS, ...SYNCED_KEYS, ASIDE_KEY]) await this.#store.update(key, undefined);
    this.#buckets = createBuckets();
    this.#fresh.clear();
    this.#news = [];
  }

  async #readBucket(key: string): Promise<void> {
    const stored = this.#store.get(key);
    const decoded = this.#absorb(key, stored);
    if (decoded.kind === 'events') {
      if (decoded.damaged.length > 0) await this.#mendBlocks(key, decoded);
    } else if (decoded.kind === 'newer') {
      this.#refuse(key, decoded.version);
    } else {
      // Copied aside first and only then removed: a crash in between leaves both.
      await this.#putAside(key, stored);
      await this.#store.update(key, undefined);
    }
  }

  #absorb(key: string, stored: unknown): DecodedEvents {
    const decoded = this.#bucket(key).absorb(stored);
    if (decoded.kind !== 'events') return decoded;
    this.#news.push(...decoded.events);
    // What a synced or an old key brought is stored in its home with the next write.
    if (!HOME_KEYS.includes(key)) this.add(decoded.events);
    return decoded;
  }

  #takeNews(): ProgressEvent[] {
    const news = this.#news;
    this.#news = [];
    return news;
  }

  /** Puts the damaged blocks aside and the others back. */
  async #mendBlocks(key: string, { damaged }: Extract<DecodedEvents, { kind: 'events' }>): Promise<void> {
    await this.#putAside(key, damaged);
    this.#absorb(key, this.#store.get(key));
    await this.#store.update(key, this.#bucket(key).merged());
  }

  async #putAside(key: string, value: unknown): Promise<void> {
    await this.#store.update(ASIDE_KEY, { ...this.setAside(), [`${key}@${String(this.#now())}`]: value });
    this.#logger.error(
      `"${key}" could not be read and was set aside under "${ASIDE_KEY}": ${JSON.stringify(value).slice(0, 500)}`,
    );
    this.#report({ kind: 'set-aside', key });
  }

  #refuse(key: string, version: number): void {
    if (this.#newerVersion !== undefined) return;
    this.#newerVersion = version;
    this.#logger.warn(`"${key}" was written by a newer version (format ${String(version)}): progress is read-only.`);
    this.#report({ kind: 'newer-version', version });
  }

  #hasOldKeys(): boolean {
    return LOCAL_KEYS.some((key) => !HOME_KEYS.includes(key) && this.#store.get(key) !== undefined);
  }

  #bucket(key: string): StoredBucket {
    const bucket = this.#buckets.get(key);
    if (!bucket) throw new RangeError(`no bucket "${key}"`);
    return bucket;
  }
}

function createBuckets(): Map<string, StoredBucket> {
  return new Map([...LOCAL_KEYS, ...SYNCED_KEYS].map((key) => [key, new StoredBucket()]));
}
