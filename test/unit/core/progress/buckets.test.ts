import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bucketOf, eventsByBucket, eventsToSync, LOCAL_KEYS, SYNCED_KEYS } from '../../../../src/core/progress/buckets';
import { anyReview } from '../../../fakes/arbitraries';

const DAY = 86_400_000;

describe('the buckets', () => {
  it('have the keys that are fixed for good', () => {
    assert.equal(LOCAL_KEYS.length, 16);
    assert.equal(LOCAL_KEYS[3], 'jargonaut.progress.03');
    assert.equal(SYNCED_KEYS.length, 8);
    assert.equal(SYNCED_KEYS[7], 'jargonaut.sync.07');
  });

  // Stored progress is found again only if these never change.
  it('hold a card where they always did', () => {
    assert.equal(bucketOf('jargonaut:lora#main', LOCAL_KEYS), 'jargonaut.progress.14');
    assert.equal(bucketOf('jargonaut:ppo#main', LOCAL_KEYS), 'jargonaut.progress.05');
    assert.equal(bucketOf('*', LOCAL_KEYS), 'jargonaut.progress.13');
  });

  it('hold every event once', () => {
    fc.assert(
      fc.property(fc.array(anyReview), (events) => {
        const buckets = eventsByBucket(events, LOCAL_KEYS);
        assert.equal([...buckets.values()].flat().length, events.length);
      }),
    );
  });

  it('send only recent events to other machines', () => {
    const now = 100 * DAY;
    const [old, recent] = fc
      .sample(anyReview, 2)
      .map((event, i) => ({ ...event, time: i === 0 ? 30 * DAY : 60 * DAY }));
    assert.deepEqual(eventsToSync([old!, recent!], now), [recent]);
  });

  it('send no more than fits, and the newest first', () => {
    const [sample] = fc.sample(anyReview, 1);
    const events = Array.from({ length: 4_000 }, (_, time) => ({ ...sample!, time }));
    const sent = eventsToSync(events, 4_000);
    assert.ok(JSON.stringify(sent).length <= 200_000);
    assert.ok(sent.length > 500 && sent.length < 4_000);
    assert.equal(sent[0]?.time, 3_999);
  });
});
