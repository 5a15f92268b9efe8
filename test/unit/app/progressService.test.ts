import assert from 'node:assert/strict';
import { ProgressService, type StorageTrouble } from '../../../src/app/progressService';
import { bucketOf, LOCAL_KEYS, SYNCED_KEYS } from '../../../src/core/progress/buckets';
import type { ReviewEvent } from '../../../src/core/progress/events';
import { FakeLogger, FakeStore } from '../../fakes/app';

const now = Date.UTC(2026, 10, 24, 12);
const card = 'jargonaut:lora#main';
const bucket = bucketOf(card, LOCAL_KEYS);

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

async function open(store: FakeStore) {
  const troubles: StorageTrouble[] = [];
  const logger = new FakeLogger();
  let settled = (): void => undefined;
  const settle = () => new Promise<void>((resolve) => (settled = resolve));
  const report = (trouble: StorageTrouble): void => void troubles.push(trouble);
  const progress = new ProgressService(store, logger, () => now, report, settle);
  await progress.refresh();
  /** A moment later: what was written is looked at again. */
  const later = async () => {
    settled();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { progress, troubles, logger, later };
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
    const { progress, later, logger } = await open(store);
    await progress.record([review(now)]);
    // VS Code writes the whole state of the window that comes last.
    store.values.clear();
    await later();
    assert.equal((await open(store)).progress.log.all().length, 1);
    assert.match(logger.lines.join(), /1 events that another window had overwritten/u);
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
    store.values.set(bucket, { version: 2, packed: 'x' });
    const { progress, troubles } = await open(store);
    assert.deepEqual(troubles, [{ kind: 'newer-version', version: 2 }]);
    await assert.rejects(progress.record([review(now)]), /newer version/u);
    await progress.publish();
    assert.deepEqual([...store.values], [[bucket, { version: 2, packed: 'x' }]]);
  });

  it('keeps an event of a newer kind through a write', async () => {
    const store = new FakeStore();
    const suspend = { kind: 'suspend', card, time: 5, writer: 'new' };
    store.values.set(bucket, { version: 1, events: [suspend] });
    const { progress } = await open(store);
    await progress.record([review(now)]);
    assert.deepEqual((store.values.get(bucket) as { events: unknown[] }).events[0], suspend);
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
    const sent = SYNCED_KEYS.flatMap(
      (key) => (here.values.get(key) as { events: unknown[] } | undefined)?.events ?? [],
    );
    assert.equal(sent.length, 2);
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
});
