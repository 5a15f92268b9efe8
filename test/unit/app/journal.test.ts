import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Journal } from '../../../src/app/journal';
import { ProgressService } from '../../../src/app/progressService';
import { eventId } from '../../../src/core/progress/events';
import { FakeLogger, FakeStore } from '../../fakes/app';
import { simulateHistory } from '../../fakes/history';
import { FakeDisk, FakeJournalFolder } from '../../fakes/journal';

/** A window that shares the disk with others, but whose store keeps nothing: what counts is what lies on the disk. */
async function openWindow(disk: FakeDisk) {
  const logger = new FakeLogger();
  const folder = new FakeJournalFolder(disk);
  const journal = new Journal(folder, logger, () => disk.newName());
  const progress = new ProgressService(
    new FakeStore(),
    logger,
    () => 0,
    () => undefined,
    () => new Promise(() => undefined),
    journal,
  );
  await progress.refresh();
  return { progress, folder, journal, logger };
}

/** What a window that opens now finds. */
async function found(disk: FakeDisk): Promise<Set<string>> {
  return new Set((await openWindow(disk)).progress.log.all().map(eventId));
}

const history = simulateHistory({ events: 1_500, cards: 60 });
const long = 400;

describe('the journals', () => {
  it('never lose an answer, whatever windows record and tidy at once, and wherever tidying is stopped', async function () {
    this.timeout(20_000);
    const step = fc.record({ window: fc.nat(2), tidies: fc.boolean(), others: fc.boolean(), stopAfter: fc.nat(12) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const disk = new FakeDisk();
        const windows = await Promise.all([0, 1, 2].map(() => openWindow(disk)));
        const acknowledged = new Set<string>();
        let next = 0;
        const record = async (index: number, count: number): Promise<void> => {
          const events = history.slice(next, (next += count));
          await windows[index]!.progress.record(events);
          for (const event of events) acknowledged.add(eventId(event));
        };
        for (const { window, tidies, others, stopAfter } of steps) {
          await record(window, tidies ? 3 : 100);
          const { folder, progress } = windows[window]!;
          let accesses = 0;
          folder.onAccess = () => {
            // The window is killed: nothing that it wants is done any more.
            if (tidies && accesses++ > stopAfter) throw new Error('killed');
          };
          const work = [tidies ? progress.tidy().catch(() => undefined) : record(window, 1).catch(() => undefined)];
          if (others) work.push(record((window + 1) % 3, 2), windows[(window + 2) % 3]!.progress.tidy());
          await Promise.all(work);
          folder.onAccess = undefined;
          const there = await found(disk);
          assert.deepEqual(
            [...acknowledged].filter((id) => !there.has(id)),
            [],
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('become one file when they are long', async () => {
    const disk = new FakeDisk();
    const { progress } = await openWindow(disk);
    for (const event of history.slice(0, long)) await progress.record([event]);
    await progress.tidy();
    assert.deepEqual(
      [...disk.files.keys()].map((name) => name.split('.')[1]),
      ['fold'],
    );
    assert.equal((await found(disk)).size, long);
  });

  it('keep a damaged file aside, after all that is whole in it was taken over', async () => {
    const disk = new FakeDisk();
    const { progress } = await openWindow(disk);
    await progress.record(history.slice(0, long));
    const [[name, text]] = [...disk.files] as [[string, string]];
    disk.files.set(name, text.replace('\n', 'x\n'));
    const other = await openWindow(disk);
    await other.progress.tidy();
    const names = [...disk.files.keys()];
    assert.ok(
      names.some((left) => left.endsWith('.damaged')),
      names.join(),
    );
    assert.match(other.logger.lines.join('\n'), /is damaged|are damaged/u);
    assert.equal((await found(disk)).size, long - 1);
  });

  it('take an answer that was half written for none', async () => {
    const disk = new FakeDisk();
    const { progress } = await openWindow(disk);
    await progress.record(history.slice(0, 3));
    const [[name, text]] = [...disk.files] as [[string, string]];
    disk.files.set(name, text.slice(0, -5));
    const { logger } = await openWindow(disk);
    assert.equal((await found(disk)).size, 2);
    assert.doesNotMatch(logger.lines.join('\n'), /damaged/u);
  });

  it('leave what a newer version wrote where it is', async () => {
    const disk = new FakeDisk();
    disk.files.set('new.fold', '{"version":99}');
    disk.files.set('other.thing', 'x');
    const { progress } = await openWindow(disk);
    await progress.record(history.slice(0, long));
    await progress.tidy();
    assert.equal(disk.files.get('new.fold'), '{"version":99}');
    assert.equal(disk.files.get('other.thing'), 'x');
  });
});
