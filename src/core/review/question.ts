import type { HoverCard, QuizPart } from '../deck/compiled';
import type { Source } from '../deck/schema';
import type { CardRef } from '../progress/cardKey';

/**
 * What a learner is asked. Each format is a member of this union; a surface that meets one switches on
 * `format`, so that a new format does not compile until every surface draws it.
 */
export interface RevealQuestion {
  readonly format: 'reveal';
  readonly card: CardRef;
  /** The front: the term alone, since its expansion can give the answer away. */
  readonly prompt: string;
}
export type Question = RevealQuestion;

/** Everything of a card that its back, or its own page, shows. Plain text throughout. */
export interface CardFace {
  readonly card: CardRef;
  readonly term: string;
  readonly expansion?: string;
  readonly definition: string;
  readonly detail?: string;
  readonly formula?: string;
  readonly example?: { readonly language: string; readonly code: string };
  readonly sources: readonly SourceLink[];
}

export interface SourceLink {
  readonly label: string;
  readonly url: string;
}

export function createQuestion(card: CardRef, hover: HoverCard): Question {
  return { format: 'reveal', card, prompt: hover.term };
}

export function createFace(card: CardRef, hover: HoverCard, quiz: QuizPart | undefined): CardFace {
  const { term, expansion, definition, formula } = hover;
  const { detail, example } = quiz ?? {};
  const sources = quiz?.sources ?? (hover.source ? [hover.source] : []);
  return {
    card,
    term,
    definition,
    ...(expansion === undefined ? {} : { expansion }),
    ...(detail === undefined ? {} : { detail }),
    ...(formula === undefined ? {} : { formula }),
    ...(example === undefined
      ? {}
      : { example: typeof example === 'string' ? { language: 'text', code: example } : example }),
    sources: sources.flatMap((source) => {
      const link = linkOf(source);
      return link ? [link] : [];
    }),
  };
}

/** Where a source can be read; `undefined` for one that names no address. */
export function linkOf(source: Source): SourceLink | undefined {
  const url =
    source.arxiv !== undefined
      ? `https://arxiv.org/abs/${source.arxiv}`
      : source.doi !== undefined
        ? `https://doi.org/${encodeURI(source.doi)}`
        : source.url;
  if (url === undefined) return undefined;
  return { label: source.year === undefined ? source.title : `${source.title} (${String(source.year)})`, url };
}
