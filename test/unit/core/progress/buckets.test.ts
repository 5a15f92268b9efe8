import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bucketOf,
  eventsByBucket,
  eventsToSync,
  HOME_KEYS,
  LOCAL_KEYS,
  SYNCED_KEYS,
  SYNCED_LIMIT,
} from '../../../../src/core/progress/buckets';
import { encodeEvents } from '../../../../src/core/progress/codec';
import type { ProgressEvent } from '../../../../src/core/progress/events';
import { anyReview } from '../../../fakes/arbitraries';
import { simulateHistory } from '../../../fakes/history';

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
    assert.equal(bucketOf('jargonaut:lora#main', HOME_KEYS), 'jargonaut.progress.02');
    assert.equal(bucketOf('jargonaut:ppo#main', HOME_KEYS), 'jargonaut.progress.01');
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
    const history = simulateHistory({ events: 40_000, cards: 3_000 }).map((event, i) => ({ ...event, time: i * 100 }));
    const sent = eventsToSync(history, 4_000_000);
    const buckets = [...eventsByBucket(sent, SYNCED_KEYS).values()].map((events) =>
      JSON.stringify(encodeEvents(events)),
    );
    const size = buckets.reduce((sum, { length }) => sum + length, 0);
    assert.ok(size <= SYNCED_LIMIT && size > SYNCED_LIMIT / 2, `${size} characters`);
    assert.equal(sent[0]?.time, 3_999_900);
  });

  it('send events that do not fit the packed form only as far as they fit', () => {
    const events = Array.from({ length: 5_000 }, (_, i): ProgressEvent => {
      const head = { card: 'team:x#main', time: i, writer: 'w' };
      return { kind: 'weights', ...head, weights: Array.from({ length: 21 }, () => 1 / 3) };
    });
    const sent = eventsToSync(events, 5_000);
    const size = JSON.stringify(encodeEvents(sent)).length;
    assert.ok(sent.length > 0 && size <= SYNCED_LIMIT, `${size} characters`);
  });
});
