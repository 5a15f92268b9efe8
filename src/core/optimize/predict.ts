import type { ReviewHistory } from './history';
import { DEFAULT_WEIGHTS, EASIEST, HARDEST, LONGEST_STABILITY, SHORTEST_STABILITY, type Weights } from './weights';

/** The chance of recall by FSRS-6 after `elapsed` days (fractions allowed) at a stability in days. */
export function recallAfter(elapsed: number, stability: number, decay: number): number {
  return (1 + ((0.9 ** (-1 / decay) - 1) * elapsed) / stability) ** -decay;
}

/** What FSRS-6 keeps of a card: stability in days, and difficulty from 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** The memory after a card's first answer. */
export function firstMemory(weights: Weights, rating: number): Memory {
  const [w4 = NaN, w5 = NaN] = weights.slice(4, 6);
  return {
    stability: limit(weights[rating - 1] ?? NaN, SHORTEST_STABILITY, LONGEST_STABILITY),
    difficulty: limit(w4 - Math.exp(w5 * (rating - 1)) + 1, EASIEST, HARDEST),
  };
}

/** The memory after an answer that came some of the learner's days after the one before. */
export function nextMemory(
  weights: Weights,
  { stability: s, difficulty: d }: Memory,
  days: number,
  rating: number,
): Memory {
  const w = (index: number): number => weights[index] ?? NaN;
  const grade = rating - 3;
  let next: number;
  if (days === 0) {
    const growth = Math.exp(w(17) * (grade + w(18))) * s ** -w(19);
    next = s * (rating > 1 ? Math.max(1, growth) : growth);
  } else {
    const forgotten = 1 - recallAfter(days, s, w(20));
    if (rating === 1) {
      const fallen = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(forgotten * w(14));
      next = Math.min(fallen, s / Math.exp(w(17) * w(18)));
    } else {
      const bonus = rating === 2 ? w(15) : rating === 4 ? w(16) : 1;
      next = s * (1 + Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(forgotten * w(10)) - 1) * bonus);
    }
  }
  const moved = d - (w(6) * grade * (10 - d)) / 9;
  const easiest = w(4) - Math.exp(3 * w(5)) + 1;
  return {
    stability: limit(next, SHORTEST_STABILITY, LONGEST_STABILITY),
    difficulty: limit(w(7) * easiest + (1 - w(7)) * moved, EASIEST, HARDEST),
  };
}

/** The chance of recall before each scored review, by its place in time. */
export function predictRecall(history: ReviewHistory, weights: Weights): Float64Array {
  const { starts, ratings, elapsed, ranks } = history;
  const chances = new Float64Array(history.scored);
  const decay = weights[20] ?? DEFAULT_WEIGHTS[20] ?? NaN;
  for (let card = 0; card + 1 < starts.length; card++) {
    let memory: Memory | undefined;
    for (let i = starts[card] ?? 0; i < (starts[card + 1] ?? 0); i++) {
      const [days, rating, rank] = [elapsed[i] ?? 0, ratings[i] ?? 1, ranks[i] ?? -1];
      if (memory && rank >= 0) chances[rank] = recallAfter(days, memory.stability, decay);
      memory = memory ? nextMemory(weights, memory, days, rating) : firstMemory(weights, rating);
    }
  }
  return chances;
}

function limit(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
