import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readEvents, readStored } from './storedState.js';

interface BackupFile {
  readonly format: string;
  readonly version: number;
  readonly events: readonly { readonly kind: string; readonly card: string; readonly rating?: number }[];
}

describe('progress', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let first: string;
  const fileOf = (name: string): string => path.join(editor.workspace, name);
  const readBackup = (name: string): BackupFile => JSON.parse(readFileSync(fileOf(name), 'utf8')) as BackupFile;
  /** Waits for the simple save dialog of VS Code; it first offers a file in the workspace. */
  const waitForSaveDialog = async (): Promise<void> => {
    await workbench.page.locator('.quick-input-title').filter({ hasText: 'Back Up Progress' }).waitFor();
    await eventually(async () => {
      assert.match(await workbench.quickInput.inputValue(), /workspace.jargonaut-progress-\d{4}-\d\d-\d\d\.json$/u);
    });
  };
  const saveAs = async (name: string): Promise<void> => {
    await waitForSaveDialog();
    await workbench.quickInput.fill(fileOf(name));
    await workbench.page.keyboard.press('Enter');
    await workbench.quickInput.waitFor({ state: 'hidden' });
  };
  const nothingIsReset = async (): Promise<void> => {
    await panel.startReview();
    assert.match(await panel.progress(), /^3 of /u);
    assert.equal((await readEvents(workbench, 'reset')).length, 0);
  };
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    panel = new Panel(workbench);
  });
  after(() => editor.close());

  it('of nobody cannot be backed up, reset or taken for something', async () => {
    await workbench.runCommand('Jargonaut: Back Up Progress…');
    await workbench.waitForNotification('There is no progress yet to back up.');
    await workbench.runCommand('Jargonaut: Reset Progress…');
    await workbench.waitForNotification('There is no progress to reset.');
  });

  it('is backed up to a file of the learner’s choice', async () => {
    first = await panel.startReview();
    await panel.answerByKeyboard(4);
    await panel.answerByKeyboard(3);
    await workbench.runCommand('Jargonaut: Back Up Progress…');
    await saveAs('backup.json');
    await workbench.waitForNotification('2 answers on 2 cards were saved to "backup.json".');
    const { format, version, events } = readBackup('backup.json');
    assert.equal(format, 'jargonaut-progress');
    assert.equal(version, 1);
    assert.deepEqual(
      events.map(({ kind, rating }) => [kind, rating]),
      [
        ['review', 4],
        ['review', 3],
      ],
    );
  });

  it('is not reset when the learner says no', async () => {
    await workbench.runCommand('Jargonaut: Reset Progress…');
    await workbench.dialog.filter({ hasText: 'Reset the progress of all cards?' }).waitFor();
    assert.match(await workbench.dialog.innerText(), /2 answers on 2 cards will no longer count/u);
    await workbench.dialog.getByRole('button', { name: 'Cancel' }).click();
    await workbench.dialog.waitFor({ state: 'hidden' });
    await nothingIsReset();
  });

  it('is not reset when no place for the backup is chosen', async () => {
    await workbench.runCommand('Jargonaut: Reset Progress…');
    await workbench.dialog.getByRole('button', { name: 'Back Up and Reset…' }).click();
    await waitForSaveDialog();
    // While the dialog still reads the folder it does not listen.
    await eventually(async () => {
      await workbench.page.keyboard.press('Escape');
      assert.equal(await workbench.quickInput.isVisible(), false);
    });
    await nothingIsReset();
  });

  it('is reset after a backup, and every card is new again', async () => {
    await workbench.runCommand('Jargonaut: Reset Progress…');
    await workbench.dialog.getByRole('button', { name: 'Back Up and Reset…' }).click();
    await saveAs('before-reset.json');
    await workbench.waitForNotification('All cards are new again.');
    assert.equal(readBackup('before-reset.json').events.length, 2);
    assert.equal(await panel.startReview(), first);
    assert.equal(await panel.progress(), '1 of 20');
  });

  it('is deleted after a backup, with everything else that is stored', async () => {
    await panel.answerByKeyboard(4);
    await eventually(async () => {
      assert.equal((await readEvents(workbench, 'review')).length, 3);
    });
    await workbench.runCommand('Jargonaut: Delete All My Data…');
    await workbench.dialog.filter({ hasText: 'Delete all that Jargonaut has stored?' }).waitFor();
    assert.match(await workbench.dialog.innerText(), /1 answers? on 1 cards?.*This cannot be undone\./su);
    await workbench.dialog.getByRole('button', { name: 'Back Up and Delete…' }).click();
    await saveAs('before-delete.json');
    await workbench.waitForNotification('All data of Jargonaut was deleted.');
    assert.ok(existsSync(fileOf('before-delete.json')));
    await eventually(async () => {
      assert.deepEqual(Object.keys(await readStored(workbench)), []);
    });
    await workbench.reload();
    assert.equal(await panel.startReview(), first);
  });

  it('comes back from a backup, after what it would add was shown', async () => {
    const restore = async (name: string): Promise<void> => {
      await workbench.runCommand('Jargonaut: Restore Progress…');
      await workbench.page.locator('.quick-input-title').filter({ hasText: 'Restore Progress' }).waitFor();
      // Until the dialog has read the folder it overwrites what is typed.
      await eventually(async () => {
        assert.match(await workbench.quickInput.inputValue(), /workspace.$/u);
      });
      await workbench.quickInput.fill(fileOf(name));
      await workbench.page.keyboard.press('Enter');
    };
    await restore('backup.json');
    await workbench.dialog.filter({ hasText: 'Restore progress from "backup.json"?' }).waitFor();
    assert.match(await workbench.dialog.innerText(), /2 answers on 2 cards would be added\./u);
    await workbench.dialog.getByRole('button', { name: 'Restore' }).click();
    await workbench.waitForNotification('2 answers were restored.');
    await eventually(async () => {
      assert.equal((await readEvents(workbench, 'review')).length, 2);
    });
    assert.notEqual(await panel.startReview(), first);
    await restore('backup.json');
    await workbench.waitForNotification('All 2 answers of "backup.json" are here already.');
    writeFileSync(fileOf('other.json'), '{"cards": []}');
    await restore('other.json');
    await workbench.waitForNotification('"other.json" is not a backup of Jargonaut.');
  });
});
