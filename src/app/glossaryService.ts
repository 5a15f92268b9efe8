import { BUNDLED_NAMESPACE, type Library, type LibraryCard } from '../core/deck/library';
import { fileEvidence, type FileEvidence } from '../core/glossary/fileEvidence';
import { termsIn } from '../core/glossary/fileTerms';
import { candidatesAt, judge, matchAt, type MatchMode, type TermMatch } from '../core/glossary/match';
import type { SenseVerdict } from '../core/glossary/sense';
import { buildTermIndex, listForms, type TermIndex } from '../core/glossary/termIndex';
import { buildTermTable, type TermTable } from '../core/glossary/termTable';
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

/** Own decks with more forms than this are indexed elsewhere: it would take some hundredths of a second. */
const LARGE = 2_000;

/** Builds a large table without holding anything up. */
export type BuildTable = (spellings: readonly string[]) => Promise<TermTable>;

/** Finds the term at a place in a document. Hovers ask the glossary of before until the next one is whole. */
export class GlossaryService {
  readonly #decks: DeckService;
  readonly #buildTable: BuildTable;
  readonly #evidence = new Map<string, { version: number; evidence: FileEvidence }>();
  #glossary: Promise<Glossary> | undefined;
  /** Counts the changes of decks: what was begun before the last one is not taken over. */
  #generation = 0;

  constructor(decks: DeckService, buildTable: BuildTable) {
    this.#decks = decks;
    this.#buildTable = buildTable;
    decks.onDidChange(() => {
      if (!this.#glossary) return;
      this.#generation++;
      this.#takeOver(this.#load((whole) => whole));
    });
  }

  /** Resolves once the decks of now can be found: after a reload it takes a moment. */
  async find(document: GlossaryDocument, offset: number, mode: MatchMode): Promise<FoundTerm | undefined> {
    const { library, indexes } = await (this.#glossary ??= this.#loadFirst());
    const text = document.getText();
    const match = matchAt(indexes, text, offset, this.#evidenceOf(document, text, indexes), mode);
    const card = match && library.cards.get(match.form.card);
    return card ? { match, card } : undefined;
  }

  async explain(document: GlossaryDocument, offset: number): Promise<Explanation> {
    const { library, indexes } = await (this.#glossary ??= this.#loadFirst());
    const text = document.getText();
    const file = this.#evidenceOf(document, text, indexes);
    const candidates = candidatesAt(indexes, text, offset).flatMap((match) => {
      const card = library.cards.get(match.form.card);
      return card ? [{ match, card, verdict: judge(match, text, file) }] : [];
    });
    return { file, candidates };
  }

  /** The first time there is none of before: a large glossary of the learner's own joins the bundled one later. */
  #loadFirst(): Promise<Glossary> {
    return this.#load((whole, bundled) => {
      this.#takeOver(whole);
      return bundled;
    });
  }

  #takeOver(next: Promise<Glossary>): void {
    const generation = this.#generation;
    // When it fails, the glossary of before stays.
    void next.then(
      () => {
        if (generation === this.#generation) this.#glossary = next;
      },
      () => undefined,
    );
  }

  /** @param ifLarge chooses between the whole glossary, which takes a while, and the bundled part of it. */
  async #load(
    ifLarge: (whole: Promise<Glossary>, bundled: Glossary) => Promise<Glossary> | Glossary,
  ): Promise<Glossary> {
    const library = await this.#decks.library();
    const cards = [...library.cards.values()];
    const isBundled = ({ ref }: LibraryCard): boolean => ref.startsWith(`${BUNDLED_NAMESPACE}:`);
    const bundled = await this.#bundledIndex(cards.filter(isBundled));
    const { spellings, policies } = listForms(cards.filter((card) => !isBundled(card)));
    const join = (table: TermTable): Glossary => ({ library, indexes: [bundled, { table, policies }] });
    if (spellings.length <= LARGE) return join(buildTermTable(spellings));
    return ifLarge(this.#buildTable(spellings).then(join), { library, indexes: [bundled] });
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
