import assert from 'node:assert/strict';
import { DeckService } from '../../../src/app/deckService';
import { GlossaryService, type BuildTable } from '../../../src/app/glossaryService';
import { buildTermTable } from '../../../src/core/glossary/termTable';
import { FakeLogger, fakeDeckFiles } from '../../fakes/app';

function create(userDecks: Record<string, string> = {}) {
  const decks = new DeckService(fakeDeckFiles(userDecks), new FakeLogger(), () => undefined);
  const builds: (() => void)[] = [];
  const buildTable: BuildTable = (spellings) =>
    new Promise((resolve) => {
      builds.push(() => {
        resolve(buildTermTable(spellings));
      });
    });
  return { decks, builds, glossary: new GlossaryService(decks, buildTable) };
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

  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const large = (word: string): string =>
    `id: large\ntitle: Large\ncards:\n${Array.from({ length: 2_100 }, (_, i) => `  - {id: c${i}, term: ${word} ${i}, definition: A thing.}\n`).join('')}`;

  it('answers from the bundled terms while a large glossary is being indexed, and from both when it is', async () => {
    const { glossary, builds } = create({ 'large.yaml': large('Thing') });
    assert.ok(await glossary.find(documentOf('We use PPO.'), 8, 'relevant'));
    assert.equal(await glossary.find(documentOf('Thing 7'), 2, 'relevant'), undefined);
    builds[0]?.();
    await turn();
    assert.ok(await glossary.find(documentOf('We use PPO.'), 8, 'relevant'));
    assert.equal((await glossary.find(documentOf('Thing 7'), 2, 'relevant'))?.card.id, 'c7');
  });

  it('answers from the glossary of before while the next one is made, and never goes back to an older one', async () => {
    const userDecks: Record<string, string> = { 'large.yaml': large('Thing') };
    const { decks, glossary, builds } = create(userDecks);
    await glossary.find(documentOf('Thing 7'), 2, 'relevant');
    userDecks['large.yaml'] = large('Other');
    await decks.reload();
    await turn();
    assert.equal(builds.length, 2);
    builds[1]?.();
    await turn();
    builds[0]?.();
    await turn();
    assert.equal(await glossary.find(documentOf('Thing 7'), 2, 'relevant'), undefined);
    assert.equal((await glossary.find(documentOf('Other 7'), 2, 'relevant'))?.card.id, 'c7');
  });
});
