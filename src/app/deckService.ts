import type { CompiledGlossary, CompiledQuiz, QuizPart } from '../core/deck/compiled';
import { buildLibrary, type Library, type UserDeck } from '../core/deck/library';
import { describeProblem, type DeckProblem } from '../core/deck/problem';
import type { CardRef } from '../core/progress/cardKey';
import { Emitter, type Logger } from './ports';

/** Where decks come from. Reading rejects with an error when a file cannot be had. */
export interface DeckFiles {
  readBundled(part: 'glossary' | 'quiz'): Promise<string>;
  /** The table of the bundled forms, as the build made it. */
  readTermTable(): Promise<Uint8Array>;
  /** The learner's and the team's deck files: found anew at each call. */
  findUserDecks(): Promise<readonly { readonly path: string; read(): Promise<string> }[]>;
}

const NOTHING: CompiledGlossary = { version: 1, cards: [], decks: [] };

/** Loads decks on first use and keeps them; a reload builds the library whole and swaps it. */
export class DeckService {
  readonly #changed = new Emitter();
  readonly onDidChange = this.#changed.on;
  readonly #files: DeckFiles;
  readonly #logger: Logger;
  readonly #report: (problems: readonly DeckProblem[]) => void;
  #library: Promise<Library> | undefined;
  #quiz: Promise<CompiledQuiz> | undefined;

  constructor(files: DeckFiles, logger: Logger, report: (problems: readonly DeckProblem[]) => void) {
    this.#files = files;
    this.#logger = logger;
    this.#report = report;
  }

  /** Never rejects: what cannot be read is reported and left out. */
  library(): Promise<Library> {
    return (this.#library ??= this.#load());
  }

  /** What only a quiz needs of a card; `undefined` when it has none or the file cannot be read. */
  async quizPart(ref: CardRef): Promise<QuizPart | undefined> {
    const card = (await this.library()).cards.get(ref);
    if (!card) return undefined;
    if (card.quizPart) return card.quizPart;
    return (await (this.#quiz ??= this.#loadQuiz())).cards[card.id];
  }

  /** The table of the bundled forms; `undefined` when it cannot be read: it can be built as well. */
  async termTable(): Promise<Uint8Array | undefined> {
    return this.#files.readTermTable().catch((error: unknown) => {
      this.#logger.warn(`the term table cannot be read and is built anew: ${String(error)}`);
      return undefined;
    });
  }

  /** For diagnosis: what has been loaded. */
  loaded(): string[] {
    return [...(this.#library ? ['glossary'] : []), ...(this.#quiz ? ['quiz'] : [])];
  }

  /** Reads the decks anew if they were in use; keeps the old ones until the new ones are there. */
  async reload(): Promise<void> {
    if (!this.#library) return;
    const next = this.#load();
    await next;
    this.#library = next;
    this.#changed.emit();
  }

  async #load(): Promise<Library> {
    const problems: DeckProblem[] = [];
    const bundled = await this.#readBundled<CompiledGlossary>('glossary', NOTHING, problems);
    const userDecks = await this.#loadUserDecks(problems);
    const built = buildLibrary(bundled, userDecks);
    problems.push(...built.problems);
    for (const problem of problems) this.#logger.warn(describeProblem(problem));
    if (problems.length > 0) this.#report(problems);
    const { decks, cards } = built.library;
    this.#logger.info(`${String(decks.length)} decks with ${String(cards.size)} cards are loaded.`);
    return built.library;
  }

  async #loadQuiz(): Promise<CompiledQuiz> {
    const problems: DeckProblem[] = [];
    const quiz = await this.#readBundled<CompiledQuiz>('quiz', { version: 1, cards: {} }, problems);
    if (problems.length > 0) this.#report(problems);
    return quiz;
  }

  async #readBundled<T extends { version: 1 }>(
    part: 'glossary' | 'quiz',
    fallback: T,
    problems: DeckProblem[],
  ): Promise<T> {
    try {
      const content = JSON.parse(await this.#files.readBundled(part)) as { version: number };
      if (content.version !== fallback.version) throw new Error(`unknown format ${String(content.version)}`);
      return content as T;
    } catch (error) {
      this.#logger.error(`the bundled decks cannot be read: ${String(error)}`);
      problems.push({
        path: 'The bundled decks',
        message: 'cannot be read: install the extension again.',
      });
      return fallback;
    }
  }

  async #loadUserDecks(problems: DeckProblem[]): Promise<UserDeck[]> {
    const files = await this.#files.findUserDecks().catch((error: unknown) => {
      this.#logger.error(`looking for deck files failed: ${String(error)}`);
      return [];
    });
    if (files.length === 0) return [];
    // The YAML parser is needed by those alone who have decks of their own.
    const { parseDeck } = await import('../core/deck/parse');
    const decks: UserDeck[] = [];
    for (const file of files) {
      try {
        const parsed = parseDeck(await file.read(), file.path);
        problems.push(...parsed.problems);
        if (parsed.deck) decks.push({ path: file.path, deck: parsed.deck });
      } catch (error) {
        this.#logger.error(`${file.path}: ${String(error)}`);
        problems.push({
          path: file.path,
          message: 'cannot be read: check that the file exists and may be read.',
        });
      }
    }
    return decks;
  }
}
