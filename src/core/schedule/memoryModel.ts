import { FSRSAlgorithm, type Grade } from 'ts-fsrs';
import type { Rating } from './interval';

/** What FSRS holds of a card. */
export interface Memory {
  /** Days after which the chance of recall has fallen to 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/**
 * The model of memory, FSRS-6. The only importer of ts-fsrs, and of that only the formulas: its scheduler
 * counts days by UTC date, seeds its fuzz with the time and exceeds the maximum interval. Nothing here
 * throws: what is no number counts as if it were not there.
 */
export interface MemoryModel {
  /** The 21 weights in use, clipped to their bounds. */
  readonly weights: readonly number[];
  /** After an answer. `memory` is `undefined` for a new card; `elapsedDays` below 0 count as 0. */
  next(memory: Memory | undefined, elapsedDays: number, rating: Rating): Memory;
  /** The chance of recall, 0–1. */
  retrievability(elapsedDays: number, stability: number): number;
  /** Days, not rounded, until the chance of recall has fallen to a retention (0–1). */
  intervalFor(stability: number, retention: number): number;
  /** For cards that were scheduled by SM-2: ease (2.5 is usual), interval in days, the retention it was set to (fsrs-rs, `memory_state_from_sm2`). */
  fromSm2(ease: number, intervalDays: number, retention: number): Memory;
}

const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36_500;

/** @param weights 17, 19 or 21 of FSRS-4.5, 5 or 6; without them, or where they cannot be used, the default ones. */
export function createMemoryModel(weights?: readonly number[]): MemoryModel {
  const model = new FSRSAlgorithm(parametersOf(weights));
  const w: readonly number[] = [...model.parameters.w];
  const at = (index: number): number => w[index] ?? 0;
  const decay = -at(20);
  const factor = Math.exp(Math.log(0.9) / decay) - 1;

  return {
    weights: w,
    next: (memory, elapsedDays, rating) => {
      if (!isUsable(memory)) {
        const { difficulty } = model.next_state(null, 0, rating);
        // fsrs-rs allows a first stability down to 0.001; ts-fsrs lifts it to 0.1.
        return { stability: clamp(at(rating - 1), LEAST_STABILITY, 100), difficulty };
      }
      const before = {
        stability: Math.min(memory.stability, MOST_STABILITY),
        difficulty: Math.min(memory.difficulty, 10),
      };
      const { stability, difficulty } = model.next_state(before, atLeastZero(elapsedDays), rating satisfies Grade);
      return { stability, difficulty };
    },
    retrievability: (elapsedDays, stability) =>
      stability > 0 ? (1 + (factor * atLeastZero(elapsedDays)) / stability) ** decay : 0,
    intervalFor: (stability, retention) => (stability * (retention ** (1 / decay) - 1)) / factor,
    fromSm2: (ease, intervalDays, retention) => {
      const stability = clamp(
        (Math.max(intervalDays, LEAST_STABILITY) * factor) / (retention ** (1 / decay) - 1),
        LEAST_STABILITY,
        MOST_STABILITY,
      );
      const growth = Math.exp(at(8)) * stability ** -at(9) * (Math.exp((1 - retention) * at(10)) - 1);
      return { stability, difficulty: clamp(11 - (ease - 1) / growth, 1, 10) };
    },
  };
}

/** Weights whose short-term part is frozen at 0 have an answer on the same day change nothing, as in fsrs-rs. */
function parametersOf(weights: readonly number[] | undefined): ConstructorParameters<typeof FSRSAlgorithm>[0] {
  const isKnown = weights && [17, 19, 21].includes(weights.length) && weights.every(Number.isFinite);
  if (!isKnown) return { relearning_steps: [] };
  const isFrozen = weights.length === 17 || weights.slice(17, 20).every((weight) => weight === 0);
  return { w: weights, enable_short_term: !isFrozen, relearning_steps: [] };
}

function isUsable(memory: Memory | undefined): memory is Memory {
  if (!memory) return false;
  const { stability, difficulty } = memory;
  return Number.isFinite(stability + difficulty) && stability >= LEAST_STABILITY && difficulty >= 1;
}

function atLeastZero(days: number): number {
  return days > 0 ? days : 0;
}

function clamp(value: number, least: number, most: number): number {
  return value >= least ? Math.min(value, most) : least;
}
