import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readEvents } from './storedState.js';

describe('an answer is remembered', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let first: string;
  let second: string;
  const eventuallyStored = (count: number): Promise<void> =>
    eventually(async () => {
      assert.equal((await readEvents(workbench, 'review')).length, count);
    });
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    panel = new Panel(workbench);
    first = await panel.startReview();
    await panel.answerByKeyboard(4);
    second = await panel.term.innerText();
    assert.notEqual(second, first);
    await eventuallyStored(1);
  });
  after(() => editor.close());

  it('when the window is loaded anew', async () => {
    await workbench.reload();
    assert.equal(await panel.startReview(), second);
  });

  it('when browser and VS Code were closed and started again', async () => {
    await panel.answerByKeyboard(4);
    const third = await panel.term.innerText();
    await eventuallyStored(2);
    workbench = await editor.reopen();
    panel = new Panel(workbench);
    assert.equal(await panel.startReview(), third);
  });

  it('and can still be taken back then', async () => {
    await workbench.runCommand('Jargonaut: Undo Last Answer');
    await workbench.statusBarItem(`Taken back: "Easy" on ${second}.`).waitFor();
    await workbench.runCommand('Jargonaut: Undo Last Answer');
    await workbench.statusBarItem(`Taken back: "Easy" on ${first}.`).waitFor();
    await workbench.reload();
    assert.equal(await panel.startReview(), first);
  });

  it('from each of two windows', async () => {
    const other = new Panel(await editor.open());
    assert.equal(await other.startReview(), first);
    await workbench.page.bringToFront();
    await panel.main.click();
    await panel.answerByKeyboard(4);
    await eventuallyStored(3);
    await other.workbench.page.bringToFront();
    await other.startReview();
    await other.main.click();
    await other.answerByKeyboard(4);
    await eventually(async () => {
      const kept = new Set((await readEvents(workbench, 'review')).map(({ card }) => card));
      assert.ok(kept.size >= 2, [...kept].join(', '));
    });
    await other.workbench.page.close();
    await workbench.reload();
    await panel.startReview();
    await panel.button('Finish').click();
    await panel.screen('home').waitFor();
  });
});
