import assert from 'node:assert/strict';
import { DeckService } from '../../../src/app/deckService';
import { GlossaryService } from '../../../src/app/glossaryService';
import { FakeLogger, fakeDeckFiles } from '../../fakes/app';

function create(userDecks: Record<string, string> = {}) {
  const decks = new DeckService(fakeDeckFiles(userDecks), new FakeLogger(), () => undefined);
  return { decks, glossary: new GlossaryService(decks, () => Promise.resolve()) };
}

function documentOf(text: string, version = 1) {
  return { uri: 'file:///x', path: '/x', version, getText: () => text };
}

const agent = 'id: team\ntitle: Team\ncards:\n  - {id: agent, term: Agent, definition: A thing., match: {when: llm}}\n';

describe('GlossaryService', () => {
  it('finds the card of a term in a document', async () => {
    const found = await create().glossary.find(documentOf('We use PPO.'), 8, 'relevant');
    assert.equal(found?.card.definition, 'About ppo.');
  });

  it('looks at the document again when it has changed', async () => {
    const { glossary } = create({ 'team.yaml': agent });
    assert.equal(await glossary.find(documentOf('the agent'), 5, 'relevant'), undefined);
    assert.ok(await glossary.find(documentOf('the agent\nimport openai', 2), 5, 'relevant'));
  });

  it('finds a word that is ambiguous here, when the learner asks', async () => {
    assert.ok(await create({ 'team.yaml': agent }).glossary.find(documentOf('the agent'), 5, 'asked'));
  });

  it('knows the terms of a deck that was added', async () => {
    const userDecks: Record<string, string> = {};
    const { decks, glossary } = create(userDecks);
    assert.equal(await glossary.find(documentOf('the agent'), 5, 'asked'), undefined);
    userDecks['team.yaml'] = agent;
    await decks.reload();
    // The new glossary takes the place of the old one as soon as it is whole.
    await new Promise((resolve) => setTimeout(resolve));
    assert.ok(await glossary.find(documentOf('the agent'), 5, 'asked'));
  });
});
