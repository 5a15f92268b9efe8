import type { ProgressEvent } from './events';
import { compareEvents } from './events';
import { isPackable } from './packedEvents';
import { toPlain } from './plainEvent';

/**
 * The keys under which progress is stored. They are fixed for good: a key that is not on the list that
 * Settings Sync was given can be taken as deleted. The local buckets hold every event; the synced ones
 * a copy of the recent events, since of a synced key the remote side wins as a whole: what sync
 * replaces is merged into the local ones, which it never touches.
 */
export const LOCAL_KEYS: readonly string[] = numbered('jargonaut.progress', 16);
export const SYNCED_KEYS: readonly string[] = numbered('jargonaut.sync', 8);

/**
 * The local keys that are written. The first format used all sixteen; the packed one is shorter the fewer
 * there are, since each bucket names every window that wrote to it.
 */
export const HOME_KEYS: readonly string[] = LOCAL_KEYS.slice(0, 4);

/** Characters of JSON that all synced keys may have together: a state that grew too big has broken people's sync. */
export const SYNCED_LIMIT = 200_000;
const SYNCED_DAYS = 60;
/** What a packed event takes at the most in practice; and a bucket's own frame. */
const PACKED_COST = 14;
const FRAME_COST = 200;

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}.${String(index).padStart(2, '0')}`);
}

/** The key of the bucket that a card's events lie in. */
export function bucketOf(card: string, keys: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < card.length; i++) hash = Math.imul(hash ^ card.charCodeAt(i), 0x01000193);
  const key = keys[(hash >>> 0) % keys.length];
  if (key === undefined) throw new RangeError('no bucket keys');
  return key;
}

export function eventsByBucket(events: Iterable<ProgressEvent>, keys: readonly string[]): Map<string, ProgressEvent[]> {
  const buckets = new Map<string, ProgressEvent[]>(keys.map((key) => [key, []]));
  for (const event of events) buckets.get(bucketOf(event.card, keys))?.push(event);
  return buckets;
}

/** The events that go to the learner's other machines: of the last 60 days, the newest first, as far as they fit. */
export function eventsToSync(events: Iterable<ProgressEvent>, now: number): ProgressEvent[] {
  const recent = [...events].filter((event) => event.time >= now - SYNCED_DAYS * 86_400_000);
  const cards = new Set<string>();
  let size = SYNCED_KEYS.length * FRAME_COST;
  return recent
    .sort((a, b) => compareEvents(b, a))
    .filter((event) => {
      if (!isPackable(event)) return (size += JSON.stringify(toPlain(event)).length + 1) <= SYNCED_LIMIT;
      if (!cards.has(event.card)) size += JSON.stringify(event.card).length + 1;
      cards.add(event.card);
      return (size += PACKED_COST) <= SYNCED_LIMIT;
    });
}
