import assert from 'node:assert/strict';
import type { CompiledGlossary } from '../../../../src/core/deck/compiled';
import { buildLibrary } from '../../../../src/core/deck/library';
import { parseDeck } from '../../../../src/core/deck/parse';

const bundled: CompiledGlossary = {
  version: 1,
  cards: [
    { id: 'lora', term: 'LoRA', definition: 'Ours.' },
    { id: 'ray', term: 'Ray', definition: 'Only on hover.', quiz: false },
  ],
  decks: [{ id: 'first', title: 'First', cards: ['lora', 'ray'] }],
};

function userDeck(text: string) {
  const { deck } = parseDeck(text, 'team.yaml');
  assert.ok(deck);
  return { path: 'team.yaml', deck };
}

describe('buildLibrary', () => {
  it('keeps a team card and a bundled card of the same id apart', () => {
    const team = userDeck('id: team\ntitle: Team\ncards:\n  - {id: lora, term: LoRA, definition: Theirs.}\n');
    const { library, problems } = buildLibrary(bundled, [team]);
    assert.deepEqual(problems, []);
    assert.equal(library.cards.get('jargonaut:lora')?.definition, 'Ours.');
    assert.equal(library.cards.get('team:lora')?.definition, 'Theirs.');
  });

  it('lets decks of one namespace share a card', () => {
    const first = userDeck('id: a\nnamespace: team\ntitle: A\ncards:\n  - ref: x\n');
    const second = userDeck('id: b\nnamespace: team\ntitle: B\ncards:\n  - {id: x, term: X, definition: Shared.}\n');
    const { library, problems } = buildLibrary(bundled, [first, second]);
    assert.deepEqual(problems, []);
    assert.deepEqual(library.decks.find(({ id }) => id === 'a')?.cards, ['team:x']);
  });

  it('asks no hover-only card, but finds it', () => {
    const { library } = buildLibrary(bundled, []);
    assert.deepEqual(library.decks[0]?.cards, ['jargonaut:lora']);
    assert.ok(library.cards.has('jargonaut:ray'));
  });

  const refused: readonly [name: string, deck: string, message: RegExp][] = [
    ['a deck with the id of a bundled one', 'id: first\nnamespace: t\ntitle: T\ncards: []\n', /taken by another deck/u],
    ['a deck in our namespace', 'id: t\nnamespace: jargonaut\ntitle: T\ncards: []\n', /belongs to the decks/u],
    ['a reference to a card that is not there', 'id: t\ntitle: T\ncards:\n  - ref: gone\n', /"t:gone" that no deck/u],
  ];
  for (const [name, text, message] of refused) {
    it(`names ${name}`, () => {
      const { problems } = buildLibrary(bundled, [userDeck(text)]);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.path, 'team.yaml');
    });
  }
});
