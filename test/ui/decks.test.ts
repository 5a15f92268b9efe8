import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { CompiledGlossary } from '../../src/core/deck/compiled';
import { root } from '../harness/places.mjs';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';

describe('the choice of decks', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  const deck = (title: string): Locator => panel.main.getByRole('checkbox', { name: title, exact: true });
  const chooseDecks = async (): Promise<void> => {
    await workbench.runCommand('Jargonaut: Choose Decks');
    await panel.screen('decks').waitFor();
  };
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    panel = new Panel(workbench);
    await chooseDecks();
  });
  after(() => editor.close());

  it('begins with the first deck alone', async () => {
    const boxes = panel.main.getByRole('checkbox');
    assert.ok((await boxes.count()) > 1);
    assert.equal(await deck('LLM Modeling').isChecked(), true);
    assert.equal(await panel.main.getByRole('checkbox', { checked: true }).count(), 1);
  });

  it('limits the new cards of a day', async () => {
    await panel.main.getByLabel('New cards a day').fill('7');
    await panel.press('Tab');
    await panel.button(/Back/u).click();
    await panel.screen('home').waitFor();
    await eventually(async () => {
      assert.equal(await panel.count('New'), '7');
    });
  });

  it('puts a limit that is no number back to what counts', async () => {
    await chooseDecks();
    const limit = panel.main.getByLabel('New cards a day');
    await limit.fill('');
    await limit.blur();
    assert.equal(await limit.inputValue(), '7');
  });

  it('asks nothing of a deck that is off, and says so when all are', async () => {
    await deck('LLM Modeling').click();
    await eventually(async () => {
      assert.equal(await deck('LLM Modeling').isChecked(), false);
    });
    await panel.press('Escape');
    await eventually(async () => {
      assert.match(await panel.readHome(), /No deck is on: choose what you want to learn\./u);
    });
  });

  it('asks the cards of a deck that is turned on', async () => {
    await panel.button('Decks').click();
    await panel.screen('decks').waitFor();
    await deck('Tokenization').press('Space');
    await eventually(async () => {
      assert.equal(await deck('Tokenization').isChecked(), true);
    });
    await panel.press('Escape');
    await panel.button('Start Review').click();
    await panel.screen('question').waitFor();
    const asked = await panel.term.innerText();
    assert.equal(asked, firstTermOf('tokenization'));
  });

  it('keeps the order of new cards that was chosen, and all the rest, after a reload', async () => {
    await chooseDecks();
    await panel.main.getByLabel('Order of new cards').selectOption('Random');
    // The page asks the host for what is stored each time it is opened.
    await panel.button(/Back/u).click();
    await panel.main.getByLabel('Order of new cards').waitFor({ state: 'detached' });
    await chooseDecks();
    assert.equal(await panel.main.getByLabel('Order of new cards').inputValue(), 'random');
    await workbench.reload();
    await chooseDecks();
    assert.equal(await panel.main.getByLabel('Order of new cards').inputValue(), 'random');
    assert.equal(await panel.main.getByLabel('New cards a day').inputValue(), '7');
    assert.equal(await deck('LLM Modeling').isChecked(), false);
    assert.equal(await deck('Tokenization').isChecked(), true);
  });
});

/** The term that a bundled deck begins with. */
function firstTermOf(deckId: string): string | undefined {
  const file = path.join(root, 'dist', 'decks', 'glossary.json');
  const { decks, cards } = JSON.parse(readFileSync(file, 'utf8')) as CompiledGlossary;
  const first = decks.find(({ id }) => id === deckId)?.cards[0];
  return cards.find(({ id }) => id === first)?.term;
}
