import type { LibraryCard } from '../core/deck/library';
import { matchAt, type TermMatch } from '../core/glossary/match';
import { fileEvidence, type FileEvidence } from '../core/glossary/sense';
import { buildTermIndex, type TermIndex } from '../core/glossary/termIndex';
import type { DeckService } from './deckService';

/** A text that terms are looked up in. `version` changes with its content. */
export interface GlossaryDocument {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

export interface FoundTerm {
  readonly match: TermMatch;
  readonly card: LibraryCard;
}

/** Documents whose evidence is remembered; of a closed one it is simply made again. */
const REMEMBERED = 50;

/** Finds the term at a place in a document. */
export class GlossaryService {
  readonly #decks: DeckService;
  readonly #evidence = new Map<string, { version: number; evidence: FileEvidence }>();
  #index: Promise<TermIndex> | undefined;

  constructor(decks: DeckService) {
    this.#decks = decks;
    decks.onDidChange(() => {
      this.#index = undefined;
    });
  }

  /** `everything`: the learner asks for the word at the cursor, so that its other senses don't matter. */
  async find(document: GlossaryDocument, offset: number, everything = false): Promise<FoundTerm | undefined> {
    const library = await this.#decks.library();
    const index = await (this.#index ??= Promise.resolve(buildTermIndex(library.cards.values())));
    const text = document.getText();
    const { aboutLlms } = this.#evidenceOf(document, text);
    const match = matchAt(index, text, offset, { aboutLlms, everything });
    const card = match && library.cards.get(match.form.card);
    return card ? { match, card } : undefined;
  }

  #evidenceOf(document: GlossaryDocument, text: string): FileEvidence {
    const known = this.#evidence.get(document.uri);
    if (known?.version === document.version) return known.evidence;
    const evidence = fileEvidence(text);
    this.#evidence.delete(document.uri);
    this.#evidence.set(document.uri, { version: document.version, evidence });
    const [oldest] = this.#evidence.keys();
    if (this.#evidence.size > REMEMBERED && oldest !== undefined) this.#evidence.delete(oldest);
    return evidence;
  }
}
