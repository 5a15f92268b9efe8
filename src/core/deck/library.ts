import type { CardRef } from '../progress/cardKey';
import { toHoverCard, toQuizPart, type CompiledGlossary, type HoverCard, type QuizPart } from './compiled';
import type { DeckProblem } from './problem';
import type { Deck } from './schema';

/** All decks together, as hovers and quizzes look them up. */
export interface Library {
  readonly cards: ReadonlyMap<CardRef, LibraryCard>;
  readonly decks: readonly LibraryDeck[];
}

export interface LibraryCard extends HoverCard {
  readonly ref: CardRef;
  /** Of a card in a deck of the learner's or a team's; a bundled card's is loaded apart. */
  readonly quizPart?: QuizPart;
}

export interface LibraryDeck {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly bundled: boolean;
  /** Its cards that can be asked, in the order in which new ones come. */
  readonly cards: readonly CardRef[];
}

/** The namespace of the decks that we ship. */
export const BUNDLED_NAMESPACE = 'jargonaut';

export interface UserDeck {
  readonly path: string;
  readonly deck: Deck;
}

/** Puts the learner's decks beside the bundled ones. What doesn't fit is left out and named. */
export function buildLibrary(
  bundled: CompiledGlossary,
  userDecks: readonly UserDeck[],
): { library: Library; problems: readonly DeckProblem[] } {
  const problems: DeckProblem[] = [];
  const cards = new Map<CardRef, LibraryCard>();
  const decks: LibraryDeck[] = [];
  for (const card of bundled.cards) {
    const ref = refOf(BUNDLED_NAMESPACE, card.id);
    cards.set(ref, { ...card, ref });
  }
  for (const { cards: ids, ...deck } of bundled.decks) {
    decks.push({ ...deck, bundled: true, cards: ids.map((id) => refOf(BUNDLED_NAMESPACE, id)) });
  }
  for (const { path, deck } of userDecks) {
    const complain = (message: string): void => {
      problems.push({ path, message });
    };
    const namespace = deck.namespace ?? deck.id;
    if (decks.some(({ id }) => id === deck.id)) {
      complain(`the deck id "${deck.id}" is taken by another deck: give this one an id of its own.`);
      continue;
    }
    if (namespace === BUNDLED_NAMESPACE) {
      complain(`the namespace "${BUNDLED_NAMESPACE}" belongs to the decks that come with Jargonaut: choose another.`);
      continue;
    }
    for (const entry of deck.entries) {
      if (!('card' in entry)) continue;
      const ref = refOf(namespace, entry.card.id);
      if (cards.has(ref))
        complain(`card "${entry.card.id}" is defined twice in the namespace "${namespace}": the second is left out.`);
      else cards.set(ref, { ...toHoverCard(entry.card), ref, quizPart: toQuizPart(entry.card) });
    }
    const { id, title, description } = deck;
    const refs = deck.entries.map((entry) => refOf(namespace, 'card' in entry ? entry.card.id : entry.ref));
    decks.push({ id, title, ...(description === undefined ? {} : { description }), bundled: false, cards: refs });
  }
  // References are checked last: a deck may refer to one that comes later.
  const library: Library = {
    cards,
    decks: decks.map((deck) => ({ ...deck, cards: deck.cards.filter((ref) => isAsked(cards.get(ref), ref, deck)) })),
  };
  return { library, problems };

  function isAsked(card: LibraryCard | undefined, ref: CardRef, deck: LibraryDeck): boolean {
    if (card) return card.quiz !== false;
    const path = userDecks.find((user) => user.deck.id === deck.id)?.path ?? deck.id;
    problems.push({ path, message: `refers to a card "${ref}" that no deck defines: it is left out.` });
    return false;
  }
}

function refOf(namespace: string, id: string): CardRef {
  return `${namespace}:${id}`;
}
