import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { Panel } from './panel.js';
import { replaceStored, review, storedReviews } from './storedState.js';

describe('the status bar', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    panel = new Panel(workbench);
  });
  after(() => editor.close());
  const dueItem = (): ReturnType<Workbench['page']['locator']> =>
    workbench.page.locator('[id="jargonaut.jargonaut.jargonaut.due"]');

  it('shows nothing while nothing is due', async () => {
    // The panel has answered: the extension is there and has counted.
    await panel.startReview();
    assert.equal(await dueItem().isVisible(), false);
  });

  it('shows how many cards are due, before anything else is opened', async () => {
    const due = [review('jargonaut:rnn', 3, 2), review('jargonaut:llm', 5, 2), review('jargonaut:lora', 1, 30)];
    await workbench.runCommand('View: Show Explorer');
    await replaceStored(workbench, storedReviews(due));
    await dueItem().waitFor();
    assert.equal((await dueItem().innerText()).trim(), '2');
    assert.match(
      (await dueItem().locator('a').getAttribute('aria-label')) ?? '',
      /2 cards are due\. Click to review\./u,
    );
    await workbench.screenshot('status-bar');
  });

  it('starts a review of them by a click', async () => {
    await dueItem().click();
    await panel.screen('question').waitFor();
    // Due longest first.
    assert.equal(await panel.term.innerText(), 'LLM');
  });

  it('counts down with each answer, and is quiet again at the end', async () => {
    await panel.answerByKeyboard(3);
    await dueItem()
      .filter({ hasText: /^\s*1\s*$/u })
      .waitFor();
    await panel.answerByKeyboard(3);
    await dueItem().waitFor({ state: 'hidden' });
  });

  it('can be turned off', async () => {
    await replaceStored(workbench, storedReviews([review('jargonaut:rnn', 3, 2)]));
    await dueItem().waitFor();
    editor.changeSettings({ 'jargonaut.statusBar.enabled': false });
    await dueItem().waitFor({ state: 'hidden' });
  });
});
