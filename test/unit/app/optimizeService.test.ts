import assert from 'node:assert/strict';
import { OptimizeService, type WeightFitter } from '../../../src/app/optimizeService';
import { ProgressService } from '../../../src/app/progressService';
import { optimizeWeights } from '../../../src/core/optimize/optimize';
import { DEFAULT_WEIGHTS } from '../../../src/core/optimize/weights';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { FakeLogger, FakeStore } from '../../fakes/app';
import { simulateLearner } from '../../fakes/learner';

const now = Date.UTC(2026, 10, 24, 12);
const fitter: WeightFitter = {
  optimize: (history, onProgress, signal) =>
    Promise.resolve(
      optimizeWeights(history, (share) => {
        onProgress(share);
        return !signal.aborted;
      }),
    ),
};

async function open(store = new FakeStore()) {
  const settle = (): Promise<void> => new Promise(() => undefined);
  const progress = new ProgressService(
    store,
    new FakeLogger(),
    () => now,
    () => undefined,
    settle,
  );
  await progress.refresh();
  return { store, progress, optimizer: new OptimizeService(progress, fitter, () => now, 'w') };
}

function eventsOf(seed: number, count: number): ProgressEvent[] {
  return simulateLearner(seed, count, 1).reviews.map((review) => ({
    kind: 'review',
    ...review,
    card: `jargonaut:${review.card}#main`,
    writer: 'w',
    seconds: 5,
    interval: { unit: 'days', days: 1 },
  }));
}

describe('OptimizeService', () => {
  it('gathers the answers that count, and of them those that are scored', async () => {
    const { progress, optimizer } = await open();
    const events = eventsOf(1, 500);
    await progress.record(events);
    const before = await optimizer.gather();
    assert.equal(before.reviews, 500);
    assert.ok(before.scored > 100 && before.scored < 500);
    const [first] = events;
    await progress.record([
      { kind: 'revoke', card: first!.card, time: now, writer: 'w', target: `${first!.card}@${first!.time}.w` },
    ]);
    assert.equal((await optimizer.gather()).reviews, 499);
  });

  it('fits to them, and stops when it is aborted', async () => {
    const { progress, optimizer } = await open();
    await progress.record(eventsOf(2, 1_500));
    const material = await optimizer.gather();
    const shares: number[] = [];
    const fitted = await optimizer.optimize(material, (share) => shares.push(share), new AbortController().signal);
    assert.equal(fitted?.weights.length, 21);
    assert.ok(shares.length > 0);
    assert.equal(await optimizer.optimize(material, () => undefined, AbortSignal.abort()), undefined);
  });

  it('has weights adopted, given up and taken back, and finds that again after a restart', async () => {
    const { store, optimizer } = await open();
    const first = DEFAULT_WEIGHTS.map((weight) => weight + 0.01);
    const second = DEFAULT_WEIGHTS.map((weight) => weight + 0.02);
    assert.equal(optimizer.adopted(), undefined);
    await optimizer.adopt(first);
    await optimizer.adopt(second);
    assert.deepEqual(optimizer.adopted(), second);
    assert.equal(await optimizer.takeBack(), true);
    assert.deepEqual(optimizer.adopted(), first);
    assert.deepEqual((await open(store)).optimizer.adopted(), first);
    await optimizer.adopt(null);
    assert.equal(optimizer.adopted(), undefined);
    assert.equal(await optimizer.takeBack(), true);
    assert.deepEqual((await open(store)).optimizer.adopted(), first);
    assert.equal(await optimizer.takeBack(), true);
    assert.equal(await optimizer.takeBack(), false);
    assert.equal((await open(store)).optimizer.adopted(), undefined);
  });

  it('has states folded anew', async () => {
    const { progress, optimizer } = await open();
    await progress.record(eventsOf(1, 20));
    let folds = 0;
    progress.log.forgetStates = () => {
      folds++;
    };
    await optimizer.adopt([...DEFAULT_WEIGHTS]);
    await optimizer.takeBack();
    assert.equal(folds, 2);
  });

  it('adopts nothing when that cannot be stored', async () => {
    const { store, optimizer } = await open();
    store.failure = new Error('disk full');
    await assert.rejects(optimizer.adopt([...DEFAULT_WEIGHTS]), /disk full/u);
    assert.equal(optimizer.adopted(), undefined);
  });
});
