import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { Panel } from './panel.js';

const training = 'training/finetune.py';

describe('hover', () => {
  let editor: Editor;
  let workbench: Workbench;
  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
  });
  after(() => editor.close());
  afterEach(() => workbench.page.keyboard.press('Escape'));

  it('shows a definition when the mouse rests on a class name', async () => {
    await workbench.openFile(training);
    const text = await workbench.hoverByMouse('LoraConfig, get_peft_model');
    assert.match(text, /LoRA/u);
    assert.match(text, /low-rank/iu);
    assert.match(text, /New to you\./u);
    assert.match(text, /Learn · Review Now · Open Card/u);
    await workbench.screenshot('hover');
  });

  it('shows a definition when it is asked for by keyboard', async () => {
    await workbench.openFile(training);
    assert.match(await workbench.hoverByKeyboard(training, 'LoraConfig', 2), /LoRA/u);
  });

  it('shows a definition in prose, also of a phrase over a line break', async () => {
    await workbench.openFile('docs/design-note.md');
    assert.match(await workbench.hoverByKeyboard('docs/design-note.md', 'model to their choices'), /reward model/iu);
  });

  it('shows a definition in a notebook cell', async () => {
    await workbench.openFile('notebooks/adapter-rank.ipynb');
    assert.match(await workbench.hoverByMouse('LoraConfig(r=rank'), /LoRA/u);
  });

  it('leaves an ordinary token in an auth module alone', async () => {
    await workbench.openFile('webapp/session.ts');
    const text = await workbench.hoverByKeyboard('webapp/session.ts', 'token: string');
    // TypeScript has a hover of its own there.
    assert.match(text, /token: string/u);
    assert.doesNotMatch(text, /Open Card/u);
  });

  it('opens the card in the panel by its link', async () => {
    await workbench.openFile(training);
    await workbench.hoverByMouse('LoraConfig, get_peft_model');
    await workbench.hover.locator('a').filter({ hasText: 'Open Card' }).click();
    const panel = new Panel(workbench);
    await panel.screen('card').waitFor();
    assert.equal(await panel.term.innerText(), 'LoRA');
  });

  it('asks the card in the panel by its link', async () => {
    await workbench.openFile(training);
    await workbench.hoverByMouse('LoraConfig, get_peft_model');
    await workbench.hover.locator('a').filter({ hasText: 'Learn' }).click();
    const panel = new Panel(workbench);
    await panel.screen('question').waitFor();
    assert.equal(await panel.term.innerText(), 'LoRA');
    assert.equal(await panel.progress(), '1 of 1');
  });
});
