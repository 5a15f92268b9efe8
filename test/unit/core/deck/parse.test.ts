import assert from 'node:assert/strict';
import { parseDeck } from '../../../../src/core/deck/parse';

const head = 'id: mine\ntitle: Mine\ncards:\n';
const lora = '  - id: lora\n    term: LoRA\n    definition: Trains small matrices.\n';

describe('parseDeck', () => {
  it('reads cards and references in file order', () => {
    const { deck, problems } = parseDeck(`${head}${lora}  - ref: peft\n`, 'mine.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      deck?.entries.map((entry) => ('card' in entry ? entry.card.id : `-> ${entry.ref}`)),
      ['lora', '-> peft'],
    );
  });

  it('reads JSON, which is YAML too', () => {
    const text = JSON.stringify({ id: 'mine', title: 'Mine', cards: [{ id: 'a', term: 'A', definition: 'First.' }] });
    assert.equal(parseDeck(text, 'mine.json').deck?.entries.length, 1);
  });

  it('leaves a card without an id out, says where it stands, and keeps the others', () => {
    const { deck, problems } = parseDeck(`${head}  - term: PPO\n    definition: A method.\n${lora}`, 'mine.yaml');
    assert.equal(deck?.entries.length, 1);
    assert.deepEqual(problems, [{ path: 'mine.yaml', line: 4, message: 'card "PPO" has no "id": add one.' }]);
  });

  const bad: readonly [name: string, text: string, message: RegExp, line: number][] = [
    ['broken YAML', 'id: [mine\ntitle: x', /not valid YAML/u, 2],
    ['a text that is no deck', 'just words', /not a deck/u, 1],
    ['an empty file', '', /not a deck/u, 1],
    ['a deck without a title', 'id: mine\ncards: []\n', /the deck has no "title": add one/u, 1],
    ['a deck without cards', 'id: mine\ntitle: Mine\n', /needs a list "cards"/u, 1],
    ['an unknown field', `${head}${lora}    answer: x\n`, /card "lora" has an unknown field "answer"/u, 7],
    ['an id that is no slug', `${head}  - id: My Card\n    term: A\n    definition: B.\n`, /"id" must be a slug/u, 4],
    [
      'a number for an arXiv id',
      `${head}${lora}    sources: [{title: A, arxiv: 2106.09685}]\n`,
      /put it in quotes/u,
      7,
    ],
    ['the same card twice', `${head}${lora}${lora}`, /card "lora" stands twice/u, 7],
    ['a gap that is missing', `${head}${lora}    questions: [{cloze: No gap here.}]\n`, /card "lora".*questions/u, 7],
  ];
  for (const [name, text, message, line] of bad) {
    it(`says in one sentence what is wrong with ${name}`, () => {
      const { problems } = parseDeck(text, 'mine.yaml');
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.line, line);
    });
  }

  it('does not let a small file grow without end', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i}: &l${i} [${`*l${i - 1},`.repeat(i === 0 ? 0 : 9)}]`);
    const { deck, problems } = parseDeck(`id: mine\ntitle: Mine\n${levels.join('\n')}\ncards: []\n`, 'mine.yaml');
    assert.equal(deck, undefined);
    assert.equal(problems.length, 1);
  });
});
