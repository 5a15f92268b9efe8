import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';

describe('a review in the command palette', () => {
  let editor: Editor;
  let workbench: Workbench;
  let first: string;
  let second: string;
  const widget = (): Locator => workbench.page.locator('.quick-input-widget:visible');
  const titled = (title: string | RegExp): Promise<void> =>
    widget().locator('.quick-input-title').filter({ hasText: title }).waitFor();
  const rows = (): Promise<string[]> => widget().locator('.quick-input-list .monaco-list-row').allInnerTexts();
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  /** The question on the one row there is. */
  const readQuestion = async (): Promise<string> => {
    await widget().locator('.codicon-question').waitFor();
    const [row = ''] = await rows();
    return row.trim();
  };
  const waitForAnswer = (): Promise<void> => workbench.quickPickRow('3 Good').waitFor();

  before(async () => {
    editor = await Editor.start({ settings: { 'jargonaut.review.newCardsPerDay': 3 } });
    workbench = await editor.open();
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  });
  after(() => editor.close());
  describe('by itself', () => {
    afterEach('the side bar stays closed', async () => {
      assert.equal(await workbench.page.locator('.part.sidebar').isVisible(), false);
    });

    it('asks the first card, with the progress in its title', async () => {
      await workbench.runCommand('Jargonaut: Review in Command Palette');
      await titled('Review 1/3');
      first = await readQuestion();
      assert.notEqual(first, '');
    });

    it('shows the definition and the four ratings with their intervals', async () => {
      await press('Enter');
      await waitForAnswer();
      const definition = (await rows()).slice(0, -4).join(' ');
      assert.ok(definition.length > 40, definition);
      const ratings = widget()
        .locator('.monaco-list-row')
        .filter({ hasText: /^[1-4]\s/u });
      const texts = await ratings.locator('.quick-input-list-label').allInnerTexts();
      assert.deepEqual(
        texts.map((text) => text.replace(/\s+/gu, ' ').replace(/\d+ d$/u, 'days')),
        ['1 Again1 min', '2 Hard6 min', '3 Good10 min', '4 Easydays'],
      );
      await workbench.screenshot('palette-answer');
    });

    it('goes back to the question by the Back button', async () => {
      await widget().getByRole('button', { name: 'Back' }).click();
      assert.equal(await readQuestion(), first);
    });

    it('shows the answer by Space, and takes a rating by its digit', async () => {
      await press('Space');
      await waitForAnswer();
      await press('4');
      await titled('Review 2/3');
      second = await readQuestion();
      assert.notEqual(second, first);
    });

    it('takes the last answer back by the Undo button', async () => {
      await widget().getByRole('button', { name: 'Undo Last Answer' }).click();
      await titled('Review 1/3');
      assert.equal(await readQuestion(), first);
      await press('Enter');
      await waitForAnswer();
      await press('4');
      await titled('Review 2/3');
    });

    it('buries the card by its button, and takes that back', async () => {
      await widget().getByRole('button', { name: 'Bury Card Until Tomorrow' }).click();
      await eventually(async () => {
        assert.notEqual(await readQuestion(), second);
      });
      await widget().getByRole('button', { name: 'Undo Last Answer' }).click();
      await eventually(async () => {
        assert.equal(await readQuestion(), second);
      });
    });

    it('takes a rating by Enter on its row', async () => {
      await press('Enter');
      await waitForAnswer();
      await press('ArrowDown');
      await workbench.quickPickRow('4 Easy').and(workbench.page.locator('.focused')).waitFor();
      await press('Enter');
      await titled('Review 3/3');
    });

    it('goes on where it was after it was closed', async () => {
      const third = await readQuestion();
      await press('Escape');
      await widget().waitFor({ state: 'hidden' });
      await workbench.runCommand('Jargonaut: Review in Command Palette');
      await titled('Review 3/3');
      assert.equal(await readQuestion(), third);
    });

    it('sums up when all is answered, and closes', async () => {
      await press('Enter');
      await waitForAnswer();
      await press('4');
      await titled('Session Finished');
      await workbench.quickPickRow(/Done.*3 answered/su).waitFor();
      await workbench.quickPickRow('Again 0, Hard 0, Good 0, Easy 3').waitFor();
      await press('Enter');
      await widget().waitFor({ state: 'hidden' });
    });

    it('says when the next card is due when there is nothing to do', async () => {
      await workbench.runCommand('Jargonaut: Review in Command Palette');
      await workbench.waitForNotification(/Nothing is due\. The next card comes in \d+ d\./u);
      await press('Escape');
    });
  });

  describe('beside the panel', () => {
    it('is the same review', async () => {
      editor.changeSettings({ 'jargonaut.review.newCardsPerDay': 5 });
      await workbench.runCommand('Jargonaut: Review in Command Palette');
      const fourth = await readQuestion();
      await press('Escape');
      const panel = new Panel(workbench);
      assert.equal(await panel.startReview(), fourth);
      await panel.answerByKeyboard(4);
      const fifth = await panel.term.innerText();
      await workbench.runCommand('Jargonaut: Review in Command Palette');
      assert.equal(await readQuestion(), fifth);
      await press('Enter');
      await waitForAnswer();
      await panel.screen('answer').waitFor();
      await press('4');
      await eventually(async () => {
        assert.equal(await panel.screen('summary').count(), 1);
      });
      await press('Escape');
    });
  });
});
