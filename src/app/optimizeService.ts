import { buildHistory, type ReviewHistory } from '../core/optimize/history';
import type { Optimization } from '../core/optimize/optimize';
import type { Weights } from '../core/optimize/weights';
import { ALL_CARDS, eventId, type ProgressEvent } from '../core/progress/events';
import type { ProgressService } from './progressService';

/** Fits weights away from the thread that answers the learner. */
export interface WeightFitter {
  /**
   * Resolves with `undefined` when it was aborted, or when nothing can be judged. Rejects when no worker
   * can be had.
   * @param onProgress told how far it is, from 0 to 1
   */
  optimize(
    history: ReviewHistory,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Optimization | undefined>;
}

/** What there is to fit weights to. */
export interface Material {
  readonly history: ReviewHistory;
  /** All answers that count. */
  readonly reviews: number;
  /** Of these, the ones that came a day or more after the one before. */
  readonly scored: number;
}

/** Fits the weights of FSRS-6 to the learner, and has them adopted or given up: both are events. */
export class OptimizeService {
  readonly #progress: ProgressService;
  readonly #fitter: WeightFitter;
  readonly #now: () => number;
  readonly #writer: string;

  /** @param writer this window's random id, for the events that it writes */
  constructor(progress: ProgressService, fitter: WeightFitter, now: () => number, writer: string) {
    this.#progress = progress;
    this.#fitter = fitter;
    this.#now = now;
    this.#writer = writer;
  }

  /** Takes in what is stored, and gathers the answers that count. */
  async gather(): Promise<Material> {
    await this.#progress.refresh();
    const { log } = this.#progress;
    const reviews = log.cards().flatMap((card) => log.reviewsOf(card));
    const history = buildHistory(reviews);
    return { history, reviews: reviews.length, scored: history.scored };
  }

  optimize(
    { history }: Material,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<Optimization | undefined> {
    return this.#fitter.optimize(history, onProgress, signal);
  }

  /** The weights that the learner has adopted; `undefined` for the default ones. */
  adopted(): Weights | undefined {
    return this.#progress.log.weights();
  }

  /** From now on all cards are scheduled by these weights; `null` means the default ones. Rejects when that cannot be stored. */
  async adopt(weights: Weights | null): Promise<void> {
    await this.#record({ kind: 'weights', ...this.#head(), weights });
  }

  /** Takes back the last adoption: what was adopted before it holds again. False when there is none. */
  async takeBack(): Promise<boolean> {
    const last = this.#progress.log.adoption();
    if (!last) return false;
    await this.#record({ kind: 'revoke', ...this.#head(), target: eventId(last) });
    return true;
  }

  #head(): { card: string; time: number; writer: string } {
    return { card: ALL_CARDS, time: this.#progress.log.timeFor(ALL_CARDS, this.#now()), writer: this.#writer };
  }

  async #record(event: ProgressEvent): Promise<void> {
    await this.#progress.record([event]);
    // Other weights, other states: they are folded anew from the answers.
    this.#progress.log.forgetStates();
  }
}
