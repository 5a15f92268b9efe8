import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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
    const text = await workbench.hoverByMouse('LoraConfig');
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
    const file = 'webapp/session.ts';
    const withTerm = `${readFileSync(path.join(editor.workspace, file), 'utf8')}\n// Nothing here is about LoRA.\n`;
    writeFileSync(path.join(editor.workspace, file), withTerm);
    await workbench.openFile(file);
    const seen = await recordHovers(workbench);
    for (const nth of [1, 2, 3]) {
      await workbench.placeCursor(file, 'token', nth);
      await workbench.runCommand('Show or Focus Hover');
    }
    // The first hover to be seen is that of the term which does stand there.
    await workbench.hoverByKeyboard(file, 'LoRA');
    const texts = await seen();
    assert.ok(texts.length > 0);
    for (const text of texts) assert.match(text, /LoRA/u);
  });

  it('opens the card in the panel by its link', async () => {
    await workbench.openFile(training);
    await workbench.hoverByMouse('LoraConfig');
    await workbench.hover.locator('a').filter({ hasText: 'Open Card' }).click();
    const panel = new Panel(workbench);
    await panel.screen('card').waitFor();
    assert.equal(await panel.term.innerText(), 'LoRA');
  });

  it('asks the card in the panel by its link', async () => {
    await workbench.openFile(training);
    await workbench.hoverByMouse('LoraConfig');
    await workbench.hover.locator('a').filter({ hasText: 'Learn' }).click();
    const panel = new Panel(workbench);
    await panel.screen('question').waitFor();
    assert.equal(await panel.term.innerText(), 'LoRA');
    assert.equal(await panel.progress(), '1 of 1');
  });
});

/** Notes from now on what every hover says that offers a card; gives what was noted. */
async function recordHovers({ page }: Workbench): Promise<() => Promise<string[]>> {
  const texts = await page.evaluateHandle(() => {
    const noted: string[] = [];
    new MutationObserver(() => {
      for (const hover of document.querySelectorAll('.monaco-resizable-hover .monaco-hover:not(.hidden)')) {
        if (hover.checkVisibility() && hover.textContent.includes('Open Card')) noted.push(hover.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    return noted;
  });
  return () => texts.jsonValue();
}
