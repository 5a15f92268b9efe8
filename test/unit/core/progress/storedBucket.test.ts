import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeEvents, encodeEvents } from '../../../../src/core/progress/codec';
import { compareEvents, eventId, type ProgressEvent } from '../../../../src/core/progress/events';
import { toPlain } from '../../../../src/core/progress/plainEvent';
import { StoredBucket } from '../../../../src/core/progress/storedBucket';
import { anySet } from '../../../fakes/arbitraries';
import { simulateHistory } from '../../../fakes/history';

/** What a store holds. */
function idsIn(stored: unknown): string[] {
  const decoded = decodeEvents(stored);
  assert.ok(decoded.kind === 'events');
  assert.deepEqual(decoded.damaged, []);
  return idsOf(decoded.events);
}

function idsOf(...sets: (readonly ProgressEvent[])[]): string[] {
  return [...new Set(sets.flat().map(eventId))].sort();
}

/** A window's write: it looks, and writes what is missing, if anything. */
function write(bucket: StoredBucket, stored: unknown): unknown {
  bucket.absorb(stored);
  return bucket.isComplete ? stored : JSON.parse(JSON.stringify(bucket.merged()));
}

describe('a stored bucket', () => {
  it('merges what windows know with what is stored: in any order, in any groups, however often', () => {
    const parts = fc.tuple(anySet, anySet, anySet);
    fc.assert(
      fc.property(parts, fc.shuffledSubarray([0, 1, 2, 0, 1, 2], { minLength: 6 }), ([a, b, c], order) => {
        const windows = [a, b, c].map((events) => {
          const bucket = new StoredBucket();
          bucket.add(events);
          return bucket;
        });
        let stored: unknown;
        for (const window of order) stored = write(windows[window]!, stored);
        assert.deepEqual(idsIn(stored), idsOf(a, b, c));
        const last = write(windows[0]!, stored);
        assert.equal(last, stored, 'nothing is left to write');
      }),
    );
  });

  it('mends whatever another window writes over it', () => {
    fc.assert(
      fc.property(anySet, anySet, anySet, (mine, before, others) => {
        const bucket = new StoredBucket();
        bucket.add(mine);
        write(bucket, encodeEvents(before));
        const overwritten = JSON.parse(JSON.stringify(encodeEvents(others))) as unknown;
        assert.deepEqual(idsIn(write(bucket, overwritten)), idsOf(mine, before, others));
      }),
    );
  });

  it('tells the events that it did not know', () => {
    const bucket = new StoredBucket();
    const history = simulateHistory({ events: 60, cards: 10 });
    bucket.add(history.slice(0, 20));
    const decoded = bucket.absorb(encodeEvents(history));
    assert.ok(decoded.kind === 'events');
    assert.deepEqual([...decoded.events].sort(compareEvents), history.slice(20).sort(compareEvents));
  });

  it('writes the first format anew', () => {
    const bucket = new StoredBucket();
    const history = simulateHistory({ events: 5, cards: 3 });
    const stored = write(bucket, { version: 1, events: history.map(toPlain) });
    assert.equal((stored as { version: number }).version, 2);
    assert.deepEqual(idsIn(stored), idsOf(history));
  });

  it('leaves the blocks of other times as they are', () => {
    const history = simulateHistory({ events: 2_000, cards: 100 });
    const bucket = new StoredBucket();
    const before = encodeEvents(history);
    bucket.absorb(before);
    bucket.add([{ ...history.at(-1)!, time: history.at(-1)!.time + 5_000 }]);
    const after = bucket.merged();
    assert.ok(before.blocks.length > 5);
    assert.deepEqual(after.blocks.slice(0, -1), before.blocks.slice(0, -1));
  });

  it('leaves what a newer version wrote alone', () => {
    assert.deepEqual(new StoredBucket().absorb({ version: 3 }), { kind: 'newer', version: 3 });
  });

  it('forgets what could not be stored', () => {
    const bucket = new StoredBucket();
    const history = simulateHistory({ events: 2, cards: 2 });
    bucket.add(history);
    bucket.remove(history.slice(1));
    assert.deepEqual(idsIn(write(bucket, undefined)), idsOf(history.slice(0, 1)));
  });
});
