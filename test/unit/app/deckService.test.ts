import assert from 'node:assert/strict';
import { DeckService } from '../../../src/app/deckService';
import type { DeckProblem } from '../../../src/core/deck/problem';
import { FakeLogger, fakeDeckFiles } from '../../fakes/app';

const team = 'id: team\ntitle: Team\ncards:\n  - {id: x, term: X, definition: Ours.}\n';

function create(files = fakeDeckFiles()) {
  const reports: (readonly DeckProblem[])[] = [];
  const decks = new DeckService(files, new FakeLogger(), (problems) => reports.push(problems));
  return { decks, reports };
}

describe('DeckService', () => {
  it('loads nothing before it is asked, and the quiz only for a quiz', async () => {
    const { decks } = create();
    assert.deepEqual(decks.loaded(), []);
    await decks.library();
    assert.deepEqual(decks.loaded(), ['glossary']);
    assert.deepEqual(await decks.quizPart('jargonaut:lora'), { detail: 'More.' });
    assert.deepEqual(decks.loaded(), ['glossary', 'quiz']);
  });

  it('reports a deck file that cannot be read in one sentence, and has all other decks', async () => {
    const { decks, reports } = create(fakeDeckFiles({ 'bad.yaml': new Error('EACCES'), 'team.yaml': team }));
    const library = await decks.library();
    assert.ok(library.cards.has('team:x') && library.cards.has('jargonaut:lora'));
    assert.deepEqual(reports, [
      [{ path: 'bad.yaml', message: 'cannot be read: check that the file exists and may be read.' }],
    ]);
  });

  it('reports a card without an id, and keeps the rest of its deck', async () => {
    const { decks, reports } = create(fakeDeckFiles({ 'team.yaml': `${team}  - {term: Y, definition: No id.}\n` }));
    assert.ok((await decks.library()).cards.has('team:x'));
    assert.deepEqual(reports, [[{ path: 'team.yaml', line: 5, message: 'card "Y" has no "id": add one.' }]]);
  });

  for (const text of ['{ not json', '{"version": 2}', 'null']) {
    it(`has the decks of the team though the bundled ones are damaged: ${text}`, async () => {
      const files = { ...fakeDeckFiles({ 'team.yaml': team }), readBundled: () => Promise.resolve(text) };
      const { decks, reports } = create(files);
      assert.deepEqual([...(await decks.library()).cards.keys()], ['team:x']);
      assert.match(reports[0]?.[0]?.message ?? '', /install the extension again/u);
    });
  }

  it('swaps the whole library when a file has changed', async () => {
    const userDecks: Record<string, string> = {};
    const { decks } = create(fakeDeckFiles(userDecks));
    let changes = 0;
    decks.onDidChange(() => changes++);
    await decks.reload();
    assert.equal(changes, 0, 'what was never loaded is not reloaded');
    const before = await decks.library();
    userDecks['team.yaml'] = team;
    await decks.reload();
    assert.equal(changes, 1);
    assert.equal(before.cards.has('team:x'), false);
    assert.ok((await decks.library()).cards.has('team:x'));
  });
});
