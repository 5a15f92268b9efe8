import assert from 'node:assert/strict';
import { Backups } from '../../../src/app/backups';
import { ProgressService } from '../../../src/app/progressService';
import { readBackup } from '../../../src/core/exchange/restore';
import { FakeClock, FakeLogger, FakeStore } from '../../fakes/app';
import { simulateHistory } from '../../fakes/history';
import { FakeDisk, FakeJournalFolder } from '../../fakes/journal';

const DAY = 86_400_000;

async function open(own = new FakeDisk(), chosen?: FakeDisk) {
  const [clock, logger] = [new FakeClock(), new FakeLogger()];
  const forever = () => new Promise<void>(() => undefined);
  const progress = new ProgressService(new FakeStore(), logger, clock.now, () => undefined, forever);
  await progress.refresh();
  const refusals: string[] = [];
  const chosenFolder = chosen && new FakeJournalFolder(chosen);
  const backups = new Backups({
    progress,
    own: new FakeJournalFolder(own),
    chosen: () => chosenFolder,
    machine: '3f2a',
    now: clock.now,
    logger,
    onRefused: (reason) => refusals.push(reason),
  });
  return { clock, progress, backups, refusals, own, chosenFolder, logger };
}

const history = simulateHistory({ events: 30, cards: 10 });

describe('the daily backups', () => {
  it('are none while there is no progress', async () => {
    const { backups, own } = await open();
    await backups.writeDaily();
    assert.equal(own.files.size, 0);
  });

  it('are one a day, and the last ten are kept', async () => {
    const { backups, own, progress, clock } = await open();
    await progress.record(history);
    for (let day = 0; day < 13; day++) {
      await backups.writeDaily();
      await backups.writeDaily();
      clock.pass(DAY);
    }
    const names = [...own.files.keys()].sort();
    assert.equal(names.length, 10);
    assert.equal(names.at(-1), 'jargonaut-progress-2026-12-06-auto-3f2a.json');
    assert.equal(names[0], 'jargonaut-progress-2026-11-27-auto-3f2a.json');
    const read = readBackup(own.files.get(names[0])!);
    assert.ok(read.kind === 'backup' && read.events.length === history.length);
  });

  it('leave alone what other machines and the learner put beside them', async () => {
    const chosen = new FakeDisk();
    const others = ['jargonaut-progress-2026-01-01-auto-beef.json', 'jargonaut-progress-2026-01-01.json', 'a.txt'];
    for (const name of others) chosen.files.set(name, 'theirs');
    const { backups, own, progress, clock } = await open(new FakeDisk(), chosen);
    await progress.record(history);
    for (let day = 0; day < 12; day++) {
      await backups.writeDaily();
      clock.pass(DAY);
    }
    assert.equal(own.files.size, 0);
    assert.equal(chosen.files.size, 13);
    assert.ok(others.every((name) => chosen.files.get(name) === 'theirs'));
  });

  it('lie in our own folder when the chosen one cannot be used', async () => {
    const { backups, own, progress, chosenFolder, refusals } = await open(new FakeDisk(), new FakeDisk());
    chosenFolder!.failure = new Error('read-only');
    await progress.record(history);
    await backups.writeDaily();
    assert.equal(own.files.size, 1);
    assert.deepEqual(refusals, ['read-only']);
  });

  it('are listed from both folders, the newest first', async () => {
    const [own, chosen] = [new FakeDisk(), new FakeDisk()];
    own.files.set('jargonaut-progress-2026-11-22-auto-3f2a.json', 'own');
    own.files.set('something.json', 'else');
    chosen.files.set('jargonaut-progress-2026-11-23.json', 'chosen');
    const files = await (await open(own, chosen)).backups.list();
    assert.deepEqual(await Promise.all(files.map((file) => file.read())), ['chosen', 'own']);
  });

  it('of our own folder go when all is deleted', async () => {
    const [own, chosen] = [new FakeDisk(), new FakeDisk()];
    for (const { files } of [own, chosen]) files.set('jargonaut-progress-2026-11-22-auto-3f2a.json', 'x');
    await (await open(own, chosen)).backups.clear();
    assert.deepEqual([own.files.size, chosen.files.size], [0, 1]);
  });
});
