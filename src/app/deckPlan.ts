import type { Library } from '../core/deck/library';
import { cardKey, type CardRef } from '../core/progress/cardKey';
import type { Settings } from './ports';

/** A card of a deck that is on, with what its deck says of it. */
export interface PlannedCard {
  readonly key: string;
  readonly newPool: number;
  readonly reviewPool: number;
  readonly family: number | undefined;
  /** In place of the desired retention for all. */
  readonly desiredRetention: number | undefined;
}

/** Which cards there are to study, each once, in the order of the decks, and under which limits. */
export interface DeckPlan {
  readonly cards: readonly PlannedCard[];
  readonly byKey: ReadonlyMap<string, PlannedCard>;
  /** How many a day: of the first pool for all decks, then of the decks that have their own. */
  readonly newLimits: readonly number[];
  readonly reviewLimits: readonly number[];
}

/**
 * A card that lies in several decks belongs to the first one that is on.
 * @param keysOf what progress hangs on: a key for each facet of a card, which are siblings.
 */
export function planDecks(
  library: Library,
  settings: Settings,
  keysOf: (card: CardRef) => readonly string[] = (card) => [cardKey(card)],
): DeckPlan {
  const byKey = new Map<string, PlannedCard>();
  const newLimits = [settings.newCardsPerDay];
  const reviewLimits = [settings.reviewsPerDay];
  let families = 0;
  for (const deck of library.decks) {
    if (!settings.enabledDecks.includes(deck.id)) continue;
    const { newCardsPerDay, reviewsPerDay, desiredRetention } = settings.deckOptions[deck.id] ?? {};
    const newPool = newCardsPerDay === undefined ? 0 : newLimits.push(newCardsPerDay) - 1;
    const reviewPool = reviewsPerDay === undefined ? 0 : reviewLimits.push(reviewsPerDay) - 1;
    for (const card of deck.cards) {
      const keys = keysOf(card);
      const family = keys.length > 1 ? families++ : undefined;
      for (const key of keys) {
        if (!byKey.has(key)) byKey.set(key, { key, newPool, reviewPool, family, desiredRetention });
      }
    }
  }
  return { cards: [...byKey.values()], byKey, newLimits, reviewLimits };
}
