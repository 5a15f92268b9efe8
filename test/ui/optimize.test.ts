import assert from 'node:assert/strict';
import type { ProgressEvent, ReviewEvent } from '../../src/core/progress/events';
import { simulateLearner } from '../fakes/learner.js';
import { Editor } from '../harness/ui/editor.js';
import type { Workbench } from '../harness/ui/workbench.js';
import { eventually } from './eventually.js';
import { readEvents, replaceStored, storedReviews } from './storedState.js';

const DAY = 86_400_000;

/** Answers of someone whose memory is far from the default, the last of them some days ago. */
function unusualReviews(): ReviewEvent[] {
  const { reviews } = simulateLearner(11, 1_500, 1.5);
  const first = Math.floor(Date.now() / DAY) - 5 - reviews.at(-1)!.day;
  return reviews.map(({ card, time, day, rating }) => ({
    kind: 'review',
    card: `jargonaut:simulated-${card}#main`,
    time: time + first * DAY,
    writer: 'earlier',
    rating,
    seconds: 3,
    day: day + first,
    interval: { unit: 'days', days: 1 },
  }));
}

describe('scheduling that is fitted to the learner', () => {
  let editor: Editor;
  let workbench: Workbench;
  const count = async (kind: ProgressEvent['kind']): Promise<number> => (await readEvents(workbench, kind)).length;

  before(async () => {
    editor = await Editor.start();
    workbench = await editor.open();
  });
  after(() => editor.close());

  it('is not to be had of few answers, which is said before', async () => {
    await workbench.runCommand('Jargonaut: Optimize Scheduling…');
    await workbench.waitForNotification(/takes at least 400 answers, and so far you have 0\./u);
  });

  it('shows what it brings, and is not applied when the learner says no', async () => {
    await replaceStored(workbench, storedReviews(unusualReviews()));
    await workbench.runCommand('Jargonaut: Optimize Scheduling…');
    await workbench.dialog.filter({ hasText: 'Use a schedule that is fitted to you?' }).waitFor();
    const text = await workbench.dialog.innerText();
    const measures = [...text.matchAll(/: (0\.\d{4}) by default, (0\.\d{4}) fitted/gu)].map(([, before, after]) => [
      Number(before),
      Number(after),
    ]);
    assert.equal(measures.length, 2);
    assert.ok(measures[0]![1]! < measures[0]![0]!, text);
    await workbench.dialog.getByRole('button', { name: 'Cancel' }).click();
    await workbench.dialog.waitFor({ state: 'hidden' });
    assert.equal(await count('weights'), 0);
  });

  it('is applied when the learner says yes, and can be undone', async () => {
    await workbench.runCommand('Jargonaut: Optimize Scheduling…');
    await workbench.dialog.getByRole('button', { name: 'Use Fitted Schedule' }).click();
    const told = await workbench.waitForNotification('Your cards now follow a schedule that is fitted to you.');
    await eventually(async () => {
      assert.equal(await count('weights'), 1);
    });
    await told.getByRole('button', { name: 'Undo' }).click();
    await workbench.waitForNotification('Your cards follow the schedule of before again.');
    await eventually(async () => {
      assert.equal(await count('revoke'), 1);
    });
    await workbench.runCommand('Jargonaut: Go Back to Default Scheduling');
    await workbench.waitForNotification('Your cards follow the default schedule already.');
  });
});
