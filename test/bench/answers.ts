import { bucketOf, eventsByBucket, HOME_KEYS } from '../../src/core/progress/buckets';
import { encodeEvents, type StoredEvents } from '../../src/core/progress/codec';
import type { ProgressEvent } from '../../src/core/progress/events';
import { writeJournalLines } from '../../src/core/progress/journalLines';
import { StoredBucket } from '../../src/core/progress/storedBucket';
import { simulateHistory } from '../fakes/history';
import type { Contest } from './measure';

const CARDS = 10_000;
const ANSWERS = 20;

/**
 * What an answer costs at 10,000 cards: a journal line, and one block of one bucket, against writing all
 * states anew as one JSON text.
 */
export function answerContests(): Contest[] {
  const history = simulateHistory({ events: 60_000, cards: CARDS });
  const stored = new Map<string, StoredEvents>();
  const buckets = new Map<string, StoredBucket>();
  for (const [key, events] of eventsByBucket(history, HOME_KEYS)) {
    const bucket = new StoredBucket();
    stored.set(key, encodeEvents(events));
    bucket.absorb(stored.get(key));
    buckets.set(key, bucket);
  }
  const last = history.at(-1);
  let count = 0;
  const reviews = history.filter(({ kind }) => kind === 'review').slice(-ANSWERS);
  const answers = (): ProgressEvent[] =>
    reviews.map((event) => ({ ...event, time: (last?.time ?? 0) + ++count * 5_000 }));
  const bytes = writeJournalLines(answers()).length / ANSWERS;

  const states = Array.from({ length: CARDS }, (_, i) => ({
    card: `jargonaut:term-of-the-trade-${String(i)}#main`,
    stability: 12.345_678 + i,
    difficulty: 5.678_912,
    reps: 7,
    lapses: 1,
    state: 2,
    last: 1_700_000_000_000 + i,
    due: 1_710_000_000_000 + i,
  }));
  return [
    {
      name: `${String(ANSWERS)} answers at ${String(CARDS)} cards, until they are acknowledged`,
      ours: () => answers().map((event) => writeJournalLines([event])),
      peer: { name: 'one JSON text of all states an answer', run: rewriteAll },
      facts: { journalBytesAnAnswer: bytes, blobBytesAnAnswer: JSON.stringify(states).length },
    },
    {
      name: `${String(ANSWERS)} answers at ${String(CARDS)} cards, with what is stored after each`,
      ours: () => {
        for (const event of answers()) {
          writeJournalLines([event]);
          const key = bucketOf(event.card, HOME_KEYS);
          const bucket = buckets.get(key);
          bucket?.absorb(stored.get(key));
          bucket?.add([event]);
          if (bucket) stored.set(key, bucket.merged());
        }
      },
      peer: { name: 'one JSON text of all states an answer', run: rewriteAll },
    },
  ];

  function rewriteAll(): number {
    let size = 0;
    for (let i = 0; i < ANSWERS; i++) {
      const state = states[(i * 7) % CARDS];
      if (state) state.reps++;
      size += JSON.stringify(states).length;
    }
    return size;
  }
}
