import { cardOfKey } from '../core/progress/cardKey';
import { computeStatistics, type Statistics } from '../core/stats/statistics';
import type { ProgressService } from './progressService';
import type { Study } from './study';

/** Where the statistics take what they count: all that was ever answered, and the cards that will come up. */
export class StatisticsService {
  readonly #study: Study;
  readonly #progress: ProgressService;

  constructor(study: Study, progress: ProgressService) {
    this.#study = study;
    this.#progress = progress;
  }

  /** As of now: opens the study, and so takes in what other windows and machines stored. */
  async compute(): Promise<Statistics> {
    await this.#study.open();
    const { log } = this.#progress;
    const cards = log.cards();
    return computeStatistics({
      histories: cards.map((card) => log.reviewsOf(card)),
      states: new Map(
        cards.flatMap((card) => {
          const state = this.#study.stateOf(card);
          return state ? [[card, state]] : [];
        }),
      ),
      upcoming: this.#study.countedStates(),
      scheduler: this.#study.scheduler,
      calendar: this.#study.calendar,
      today: this.#study.now().day,
      leechThreshold: this.#study.settings.leechThreshold,
    });
  }

  /** What a card is called: by its term, or by its key when no deck has it any more. */
  termOf(key: string): string {
    const ref = cardOfKey(key);
    return (ref && this.#study.library.cards.get(ref)?.term) ?? key;
  }
}
