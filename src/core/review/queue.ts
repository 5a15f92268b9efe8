import { isDue, type CardState } from '../schedule/cardState';

/** A card that may be asked: its key, its state, and its place in the order of new cards. */
export interface Candidate {
  readonly key: string;
  readonly state: CardState | undefined;
}

export interface QueueOptions {
  readonly now: { readonly time: number; readonly day: number };
  /** How many new cards may still come today. */
  readonly newLeft: number;
}

/** What is to be done now, in three counts, and the card to ask next. */
export interface Queue {
  readonly next: string | undefined;
  readonly due: number;
  /** In a learning step that has ended, or ends within the time that we look ahead. */
  readonly learning: number;
  readonly new: number;
}

/** As Anki: when nothing else is left, a card whose learning step ends this soon is asked at once. */
const LEARN_AHEAD = 20 * 60_000;

/**
 * Order: learning steps that have ended, then reviews (longest due first), then new cards in the order
 * given, and last the learning steps that end soon. `candidates` come in the order of new cards.
 */
export function buildQueue(candidates: Iterable<Candidate>, { now, newLeft }: QueueOptions): Queue {
  const learning: { key: string; time: number }[] = [];
  const reviews: { key: string; day: number; time: number }[] = [];
  let firstNew: string | undefined;
  let newCards = 0;
  for (const { key, state } of candidates) {
    if (!state) {
      if (newCards < newLeft) {
        newCards++;
        firstNew ??= key;
      }
    } else if (state.due.unit === 'time') {
      if (state.due.time <= now.time + LEARN_AHEAD) learning.push({ key, time: state.due.time });
    } else if (isDue(state.due, now)) {
      reviews.push({ key, day: state.due.day, time: state.lastTime });
    }
  }
  learning.sort((a, b) => a.time - b.time);
  reviews.sort((a, b) => a.day - b.day || a.time - b.time);
  const [firstLearning] = learning;
  const ended = firstLearning && firstLearning.time <= now.time ? firstLearning.key : undefined;
  return {
    next: ended ?? reviews[0]?.key ?? firstNew ?? firstLearning?.key,
    due: reviews.length,
    learning: learning.length,
    new: newCards,
  };
}
