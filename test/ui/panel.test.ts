import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readEvents } from './storedState.js';

describe('the panel', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let first: string;
  before(async () => {
    editor = await Editor.start({ settings: { 'jargonaut.review.newCardsPerDay': 4 } });
    workbench = await editor.open();
    panel = new Panel(workbench);
  });
  after(() => editor.close());

  it('asks the first card when a review is started', async () => {
    first = await panel.startReview();
    assert.equal(await panel.progress(), '1 of 4');
    assert.equal(await panel.main.locator('.definition').count(), 0, 'the answer is shown with the question');
  });

  it('shows the answer by mouse, with the next interval on each of the four buttons', async () => {
    await panel.button('Show Answer').click();
    await panel.screen('answer').waitFor();
    assert.equal(await panel.term.innerText(), first);
    assert.ok((await panel.main.locator('.definition').innerText()).length > 20);
    const buttons = await panel.main.locator('.rate').allInnerTexts();
    assert.deepEqual(
      buttons.map((text) =>
        text
          .split('\n')
          .slice(0, 3)
          .join(' ')
          .replace(/\d+ d$/u, 'some days'),
      ),
      ['1 Again 1 min', '2 Hard 6 min', '3 Good 10 min', '4 Easy some days'],
    );
  });

  it('takes a rating by mouse and asks the next card', async () => {
    await panel.button(/^Good/u).click();
    await panel.screen('question').waitFor();
    assert.notEqual(await panel.term.innerText(), first);
    assert.match(await panel.progress(), /^2 of /u);
  });

  it('takes an answer by keyboard alone', async () => {
    const second = await panel.term.innerText();
    await panel.press('Space');
    await panel.screen('answer').waitFor();
    await panel.press('4');
    await panel.screen('question').waitFor();
    assert.notEqual(await panel.term.innerText(), second);
    assert.match(await panel.progress(), /^3 of /u);
  });

  it('takes the last answer back with U and asks its card again', async () => {
    await panel.press('u');
    await eventually(async () => {
      assert.match(await panel.progress(), /^2 of /u);
    });
    assert.notEqual(await panel.term.innerText(), first);
    await eventually(async () => {
      assert.equal((await readEvents(workbench, 'revoke')).length, 1);
    });
    await panel.answerByKeyboard(4);
  });

  it('counts a key that is pressed twice once', async () => {
    assert.match(await panel.progress(), /^3 of /u);
    await panel.press('Space');
    await panel.screen('answer').waitFor();
    await panel.main.evaluate(() => {
      for (let i = 0; i < 2; i++) window.dispatchEvent(new KeyboardEvent('keydown', { key: '4' }));
    });
    await panel.screen('question').waitFor();
    assert.match(await panel.progress(), /^4 of /u);
    await panel.answerByKeyboard(4);
    await eventually(async () => {
      // Good, Easy and, after undo, Easy again; then this one and the next.
      assert.equal((await readEvents(workbench, 'review')).length, 5);
    });
  });

  it('is as it was when it was hidden and is shown again', async () => {
    await panel.press('Space');
    await panel.screen('answer').waitFor();
    const asked = await panel.term.innerText();
    await workbench.runCommand('View: Show Explorer');
    await panel.main.waitFor({ state: 'detached' });
    await workbench.runCommand('View: Show Jargonaut');
    await panel.screen('answer').waitFor();
    assert.equal(await panel.term.innerText(), asked);
  });

  it('asks a card that is still being learned again, and then sums up', async () => {
    assert.equal(await panel.term.innerText(), first);
    await panel.button(/^Easy/u).click();
    await panel.screen('summary').waitFor();
    assert.equal(await panel.count('Answered'), '5');
    assert.equal(await panel.count('Remembered'), '100 %');
    assert.deepEqual(
      (await panel.main.locator('.tally li').allInnerTexts()).map((text) => text.replace(/\s+/gu, ' ').trim()),
      ['Again 0', 'Hard 0', 'Good 1', 'Easy 4'],
    );
  });

  it('says when the next card is due when there is nothing to do', async () => {
    await panel.button('Finish').click();
    const text = await panel.readHome();
    assert.match(text, /Nothing is due\. The next card comes in \d+ d\./u);
    assert.match(text, /the daily limit is reached/u);
    assert.equal(await panel.button('Start Review').count(), 0);
  });

  it('sums up early when the learner has had enough', async () => {
    editor.changeSettings({ 'jargonaut.review.newCardsPerDay': 6 });
    await eventually(async () => {
      assert.equal(await panel.count('New'), '2');
    });
    await panel.button('Start Review').click();
    await panel.screen('question').waitFor();
    await panel.answerByKeyboard(1);
    await panel.button('Finish').click();
    await panel.screen('summary').waitFor();
    assert.equal(await panel.count('Remembered'), '0 %');
    assert.equal(await panel.button('Continue').count(), 1);
  });

  it('does what a click says that also brings the keyboard to it, wherever the card was scrolled to', async () => {
    await panel.startReview();
    await panel.press('Space');
    await panel.screen('answer').waitFor();
    await workbench.openFile('README.md');
    await workbench.page.setViewportSize({ width: 1280, height: 500 });
    await panel.button('Finish').click();
    await panel.screen('answer').waitFor({ state: 'detached' });
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('logs no error in the page', () => {
    assert.deepEqual(workbench.pageErrors, []);
  });
});
