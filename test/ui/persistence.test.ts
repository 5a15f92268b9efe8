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
    await eventually(async () => {
      assert.equal((await readEvents(workbench, 'revoke')).length, 2);
    });
    await workbench.reload();
    assert.equal(await panel.startReview(), first);
  });

  it('from each of two windows', async () => {
    const other = new Panel(await editor.open());
    assert.equal(await other.startReview(), first);
    // Each goes on from where it was, not knowing yet what the other has answered.
    await other.answerByKeyboard(4);
    await workbench.page.bringToFront();
    await panel.answerByKeyboard(4);
    await eventuallyStored(4);
    await panel.answerByKeyboard(4);
    await eventuallyStored(5);
    await other.workbench.page.close();
    await workbench.reload();
    await panel.startReview();
    assert.equal(await panel.progress(), '1 of 18');
  });
});
