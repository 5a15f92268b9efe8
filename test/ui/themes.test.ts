import assert from 'node:assert/strict';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { findBarriers } from './accessibility.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';

const themes = [
  { name: 'light', id: 'Default Light Modern', kind: 'vscode-light' },
  { name: 'dark', id: 'Default Dark Modern', kind: 'vscode-dark' },
  { name: 'contrast', id: 'Default High Contrast', kind: 'vscode-high-contrast' },
  { name: 'contrast-light', id: 'Default High Contrast Light', kind: 'vscode-high-contrast-light' },
];
const training = 'training/finetune.py';
/** Enough new cards for each walk through the screens. */
const enough = { 'jargonaut.review.newCardsPerDay': 100 };

describe('looks right and can be read by everybody', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  before(async () => {
    editor = await Editor.start({ settings: enough });
    workbench = await editor.open();
    panel = new Panel(workbench);
    await panel.startReview();
  });
  after(() => editor.close());

  /** Goes through the screens of the panel; each is kept as a picture. Gives what is wrong with them. */
  const walk = async (look: string): Promise<string[]> => {
    const barriers: string[] = [];
    const keep = async (screen: string): Promise<void> => {
      barriers.push(...(await findBarriers(panel)).map((barrier) => `${screen}: ${barrier}`));
      await workbench.screenshot(`${look}-${screen}`);
    };
    await panel.startReview();
    await keep('question');
    await panel.press('Space');
    await panel.screen('answer').waitFor();
    await keep('answer');
    await panel.press('4');
    await panel.screen('question').waitFor();
    await panel.button('Finish').click();
    await panel.screen('summary').waitFor();
    await keep('summary');
    await panel.button('Finish').click();
    await panel.screen('home').waitFor();
    await keep('home');
    await panel.button('Decks').click();
    await panel.screen('decks').waitFor();
    await keep('decks');
    await panel.button(/Back/u).click();
    await panel.screen('home').waitFor();
    await workbench.runCommand('Jargonaut: Look Up Term…');
    await workbench.page.getByPlaceholder('Type a term, an abbreviation or a word of its definition').waitFor();
    await workbench.quickInput.fill('scaled dot-product attention');
    await workbench.quickPickRow(/^Scaled dot-product attention/u).click();
    await panel.screen('card').waitFor();
    await keep('card');
    return barriers;
  };

  for (const { name, id, kind } of themes) {
    describe(`in ${id}`, () => {
      before(async () => {
        editor.changeSettings({ 'workbench.colorTheme': id });
        await workbench.panel.locator(`body.${kind}`).waitFor();
      });

      it('on each screen of the panel', async () => {
        assert.deepEqual(await walk(name), []);
      });

      it('when nothing is due', async () => {
        editor.changeSettings({ 'jargonaut.review.newCardsPerDay': 0 });
        await panel.button(/Back/u).click();
        await eventually(async () => {
          assert.match(await panel.readHome(), /Nothing is due/u);
        });
        assert.deepEqual(await findBarriers(panel), []);
        await workbench.screenshot(`${name}-nothing-due`);
        editor.changeSettings(enough);
        await panel.button('Start Review').waitFor();
      });

      it('in the command palette', async () => {
        await workbench.runCommand('Jargonaut: Review in Command Palette');
        await workbench.page.locator('.quick-input-widget .codicon-question').waitFor();
        await workbench.screenshot(`${name}-palette-question`);
        await workbench.page.keyboard.press('Enter');
        await workbench.quickPickRow('3 Good').waitFor();
        await workbench.screenshot(`${name}-palette-answer`);
        await workbench.page.keyboard.press('Escape');
        await panel.button('Finish').click();
        await panel.screen('home').waitFor();
      });

      it('in the hover', async () => {
        await workbench.openFile(training);
        assert.match(await workbench.hoverByMouse('LoraConfig'), /Open Card/u);
        await workbench.screenshot(`${name}-hover`);
        await workbench.page.keyboard.press('Escape');
      });
    });
  }

  describe('when there is little room', () => {
    before(async () => {
      editor.changeSettings({ 'workbench.colorTheme': 'Default Dark Modern' });
      await workbench.panel.locator('body.vscode-dark').waitFor();
    });

    it('in a side bar 200 px wide', async () => {
      const { page } = workbench;
      const sidebar = page.locator('.part.sidebar');
      const { x = 0, y = 0, width = 0 } = (await sidebar.boundingBox()) ?? {};
      await page.mouse.move(x + width + 1, y + 300);
      await page.mouse.down();
      await page.mouse.move(x + 200, y + 300, { steps: 5 });
      await page.mouse.up();
      assert.ok(((await sidebar.boundingBox())?.width ?? 0) <= 210);
      assert.deepEqual(await walk('narrow'), []);
    });

    it('at a zoom of 200 %', async () => {
      // Zoom halves the room in CSS pixels, and nothing else that matters to a page.
      await workbench.page.setViewportSize({ width: 640, height: 400 });
      assert.deepEqual(await walk('zoomed'), []);
    });
  });
});
