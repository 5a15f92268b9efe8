import assert from 'node:assert/strict';
import { Rating } from '../../../src/core/schedule/interval';
import type { Screen, ViewState } from '../../../src/protocol/messages';
import { intentForKey, type KeyPress } from '../../../src/webview/keys';

const question = { format: 'reveal', card: 'jargonaut:lora', prompt: 'LoRA' } as const;
const progress = { done: 0, total: 3 };
const face = { card: 'jargonaut:lora', term: 'LoRA', definition: 'Trains.', sources: [] } as const;
const ratings = Object.values(Rating).map((rating) => ({ rating, label: 'x', interval: '1 d' }));

function press(key: string, screen: Screen, rest: Partial<KeyPress> = {}) {
  const view: ViewState = { turn: 7, screen };
  return intentForKey(
    { key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, target: null, ...rest },
    view,
  );
}

const asking: Screen = { kind: 'question', question, progress, canUndo: false };
const answered: Screen = { kind: 'answer', question, face, ratings, progress, canUndo: true };
const decks: Screen = { kind: 'decks', decks: [], newCardsPerDay: 20, newCardOrder: 'deck' };

describe('intentForKey', () => {
  it('shows the answer on Space and Enter', () => {
    for (const key of [' ', 'Enter']) assert.deepEqual(press(key, asking), { kind: 'reveal', turn: 7 });
  });

  it('rates by digit, and Good by Space', () => {
    for (const rating of [1, 2, 3, 4])
      assert.deepEqual(press(String(rating), answered), { kind: 'rate', turn: 7, rating });
    assert.deepEqual(press(' ', answered), { kind: 'rate', turn: 7, rating: 3 });
  });

  it('rates nothing before the answer was seen', () => {
    assert.equal(press('3', asking), undefined);
  });

  it('takes back only where there is something to take back', () => {
    assert.deepEqual(press('u', answered), { kind: 'undo', turn: 7 });
    assert.equal(press('u', asking), undefined);
  });

  it('suspends by S and buries by B the card that is asked', () => {
    for (const screen of [asking, answered]) {
      assert.deepEqual(press('s', screen), { kind: 'suspend', turn: 7 });
      assert.deepEqual(press('B', screen), { kind: 'bury', turn: 7 });
    }
    assert.equal(press('s', decks), undefined);
  });

  it('leaves a page on Escape', () => {
    assert.deepEqual(press('Escape', decks), { kind: 'home' });
  });

  it('leaves shortcuts of the editor alone, and counts a key that is held once', () => {
    for (const rest of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }]) {
      assert.equal(press('3', answered, rest), undefined);
    }
  });
});
