import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HOME_KEYS } from '../../src/core/progress/buckets';
import { decodeEvents } from '../../src/core/progress/codec';
import { compareEvents, eventId, type ProgressEvent } from '../../src/core/progress/events';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { Autopilot } from './autopilot.js';
import { eventually } from './eventually.js';
import { Panel } from './panel.js';
import { readAllEvents, replaceStored } from './storedState.js';

/** More than all that is answered here. */
const CARDS = 600;
const BURST = 30;
const KILLS = 20;
const ROUNDS = 20;

/** What must not happen to a learner's answers, done to a real VS Code. */
describe('no answer is lost', () => {
  let editor: Editor;
  let workbench: Workbench;
  let panel: Panel;
  let autopilot: Autopilot;

  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  /** Every answer that was acknowledged is stored; one that was under way when a window ended may be, too. */
  const allAreStored = (acknowledged: readonly string[], patience?: number): Promise<void> =>
    eventually(async () => {
      assert.deepEqual(missing(acknowledged, await readAllEvents(workbench)), []);
    }, patience);

  before(async () => {
    editor = await Editor.start({
      settings: {
        'jargonaut.decks.enabled': ['many'],
        'jargonaut.review.newCardsPerDay': 9_999,
        'jargonaut.review.reviewsPerDay': 9_999,
      },
    });
    const cards = Array.from({ length: CARDS }, (_, i) => ({
      id: `c${i}`,
      term: `Term number ${i}`,
      definition: `What ${i} means.`,
    }));
    mkdirSync(path.join(editor.workspace, '.jargonaut'));
    const deck = JSON.stringify({ id: 'many', title: 'Many', cards });
    writeFileSync(path.join(editor.workspace, '.jargonaut', 'many.json'), deck);
    workbench = await editor.open();
    panel = new Panel(workbench);
    autopilot = await Autopilot.board(panel);
    await panel.startReview();
  });
  after(() => editor.close());

  it('of a burst that waits for nothing, though the extension host is killed at its end', async () => {
    await autopilot.burst(BURST);
    await editor.killExtensionHosts();
    await workbench.reload();
    await panel.startReview();
    await eventually(async () => {
      assert.equal((await readAllEvents(workbench)).length, BURST);
    });
  });

  for (const [what, value] of [
    ['cleared', undefined],
    ['replaced by something else', 'not what it was'],
    ['damaged inside', { version: 2, cards: ['many:c1#main'], blocks: ['########', 7], others: [] }],
  ] as const) {
    it(`when globalState is ${what} behind our back`, async () => {
      const before = (await readAllEvents(workbench)).map(eventId).sort();
      await replaceStored(
        workbench,
        value === undefined ? {} : Object.fromEntries(HOME_KEYS.map((key) => [key, value])),
      );
      assert.deepEqual(await readAllEvents(workbench), []);
      await panel.startReview();
      await eventually(async () => {
        assert.deepEqual((await readAllEvents(workbench)).map(eventId).sort(), before);
      });
    });
  }

  it(`when the extension host is killed at a random moment, ${KILLS} times`, async function () {
    this.timeout(240_000);
    for (let kill = 0; kill < KILLS; kill++) {
      const before = autopilot.acknowledged.length;
      await autopilot.start(30);
      await eventually(() => {
        assert.ok(autopilot.acknowledged.length > before);
      });
      await wait(Math.random() * 700);
      await editor.killExtensionHosts();
      await workbench.reload();
      await panel.startReview();
      await allAreStored(autopilot.acknowledged);
    }
    assert.ok(autopilot.acknowledged.length >= KILLS, `${autopilot.acknowledged.length} answers`);
  });

  it(`when two windows answer within 0 to 200 ms of each other, ${ROUNDS} times`, async function () {
    this.timeout(240_000);
    const other = new Panel(await editor.open());
    const second = await Autopilot.board(other);
    await other.startReview();
    for (let round = 0; round < ROUNDS; round++) {
      const counts = [autopilot.acknowledged.length, second.acknowledged.length];
      await autopilot.start(0, 1);
      await wait(Math.random() * 200);
      await second.start(0, 1);
      await eventually(() => {
        assert.ok(autopilot.acknowledged.length > counts[0]! && second.acknowledged.length > counts[1]!);
      });
    }
    const all = [...autopilot.acknowledged, ...second.acknowledged];
    // The last look at the store, which mends what the other window overwrote, comes half a minute after an answer.
    await allAreStored(all, 90_000);
    for (const [window, name] of [
      [other.workbench, 'second.json'],
      [workbench, 'first.json'],
    ] as const) {
      await window.page.bringToFront();
      assert.deepEqual(missing(all, await backUp(window, path.join(editor.workspace, name))), []);
    }
  });
});

/** The answers that are not among the events: a card is listed as often as an answer to it is missing. */
function missing(answers: readonly string[], events: readonly ProgressEvent[]): string[] {
  const left = events.filter(({ kind }) => kind === 'review').map(({ card }) => card);
  return answers.filter((card) => {
    const at = left.indexOf(`${card}#main`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What a window knows, by the backup that it writes. */
async function backUp(workbench: Workbench, file: string): Promise<ProgressEvent[]> {
  await workbench.runCommand('Jargonaut: Back Up Progress…');
  await workbench.page.locator('.quick-input-title').filter({ hasText: 'Back Up Progress' }).waitFor();
  await eventually(async () => {
    assert.match(await workbench.quickInput.inputValue(), /\.json$/u);
  });
  await workbench.quickInput.fill(file);
  await workbench.page.keyboard.press('Enter');
  await workbench.quickInput.waitFor({ state: 'hidden' });
  let events: readonly ProgressEvent[] = [];
  await eventually(() => {
    const decoded = decodeEvents(JSON.parse(readFileSync(file, 'utf8')));
    assert.ok(decoded.kind === 'events');
    ({ events } = decoded);
  });
  return [...events].sort(compareEvents);
}
