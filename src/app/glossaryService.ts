import { BUNDLED_NAMESPACE, type Library, type LibraryCard } from '../core/deck/library';
import { fileEvidence, type FileEvidence } from '../core/glossary/fileEvidence';
import { termsIn } from '../core/glossary/fileTerms';
import { candidatesAt, judge, matchAt, type MatchMode, type TermMatch } from '../core/glossary/match';
import type { SenseVerdict } from '../core/glossary/sense';
import { buildTermIndex, buildTermIndexInSlices, listForms, type TermIndex } from '../core/glossary/termIndex';
import { readTermTable } from '../core/glossary/termTableFile';
import type { DeckService } from './deckService';

/** A text that terms are looked up in. `version` changes with its content. */
export interface GlossaryDocument {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  getText(): string;
}

export interface FoundTerm {
  readonly match: TermMatch;
  readonly card: LibraryCard;
}

/** Everything that is spelled at a place, and why each is shown or not. */
export interface Explanation {
  readonly file: FileEvidence;
  readonly candidates: readonly (FoundTerm & { readonly verdict: SenseVerdict })[];
}

interface Glossary {
  readonly library: Library;
  /** The bundled cards' forms, then those of the learner's own decks. */
  readonly indexes: readonly TermIndex[];
}

/** Documents whose evidence is remembered; of a closed one it is simply made again. */
const REMEMBERED = 50;

/** Finds the term at a place in a document. */
export class GlossaryService {
  readonly #decks: DeckService;
  readonly #pause: () => Promise<void>;
  readonly #evidence = new Map<string, { version: number; evidence: FileEvidence }>();
  #glossary: Promise<Glossary> | undefined;

  /** @param pause lets others work, in the midst of building a large index. */
  constructor(decks: DeckService, pause: () => Promise<void>) {
    this.#decks = decks;
    this.#pause = pause;
    decks.onDidChange(() => {
      if (!this.#glossary) return;
      // Hovers ask the old glossary until the new one is whole.
      const next = this.#load();
      void next.then(() => (this.#glossary = next));
    });
  }

  /** Resolves once the decks of now can be found: after a reload it takes a moment. */
  async find(document: GlossaryDocument, offset: number, mode: MatchMode): Promise<FoundTerm | undefined> {
    const { library, indexes } = await (this.#glossary ??= this.#load());
    const text = document.getText();
    const match = matchAt(indexes, text, offset, this.#evidenceOf(document, text, indexes), mode);
    const card = match && library.cards.get(match.form.card);
    return card ? { match, card } : undefined;
  }

  async explain(document: GlossaryDocument, offset: number): Promise<Explanation> {
    const { library, indexes } = await (this.#glossary ??= this.#load());
    const text = document.getText();
    const file = this.#evidenceOf(document, text, indexes);
    const candidates = candidatesAt(indexes, text, offset).flatMap((match) => {
      const card = library.cards.get(match.form.card);
      return card ? [{ match, card, verdict: judge(match, text, file) }] : [];
    });
    return { file, candidates };
  }

  async #load(): Promise<Glossary> {
    const library = await this.#decks.library();
    const cards = [...library.cards.values()];
    const isBundled = ({ ref }: LibraryCard): boolean => ref.startsWith(`${BUNDLED_NAMESPACE}:`);
    const [bundled, own] = [cards.filter(isBundled), cards.filter((card) => !isBundled(card))];
    const indexes = [await this.#bundledIndex(bundled), await buildTermIndexInSlices(own, this.#pause)];
    return { library, indexes };
  }

  /** As the build made it; built here only if that file does not fit the decks. */
  async #bundledIndex(cards: readonly LibraryCard[]): Promise<TermIndex> {
    const { spellings, policies } = listForms(cards);
    const bytes = await this.#decks.termTable();
    const table = bytes && readTermTable(bytes, spellings);
    return table ? { table, policies } : buildTermIndex(cards);
  }

  /** The bundled terms tell what a file is about; a learner's own deck may be about anything. */
  #evidenceOf(document: GlossaryDocument, text: string, [bundled]: readonly TermIndex[]): FileEvidence {
    const known = this.#evidence.get(document.uri);
    if (known?.version === document.version) return known.evidence;
    const evidence = fileEvidence({
      text,
      path: document.path,
      terms: (examined) =>
        bundled ? termsIn(bundled, examined) : { sure: new Set(), likely: new Set(), generic: new Set() },
    });
    this.#evidence.delete(document.uri);
    this.#evidence.set(document.uri, { version: document.version, evidence });
    const [oldest] = this.#evidence.keys();
    if (this.#evidence.size > REMEMBERED && oldest !== undefined) this.#evidence.delete(oldest);
    return evidence;
  }
}
