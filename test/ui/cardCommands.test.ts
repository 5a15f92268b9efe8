import assert from 'node:assert/strict';
import type { ProgressEvent } from '../../src/core/progress/events';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readEvents, replaceStored, review, storedReviews } from './storedState.js';

describe('the commands for one card', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let first: string;
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    panel = new Panel(workbench);
  });
  after(() => editor.close());
  const titled = (title: string | RegExp): Promise<void> =>
    workbench.page.locator('.quick-input-title').filter({ hasText: title }).waitFor();
  const waitForOther = (term: string): Promise<void> =>
    eventually(async () => {
      assert.notEqual(await panel.term.innerText(), term);
    });
  const waitFor = (term: string): Promise<void> =>
    eventually(async () => {
      assert.equal(await panel.term.innerText(), term);
    });

  it('S in the panel suspends the card, and U takes that back', async () => {
    first = await panel.startReview();
    await panel.press('s');
    await waitForOther(first);
    await panel.press('u');
    await waitFor(first);
  });

  it('Bury Card Until Tomorrow goes on to the next card', async () => {
    await workbench.runCommand('Jargonaut: Bury Card Until Tomorrow');
    await waitForOther(first);
    await workbench.statusBarItem(`"${first}" is not asked until tomorrow.`).waitFor();
  });

  it('Suspend Card is undone by Unsuspend Card…', async () => {
    const second = await panel.term.innerText();
    await workbench.runCommand('Jargonaut: Suspend Card');
    await waitForOther(second);
    await workbench.runCommand('Jargonaut: Unsuspend Card…');
    await workbench.quickPickRow(second).click();
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarItem(`"${second}" is asked again.`).waitFor();
  });

  it('Set Due Date… refuses what is no day, and sets one', async () => {
    const third = await panel.startReview();
    await workbench.runCommand('Jargonaut: Set Due Date…');
    await titled('Set Due Date of');
    await workbench.quickInput.fill('soon');
    await workbench.page.getByText('Type a number of days, a range of them, or a date that has not passed.').waitFor();
    await workbench.quickInput.fill('3');
    await workbench.page.keyboard.press('Enter');
    await workbench.statusBarItem(`"${third}" is due in 3 d.`).waitFor();
  });

  it('Reset Card… asks first, and makes the card new again', async () => {
    await workbench.runCommand('Jargonaut: Reset Card…');
    await workbench.dialog.getByRole('button', { name: 'Reset' }).click();
    await workbench.statusBarItem('is new again.').waitFor();
  });

  it('Catch Up… says so when nothing is overdue', async () => {
    await workbench.runCommand('Jargonaut: Catch Up…');
    await workbench.waitForNotification('No card is overdue: there is nothing to catch up with.');
  });

  it('Catch Up… spreads what is overdue over some days, and can be undone', async () => {
    const overdue = ['rnn', 'llm', 'lora', 'rag'].map((card) => review(`jargonaut:${card}`, 30, 2));
    await replaceStored(workbench, storedReviews(overdue));
    await workbench.runCommand('Jargonaut: Catch Up…');
    await titled(/^Catch Up With \d Overdue Cards$/u);
    await workbench.quickInput.fill('2');
    // VS Code takes what was typed a tenth of a second later; Enter before that would take what stood there.
    await workbench.page.waitForTimeout(500);
    await workbench.page.keyboard.press('Enter');
    const notification = await workbench.waitForNotification(/\d overdue cards are spread over 2 days\./u);
    const spread = await readUntil(workbench, 'due', (count) => count > 0);
    await notification.getByRole('button', { name: 'Undo' }).click();
    await readUntil(workbench, 'revoke', (count) => count === spread);
  });
});

/** How many events of a kind are stored, once that is what is wanted. */
async function readUntil(
  workbench: Workbench,
  kind: ProgressEvent['kind'],
  isWanted: (count: number) => boolean,
): Promise<number> {
  let count = 0;
  await eventually(async () => {
    count = (await readEvents(workbench, kind)).length;
    assert.ok(isWanted(count), `${String(count)} events of kind ${kind}`);
  });
  return count;
}
