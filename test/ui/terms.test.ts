import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';

const training = 'training/finetune.py';

describe('the commands for one term', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  const clipboard = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    panel = new Panel(workbench);
  });
  after(() => editor.close());

  it('Look Up Term… finds a term by what it stands for and opens its card', async () => {
    await workbench.runCommand('Jargonaut: Look Up Term…');
    await workbench.page.getByPlaceholder('Type a term, an abbreviation or a word of its definition').waitFor();
    await workbench.quickInput.fill('low-rank adapt');
    await workbench.quickPickRow(/^LoRA\s*Low-Rank/u).click();
    await panel.screen('card').waitFor();
    assert.equal(await panel.term.innerText(), 'LoRA');
  });

  it('Show Term at Cursor opens the card of the term at the cursor', async () => {
    await workbench.openFile(training);
    await workbench.placeCursor(training, 'gradient_checkpointing');
    await workbench.runCommand('Jargonaut: Show Term at Cursor');
    await eventually(async () => {
      assert.match(await panel.term.innerText(), /gradient checkpointing/iu);
    });
  });

  it('Show Term at Cursor says so when no term is there, and offers the list', async () => {
    await workbench.openFile(training);
    await workbench.placeCursor(training, '__main__');
    await workbench.runCommand('Jargonaut: Show Term at Cursor');
    const notification = await workbench.waitForNotification('Jargonaut knows no term at the cursor.');
    await notification.getByRole('button', { name: 'Look Up Term…' }).click();
    await workbench.page.getByPlaceholder('Type a term, an abbreviation or a word of its definition').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('Copy Definition copies the term at the cursor, what it stands for and its definition', async () => {
    await workbench.openFile(training);
    await workbench.placeCursor(training, 'LoraConfig');
    await workbench.runCommand('Jargonaut: Copy Definition');
    await workbench.statusBarItem('The definition of "LoRA" is on the clipboard.').waitFor();
    assert.match(await clipboard(), /^LoRA \(low-rank adapt[^)]*\): .{20,}\.$/iu);
  });

  it('Undo Last Answer says so when there is none', async () => {
    await workbench.runCommand('Jargonaut: Undo Last Answer');
    await workbench.statusBarItem('There is no answer to take back.').waitFor();
  });

  it('Report a Problem With This Card… asks what is wrong and copies a report', async () => {
    await workbench.openFile(training);
    await workbench.placeCursor(training, 'LoraConfig');
    await workbench.runCommand('Jargonaut: Report a Problem With This Card…');
    await workbench.page.getByText('Report a Problem With "LoRA"').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('Say in a few words what is wrong.').waitFor();
    await workbench.quickInput.fill('The rank is missing.');
    await workbench.page.keyboard.press('Enter');
    await workbench.quickPickRow('Open an Issue on GitHub').waitFor();
    await workbench.quickPickRow('Copy the Report').click();
    await workbench.statusBarItem('The report is on the clipboard.').waitFor();
    assert.match(
      await clipboard(),
      /^Card: jargonaut:lora\nTerm: LoRA\nDefinition: .+\n\nProblem: The rank is missing\.$/u,
    );
  });

  it('Report a Problem… in the panel is about the card that is shown', async () => {
    await workbench.runCommand('Jargonaut: Look Up Term…');
    await workbench.quickPickRow(/\S/u).first().click();
    await panel.screen('card').waitFor();
    const term = await panel.term.innerText();
    await panel.button('Report a Problem…').click();
    await workbench.page.getByText(`Report a Problem With "${term}"`).waitFor();
    await workbench.page.keyboard.press('Escape');
  });
});
