import assert from 'node:assert/strict';
import { planDecks } from '../../../src/app/deckPlan';
import { DEFAULT_SETTINGS } from '../../../src/app/ports';
import type { Library, LibraryDeck } from '../../../src/core/deck/library';
import { cardKey } from '../../../src/core/progress/cardKey';

function deck(id: string, ...cards: readonly string[]): LibraryDeck {
  return { id, title: id, bundled: true, cards: cards.map((card) => `jargonaut:${card}` as const) };
}

const library: Library = { cards: new Map(), decks: [deck('one', 'a', 'b'), deck('two', 'b', 'c'), deck('off', 'd')] };
const settings = {
  ...DEFAULT_SETTINGS,
  enabledDecks: ['one', 'two'],
  deckOptions: { two: { newCardsPerDay: 3, desiredRetention: 0.95 }, off: { newCardsPerDay: 9 } },
};

describe('planDecks', () => {
  it('has each card once, in the first deck that is on', () => {
    const plan = planDecks(library, settings);
    assert.deepEqual(
      plan.cards.map(({ key, newPool, reviewPool, desiredRetention }) => [key, newPool, reviewPool, desiredRetention]),
      [
        ['jargonaut:a#main', 0, 0, undefined],
        ['jargonaut:b#main', 0, 0, undefined],
        ['jargonaut:c#main', 1, 0, 0.95],
      ],
    );
    assert.deepEqual(plan.newLimits, [20, 3]);
    assert.deepEqual(plan.reviewLimits, [200]);
  });

  it('makes the facets of one card a family, and of no two cards', () => {
    const plan = planDecks(library, settings, (card) => [cardKey(card), cardKey(card, 'reversed')]);
    const families = plan.cards.map(({ family }) => family);
    assert.deepEqual(families, [0, 0, 1, 1, 3, 3]);
    assert.ok(planDecks(library, settings).cards.every(({ family }) => family === undefined));
  });
});
