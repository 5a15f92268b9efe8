import { decodeEvents } from '../core/progress/codec';
import { eventId, type ProgressEvent } from '../core/progress/events';
import { readJournalLines, writeJournalLines } from '../core/progress/journalLines';
import { isRecord } from '../core/progress/plainEvent';
import type { FileFolder } from './files';
import type { Logger } from './ports';

/** The folder that the journals lie in. */
export interface JournalFolder extends FileFolder {
  /**
   * Puts text at the end of this window's own journal, a new file whenever the last one was taken away;
   * resolves once it is on the disk, so that it survives the end of this process.
   */
  append(text: string): Promise<void>;
}

/** What lies in the folder beside a window's own memory. */
export interface JournalContent {
  /** Of the journals of all windows, live or gone. */
  readonly events: readonly ProgressEvent[];
  /** Whole copies of the stored buckets, each as `foldOf` made it. */
  readonly folds: readonly Fold[];
  /** Length of all journals, in characters. */
  readonly size: number;
  readonly names: readonly string[];
}

/** The stored buckets, by their keys. */
export type Fold = Readonly<Record<string, unknown>>;

const FOLD_VERSION = 1;
/** Endings: a journal, a copy of everything, one of either that is about to go, and one with damage that stays. */
export const JOURNAL_ENDING = '.journal';
const [FOLD, TAKEN, DAMAGED] = ['.fold', '.old', '.damaged'];
const OURS = /\.(?:journal|fold)(?:\.old)?$/u;

/**
 * The journals of all windows. A file goes only after everything in it lies in a newer file, so that the
 * union of all files never loses an event, whatever windows do at the same time and wherever they are stopped.
 */
export class Journal {
  readonly #folder: JournalFolder;
  readonly #logger: Logger;
  readonly #newName: () => string;

  /** @param newName a file name without ending that nobody else takes. */
  constructor(folder: JournalFolder, logger: Logger, newName: () => string) {
    this.#folder = folder;
    this.#logger = logger;
    this.#newName = newName;
  }

  /** Resolves once the events are on the disk. Rejects when they cannot be written. */
  append(events: readonly ProgressEvent[]): Promise<void> {
    return this.#folder.append(writeJournalLines(events));
  }

  /** Everything that lies in the folder. What cannot be read is logged and left where it is. */
  async read(): Promise<JournalContent> {
    const events: ProgressEvent[] = [];
    const folds: Fold[] = [];
    const names: string[] = [];
    let size = 0;
    for (const name of await this.#folder.list()) {
      const text = OURS.test(name) ? await this.#folder.read(name) : undefined;
      const fold = text !== undefined && isFold(name) ? parseFold(text) : undefined;
      if (text === undefined || fold === 'newer') continue;
      names.push(name);
      if (fold) folds.push(fold);
      if (isFold(name)) continue;
      const lines = readJournalLines(withoutTornEnd(text));
      if (lines.damaged > 0) this.#logger.warn(`${String(lines.damaged)} lines of "${name}" are damaged.`);
      size += text.length;
      events.push(...lines.events);
    }
    return { events, folds, size, names };
  }

  /**
   * Writes all stored buckets as one file, and then removes the files of `names` if nothing is in them
   * that it lacks.
   * @param holds whether an event is in the buckets.
   */
  async fold(buckets: Fold, names: readonly string[], holds: (id: string) => boolean): Promise<void> {
    await this.#folder.write(`${this.#newName()}${FOLD}`, JSON.stringify({ version: FOLD_VERSION, buckets }));
    for (const name of names) await this.#remove(name, holds);
  }

  /** Removes everything. */
  async clear(): Promise<void> {
    for (const name of await this.#folder.list()) await this.#folder.remove(name);
  }

  /** Takes a file away first, so that its window opens another, and then looks what is in it. */
  async #remove(name: string, holds: (id: string) => boolean): Promise<void> {
    const taken = name.endsWith(TAKEN) ? name : `${name}${TAKEN}`;
    try {
      if (taken !== name) await this.#folder.rename(name, taken);
      const text = await this.#folder.read(taken);
      if (text === undefined) return;
      const content = isFold(name) ? readFold(text) : readJournalLines(withoutTornEnd(text));
      if (!content) return;
      const { events, damaged } = content;
      if (!events.every((event) => holds(eventId(event)))) return;
      if (damaged === 0) {
        await this.#folder.remove(taken);
        return;
      }
      await this.#folder.rename(taken, `${taken}${DAMAGED}`);
      this.#logger.error(`${String(damaged)} parts of "${name}" are damaged: it was kept as "${taken}${DAMAGED}".`);
    } catch (error) {
      // Another window has it in hand, or the disk refuses: the next time will do.
      this.#logger.info(`"${name}" could not be tidied away: ${String(error)}`);
    }
  }
}

function isFold(name: string): boolean {
  return name.endsWith(FOLD) || name.endsWith(`${FOLD}${TAKEN}`);
}

/** `undefined` for one that cannot be read. */
function parseFold(text: string): Fold | 'newer' | undefined {
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || typeof stored.version !== 'number') return undefined;
    if (stored.version > FOLD_VERSION) return 'newer';
    return isRecord(stored.buckets) ? stored.buckets : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` for what a newer version wrote. */
function readFold(text: string): { readonly events: readonly ProgressEvent[]; readonly damaged: number } | undefined {
  const fold = parseFold(text);
  if (fold === 'newer') return undefined;
  const events: ProgressEvent[] = [];
  let damaged = fold ? 0 : 1;
  for (const stored of Object.values(fold ?? {})) {
    const decoded = decodeEvents(stored);
    if (decoded.kind === 'newer') return undefined;
    if (decoded.kind === 'events') events.push(...decoded.events);
    damaged += decoded.kind === 'events' ? decoded.damaged.length : 1;
  }
  return { events, damaged };
}

/** What was being written when a window was killed was not acknowledged, and is no damage. */
function withoutTornEnd(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}
