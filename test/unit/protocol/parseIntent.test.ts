import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Intent } from '../../../src/protocol/messages';
import { parseIntent } from '../../../src/protocol/parseIntent';

const intents: readonly Intent[] = [
  { kind: 'ready' },
  { kind: 'start' },
  { kind: 'home' },
  { kind: 'decks' },
  { kind: 'reveal', turn: 0 },
  { kind: 'conceal', turn: 1 },
  { kind: 'undo', turn: 2 },
  { kind: 'suspend', turn: 2 },
  { kind: 'bury', turn: 2 },
  { kind: 'stop', turn: 3 },
  { kind: 'rate', turn: 4, rating: 1 },
  { kind: 'setDeck', deck: 'llm-modeling', isOn: false },
  { kind: 'setNewCardsPerDay', count: 0 },
  { kind: 'setNewCardOrder', order: 'random' },
  { kind: 'reviewCard', card: 'jargonaut:lora' },
  { kind: 'reportProblem', card: 'jargonaut:lora' },
];

describe('parseIntent', () => {
  for (const intent of intents) {
    it(`accepts ${JSON.stringify(intent)}, and takes nothing else along`, () => {
      assert.deepEqual(parseIntent({ ...intent, extra: 'x' }), intent);
    });
  }

  const unfit: readonly unknown[] = [
    undefined,
    null,
    'ready',
    {},
    { kind: 'nonsense' },
    { kind: 'rate', turn: 1 },
    { kind: 'rate', turn: 1, rating: 5 },
    { kind: 'rate', turn: '1', rating: 3 },
    { kind: 'reveal', turn: -1 },
    { kind: 'reveal', turn: NaN },
    { kind: 'setDeck', deck: '', isOn: true },
    { kind: 'setDeck', deck: 'x', isOn: 'yes' },
    { kind: 'setNewCardsPerDay', count: 10_000 },
    { kind: 'setNewCardsPerDay', count: 1.5 },
    { kind: 'setNewCardOrder', order: 'best' },
    { kind: 'reviewCard', card: 'x'.repeat(201) },
  ];
  for (const message of unfit) {
    it(`refuses ${JSON.stringify([message]).slice(1, 60)}`, () => {
      assert.equal(parseIntent(message), undefined);
    });
  }

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        parseIntent(message);
      }),
    );
  });
});
