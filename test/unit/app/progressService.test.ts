import assert from 'node:assert/strict';
import { Journal } from '../../../src/app/journal';
import { ProgressService } from '../../../src/app/progressService';
import type { StorageTrouble } from '../../../src/app/progressStore';
import { bucketOf, HOME_KEYS, LOCAL_KEYS, SYNCED_KEYS } from '../../../src/core/progress/buckets';
import { decodeEvents, encodeEvents, type StoredEvents } from '../../../src/core/progress/codec';
import { eventId, type ReviewEvent } from '../../../src/core/progress/events';
import { toPlain } from '../../../src/core/progress/plainEvent';
import { FakeLogger, FakeStore } from '../../fakes/app';
import { simulateHistory } from '../../fakes/history';
import { FakeDisk, FakeJournalFolder } from '../../fakes/journal';

const now = Date.UTC(2026, 10, 24, 12);
const card = 'jargonaut:lora#main';
const bucket = bucketOf(card, HOME_KEYS);

function review(time: number, rest: Partial<ReviewEvent> = {}): ReviewEvent {
  return {
    kind: 'review',
    card,
    time,
    writer: 'w',
    rating: 3,
    seconds: 2,
    day: 20_781,
    interval: { unit: 'days', days: 3 },
    ...rest,
  };
}

async function open(store: FakeStore, disk?: FakeDisk) {
  const troubles: StorageTrouble[] = [];
  const logger = new FakeLogger();
  let settled = (): void => undefined;
  const settle = () => new Promise<void>((resolve) => (settled = resolve));
  const report = (trouble: StorageTrouble): void => void troubles.push(trouble);
  const folder = disk && new FakeJournalFolder(disk);
  const journal = folder && new Journal(folder, logger, () => disk.newName());
  const progress = new ProgressService(store, logger, () => now, report, settle, journal);
  await progress.refresh();
  const idle = () => new Promise((resolve) => setTimeout(resolve));
  /** A moment later: what was written is looked at again. */
  const later = async () => {
    await idle();
    settled();
    await idle();
  };
  return { progress, troubles, logger, later, idle, folder };
}

describe('ProgressService', () => {
  it('finds after a restart what was recorded', async () => {
    const store = new FakeStore();
    await (await open(store)).progress.record([review(now)]);
    assert.deepEqual((await open(store)).progress.log.reviewsOf(card), [review(now)]);
  });

  it('writes one thing at a time, and loses nothing of a burst', async () => {
    const store = new FakeStore();
    const { progress } = await open(store);
    const events = Array.from({ length: 200 }, (_, i) => review(now + i, { card: `jargonaut:c${i % 40}#main` }));
    await Promise.all(events.map((event) => progress.record([event])));
    assert.equal(store.mostAtOnce, 1);
    assert.equal((await open(store)).progress.log.all().length, 200);
  });

  it('keeps what another window wrote meanwhile', async () => {
    const store = new FakeStore();
    const [one, other] = [await open(store), await open(store)];
    await one.progress.record([review(now, { writer: 'one' })]);
    await other.progress.record([review(now, { writer: 'other' })]);
    assert.equal((await open(store)).progress.log.reviewsOf(card).length, 2);
    assert.equal(await one.progress.refresh(), true);
    assert.equal(one.progress.log.reviewsOf(card).length, 2);
  });

  it('stores again what another window has overwritten within the same moment', async () => {
    const store = new FakeStore();
    const { progress, later, idle, logger } = await open(store);
    await progress.record([review(now)]);
    await idle();
    // VS Code writes the whole state of the window that comes last.
    store.values.clear();
    await later();
    assert.equal((await open(store)).progress.log.all().length, 1);
    assert.match(logger.lines.join(), /stored once and were missing were stored again/u);
    store.values.clear();
    await later();
    assert.equal((await open(store)).progress.log.all().length, 1, 'it looks again after it had to mend');
  });

  it('is as before when the store refuses, and works again when it does not', async () => {
    const store = new FakeStore();
    const { progress } = await open(store);
    store.failure = new Error('disk full');
    await assert.rejects(progress.record([review(now)]), /disk full/u);
    assert.deepEqual(progress.log.all(), []);
    store.failure = undefined;
    await progress.record([review(now)]);
    assert.equal(progress.log.all().length, 1);
  });

  it('sets a value aside that it cannot read, says so once, and keeps the rest', async () => {
    const store = new FakeStore();
    await (await open(store)).progress.record([review(now)]);
    const other = LOCAL_KEYS.find((key) => key !== bucket)!;
    store.values.set(other, 'garbage');
    const { progress, troubles, logger } = await open(store);
    assert.deepEqual(troubles, [{ kind: 'set-aside', key: other }]);
    assert.deepEqual(Object.values(progress.setAside()), ['garbage']);
    assert.equal(store.values.has(other), false);
    assert.equal(progress.log.all().length, 1);
    assert.match(logger.lines.join('\n'), /garbage/u);
    assert.deepEqual((await open(store)).troubles, []);
  });

  it('writes nothing over what a newer version stored', async () => {
    const store = new FakeStore();
    store.values.set(bucket, { version: 3, packed: 'x' });
    const { progress, troubles } = await open(store);
    assert.deepEqual(troubles, [{ kind: 'newer-version', version: 3 }]);
    await assert.rejects(progress.record([review(now)]), /newer version/u);
    await progress.publish();
    assert.deepEqual([...store.values], [[bucket, { version: 3, packed: 'x' }]]);
  });

  it('keeps an event of a newer kind through a write', async () => {
    const store = new FakeStore();
    const suspend = { kind: 'suspend', card, time: 5, writer: 'new' };
    store.values.set(bucket, { version: 1, events: [suspend] });
    const { progress } = await open(store);
    await progress.record([review(now)]);
    assert.deepEqual((store.values.get(bucket) as { others: unknown[] }).others, [suspend]);
  });

  it('takes in what Settings Sync brought, and never loses its own to it', async () => {
    const [here, there] = [new FakeStore(), new FakeStore()];
    const one = await open(here);
    await one.progress.record([review(now, { writer: 'here' })]);
    await one.progress.publish();
    const other = await open(there);
    await other.progress.record([review(now + 5, { writer: 'there' })]);
    await other.progress.publish();
    // Sync takes the other side's keys whole.
    for (const key of SYNCED_KEYS) here.values.set(key, there.values.get(key));
    const { progress } = await open(here);
    assert.equal(progress.log.reviewsOf(card).length, 2);
    await progress.publish();
    const sent = SYNCED_KEYS.map((key) => decodeEvents(here.values.get(key)));
    assert.equal(sent.flatMap((decoded) => (decoded.kind === 'events' ? decoded.events : [])).length, 2);
  });

  it('does not store again what is published already', async () => {
    const store = new FakeStore();
    const { progress } = await open(store);
    await progress.record([review(now)]);
    await progress.publish();
    store.mostAtOnce = 0;
    await progress.publish();
    assert.equal(store.mostAtOnce, 0);
  });

  it('removes all that it ever stored, when asked to', async () => {
    const store = new FakeStore();
    store.values.set(LOCAL_KEYS[0]!, 'garbage');
    const { progress } = await open(store);
    await progress.record([review(now)]);
    await progress.publish();
    await progress.deleteAll();
    assert.deepEqual([...store.values], []);
    assert.deepEqual(progress.log.all(), []);
  });

  it('moves what the first format stored into the buckets of today', async () => {
    const store = new FakeStore();
    const old = bucketOf(card, LOCAL_KEYS);
    store.values.set(old, { version: 1, events: [toPlain(review(now)), { kind: 'from the future' }] });
    const { progress, idle } = await open(store);
    await idle();
    assert.equal(store.values.has(old), false);
    assert.equal((await open(store)).progress.log.all().length, 2);
    assert.deepEqual(progress.log.reviewsOf(card), [review(now)]);
  });

  it('sets a damaged block aside, and keeps the rest of its bucket', async () => {
    const store = new FakeStore();
    const stored = encodeEvents([review(1_000), review(now)]);
    store.values.set(bucket, { ...stored, blocks: [stored.blocks[0]!.slice(1), stored.blocks[1]] });
    const { progress, troubles } = await open(store);
    assert.deepEqual(troubles, [{ kind: 'set-aside', key: bucket }]);
    assert.deepEqual(Object.values(progress.setAside()), [[stored.blocks[0]!.slice(1)]]);
    assert.deepEqual(store.events(), [review(now)]);
    assert.deepEqual((await open(store)).troubles, []);
  });

  it('does not forget what it has read when a write fails in between', async () => {
    const store = new FakeStore();
    const { progress } = await open(store);
    store.values.set(HOME_KEYS[3]!, 'garbage');
    store.values.set(bucket, encodeEvents([review(now)]));
    store.failure = new Error('disk full');
    await assert.rejects(progress.refresh(), /disk full/u);
    store.failure = undefined;
    await progress.refresh();
    assert.deepEqual(progress.log.all(), [review(now)]);
  });

  describe('with a journal', () => {
    it('has an answer on the disk before it says so, and in the store soon after', async () => {
      const [store, disk] = [new FakeStore(), new FakeDisk()];
      const { progress, later } = await open(store, disk);
      store.failure = new Error('busy');
      await progress.record([review(now)]);
      assert.match([...disk.files.values()].join(''), /jargonaut:lora#main/u);
      assert.deepEqual(store.events(), []);
      store.failure = undefined;
      await progress.record([review(now + 5_000)]);
      await later();
      assert.equal(store.events().length, 2);
    });

    it('finds an answer that was never stored', async () => {
      const disk = new FakeDisk();
      await (await open(new FakeStore(), disk)).progress.record([review(now)]);
      const store = new FakeStore();
      const { progress, idle } = await open(store, disk);
      assert.deepEqual(progress.log.reviewsOf(card), [review(now)]);
      await idle();
      assert.deepEqual(store.events(), [review(now)]);
    });

    it('heals a store that was emptied or damaged, also after the journals were folded', async () => {
      const [store, disk] = [new FakeStore(), new FakeDisk()];
      const history = simulateHistory({ events: 600, cards: 100 });
      const { progress, idle } = await open(store, disk);
      for (const event of history) await progress.record([event]);
      await progress.tidy();
      assert.deepEqual(
        [...disk.files.keys()].filter((name) => !name.endsWith('.fold')),
        [],
      );
      await progress.record([review(now)]);
      await idle();
      const whole = new Map(store.values);
      const damages: ((key: string) => unknown)[] = [
        () => undefined,
        () => 'garbage',
        () => ({ version: 2, cards: [], blocks: ['####', 7], others: [] }),
        (key) => ({ ...(whole.get(key) as StoredEvents), cards: ['jargonaut:other#main'] }),
      ];
      for (const damage of damages) {
        for (const key of HOME_KEYS) store.values.set(key, damage(key));
        const healed = await open(store, disk);
        assert.equal(healed.progress.log.all().length, 601);
        await healed.idle();
        assert.equal(new Set(store.events().map(eventId)).size, 601);
      }
    });

    it('counts on the store alone where the journal refuses, and rejects when both do', async () => {
      const [store, disk] = [new FakeStore(), new FakeDisk()];
      const { progress, folder, later } = await open(store, disk);
      folder!.failure = new Error('disk full');
      await progress.record([review(now)]);
      assert.equal(store.events().length, 1);
      store.failure = new Error('no more');
      await assert.rejects(progress.record([review(now + 5_000)]), /no more/u);
      assert.deepEqual(progress.log.all(), [review(now)]);
      store.failure = undefined;
      folder!.failure = undefined;
      await progress.record([review(now + 9_000)]);
      await later();
      assert.deepEqual(store.events(), [review(now), review(now + 9_000)]);
    });

    it('removes the journals when all is deleted', async () => {
      const disk = new FakeDisk();
      const { progress } = await open(new FakeStore(), disk);
      await progress.record([review(now)]);
      await progress.deleteAll();
      assert.deepEqual([...disk.files], []);
    });

    it('leaves short journals as they are', async () => {
      const disk = new FakeDisk();
      const { progress } = await open(new FakeStore(), disk);
      await progress.record([review(now)]);
      await progress.tidy();
      assert.deepEqual([...disk.files.keys()], ['file-001.journal']);
    });
  });
});
