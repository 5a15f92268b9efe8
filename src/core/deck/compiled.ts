import type { CardText, Deck, Source } from './schema';

/**
 * The bundled decks as the build compiles them: what a hover needs, and what only a quiz needs, in two
 * files that are loaded on first use.
 */
export interface CompiledGlossary {
  readonly version: 1;
  readonly cards: readonly HoverCard[];
  readonly decks: readonly CompiledDeck[];
}

export interface CompiledQuiz {
  readonly version: 1;
  readonly cards: Readonly<Record<string, QuizPart>>;
}

export interface CompiledDeck {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Ids of its cards in the order in which new ones come, those of other decks among them. */
  readonly cards: readonly string[];
}

export type HoverCard = Pick<
  CardText,
  'id' | 'term' | 'expansion' | 'aliases' | 'identifiers' | 'match' | 'definition' | 'formula' | 'quiz'
> & { readonly source?: Source };

export type QuizPart = Pick<CardText, 'detail' | 'example' | 'questions' | 'sources' | 'related' | 'tags'>;

export function toHoverCard(card: CardText): HoverCard {
  const { id, term, expansion, aliases, identifiers, match, definition, formula, quiz, sources } = card;
  const [source] = sources ?? [];
  return defined({ id, term, expansion, aliases, identifiers, match, definition, formula, quiz, source });
}

export function toQuizPart(card: CardText): QuizPart {
  const { detail, example, questions, sources, related, tags } = card;
  return defined({ detail, example, questions, sources, related, tags });
}

/** Splits the decks into the two files. Expects decks without problems: the build stops at the first. */
export function compileDecks(decks: readonly Deck[]): { glossary: CompiledGlossary; quiz: CompiledQuiz } {
  const cards = decks.flatMap(({ entries }) => entries.flatMap((entry) => ('card' in entry ? [entry.card] : [])));
  return {
    glossary: {
      version: 1,
      cards: cards.map(toHoverCard),
      decks: decks.map(({ id, title, description, entries }) =>
        defined({
          id,
          title,
          description,
          cards: entries.map((entry) => ('card' in entry ? entry.card.id : entry.ref)),
        }),
      ),
    },
    quiz: { version: 1, cards: Object.fromEntries(cards.map((card) => [card.id, toQuizPart(card)])) },
  };
}

/** Without the keys that have no value: JSON would drop them too, and the types allow only what is there. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
