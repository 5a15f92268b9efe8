import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bucketOf, HOME_KEYS, LOCAL_KEYS } from '../../src/core/progress/buckets';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readStored, replaceStored, review, storedReviews } from './storedState.js';

const training = 'training/finetune.py';

describe('bad input', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let first: string;
  before(async () => {
    editor = await Editor.start();
    const folder = path.join(editor.workspace, '.jargonaut');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'broken.yaml'), 'id: broken\ntitle: Broken\ncards: [unclosed\n');
    writeFileSync(
      path.join(folder, 'team.yaml'),
      'id: team\ntitle: Team\ncards:\n  - term: nameless\n    definition: It has no id.\n',
    );
    workbench = await editor.open();
    panel = new Panel(workbench);
  });
  after(() => editor.close());

  describe('in a deck file', () => {
    it('leaves the bundled terms as they are', async () => {
      await workbench.openFile(training);
      assert.match(await workbench.hoverByKeyboard(training, 'LoraConfig'), /LoRA/u);
    });

    it('is told in one notification, which says where', async () => {
      await workbench.waitForNotification(
        /\.jargonaut\/broken\.yaml:\d+: is not valid YAML: [^\n]+\(1 more problems?\)/u,
      );
      assert.equal(await workbench.notifications.count(), 1);
    });

    it('leads on to the log', async () => {
      await workbench.notifications.first().hover();
      await workbench.notifications.getByRole('button', { name: 'Show All' }).click();
      await eventually(async () => {
        assert.equal(await selectedLog(workbench), 'Jargonaut');
      });
    });
  });

  describe('in what is stored', () => {
    before(async () => {
      first = await panel.startReview();
    });

    it('a damaged part is set aside, told in one sentence, and the rest counts', async () => {
      const reviews = storedReviews([review('jargonaut:flan-t5', 1, 30)]);
      const damaged = LOCAL_KEYS.find((key) => key !== bucketOf('jargonaut:flan-t5#main', HOME_KEYS))!;
      await replaceStored(workbench, { ...reviews, [damaged]: 'not what it was' });
      assert.notEqual(await panel.startReview(), first);
      await workbench.waitForNotification(/A part of your stored progress could not be read: it was set aside/u);
      await eventually(async () => {
        const { [damaged]: left, 'jargonaut.aside': aside } = await readStored(workbench);
        assert.equal(left, undefined);
        assert.deepEqual(Object.values(aside as Record<string, unknown>), ['not what it was']);
      });
      assert.deepEqual({ ...(await readStored(workbench)), ...reviews }, await readStored(workbench));
    });

    it('what a newer version wrote is read by nobody else and not written over', async () => {
      const newer = { 'jargonaut.progress.05': { version: 99, events: ['in a form of its own'] } };
      await replaceStored(workbench, newer);
      await panel.startReview();
      await panel.press('Space');
      await panel.screen('answer').waitFor();
      await panel.press('3');
      await panel.screen('failed').waitFor();
      assert.match(await panel.main.innerText(), /stored by a newer version of Jargonaut: update this one/u);
      await workbench.waitForNotification(/stored by a newer version of Jargonaut/u);
      assert.deepEqual(await readStored(workbench), newer);
    });
  });

  describe('from the panel’s page', () => {
    before(async () => {
      await replaceStored(workbench, {});
      await panel.startReview();
    });

    it('is ignored, and the next key works', async () => {
      for (const message of [
        { kind: 'nonsense' },
        { kind: 'rate', turn: 1, rating: 9 },
        { kind: 'setDeck', deck: '' },
      ]) {
        await panel.send(message);
      }
      await panel.press('Space');
      await panel.screen('answer').waitFor();
      assert.equal(await panel.term.innerText(), first);
    });
  });
});

/** The log that the output view shows. What it says cannot be tested here: the server from npm writes no logs. */
function selectedLog(workbench: Workbench): Promise<string> {
  return workbench.page
    .locator('.part.panel select[aria-label="Switch Output"]')
    .first()
    .evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
}
