import type { ProgressEvent } from '../../src/core/progress/events';
import type { Interval, Rating } from '../../src/core/schedule/interval';

/**
 * A learner's history of some years: an hour or so most evenings, two windows on some of them, an undo now
 * and then. The same each time.
 */
export function simulateHistory(wanted: { readonly events: number; readonly cards: number }): ProgressEvent[] {
  const random = createRandom(7);
  const events: ProgressEvent[] = [];
  const due = new Map<number, number>();
  const intervals = new Map<number, number>();
  for (let day = 0; events.length < wanted.events; day++) {
    if (random() < 0.1) continue;
    const writers = Array.from({ length: random() < 0.2 ? 2 : 1 }, () => newWriter(random));
    let time = Date.UTC(2023, 0, 1 + day, 17) + Math.floor(random() * 4 * 3_600_000);
    const learned = due.size;
    const today = [...due].filter(([, at]) => at <= day).map(([card]) => card);
    for (let card = learned; card < Math.min(wanted.cards, learned + 8); card++) today.push(card);
    for (const card of today) {
      time += 2_000 + Math.floor(random() * 25_000);
      const name = `jargonaut:term-of-the-trade-${card}#main`;
      const rating: Rating = random() < 0.12 ? 1 : random() < 0.1 ? 2 : random() < 0.9 ? 3 : 4;
      const growth = rating === 1 ? 0 : rating === 2 ? 1.2 : rating === 3 ? 1.9 : 3;
      const days = Math.min(400, Math.max(1, Math.ceil((intervals.get(card) ?? 1) * growth * (0.9 + random() * 0.2))));
      const interval: Interval = rating === 1 ? { unit: 'seconds', seconds: 600 } : { unit: 'days', days };
      intervals.set(card, days);
      due.set(card, day + days);
      const writer = writers[Math.floor(random() * writers.length)]!;
      const seconds = Math.round(10 * (1 + random() * random() * 40)) / 10;
      const head = { card: name, time, writer };
      events.push({ kind: 'review', ...head, rating, seconds, day: 19_358 + day, interval });
      if (random() > 0.01) continue;
      const target = `${name}@${time}.${writer}`;
      events.push({ kind: 'revoke', ...head, time: time + 1_000, target });
    }
  }
  return events.slice(0, wanted.events);
}

function newWriter(random: () => number): string {
  return Math.floor(random() * 36 ** 4)
    .toString(36)
    .padStart(4, '0');
}

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
