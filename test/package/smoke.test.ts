import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { serverIsPossible } from '../harness/vscodeServer.mjs';

describe('the installed package', function () {
  let editor: Editor | undefined;
  let workbench: Workbench;

  before(async function () {
    const vsix = process.env.JARGONAUT_VSIX;
    assert.ok(vsix, 'JARGONAUT_VSIX names no package: run npm run package');
    if (!serverIsPossible()) this.skip();
    editor = await Editor.start({ vsix });
    workbench = await editor.open();
  });

  after(() => editor?.close());

  it('shows the definition of LoRA at LoraConfig', async () => {
    await workbench.openFile('training/finetune.py');
    const hover = await workbench.hoverByKeyboard('training/finetune.py', 'LoraConfig', 2);
    assert.match(hover, /Low-Rank Adaptation/);
  });

  it('asks a card and takes an answer', async () => {
    await workbench.runCommand('Jargonaut: Start Review');
    await workbench.panel.getByText('1 of').waitFor();
    await workbench.panel.getByRole('button', { name: 'Show Answer' }).click();
    await workbench.panel.getByRole('button', { name: 'Good' }).click();
    await workbench.panel.getByText('2 of').waitFor();
  });

  it('raises no error', async () => {
    assert.deepEqual(await workbench.readErrors(), []);
    assert.deepEqual(workbench.pageErrors, []);
  });
});
