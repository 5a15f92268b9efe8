import { isHidden, NO_FLAGS, type CardFlags } from '../progress/flags';
import { isDue, type CardState } from '../schedule/cardState';
import { orderReviews, shuffle, type ReviewOrder } from './reviewOrder';

/** A card that may be asked: its key and state. */
export interface Candidate {
  readonly key: string;
  readonly state: CardState | undefined;
  readonly flags?: CardFlags;
  /** Which daily limits it falls under: places in `newLeft` and `reviewsLeft`; 0 unless said. */
  readonly newPool?: number;
  readonly reviewPool?: number;
  /** The same for the facets of one card, of which one a day is asked; `undefined` for a card that has but one. */
  readonly family?: number | undefined;
}

export interface QueueOptions {
  readonly now: { readonly time: number; readonly day: number };
  /** How many new cards, and how many reviews, may still come today: by pool. */
  readonly newLeft: readonly number[];
  readonly reviewsLeft: readonly number[];
  readonly reviewOrder: ReviewOrder;
  readonly newOrder: 'deck' | 'random';
  /** A card whose learning step ends this soon (ms) is asked when nothing else is left. */
  readonly learnAhead: number;
  readonly burySiblings: boolean;
}

/** What is to be done now, in three counts, and the card to ask next. */
export interface Queue {
  readonly next: string | undefined;
  readonly due: number;
  /** In a learning step that has ended, or ends within the time that we look ahead. */
  readonly learning: number;
  readonly new: number;
  /** The places, among the candidates, of the reviews that come today, in their order. */
  readonly reviews: Uint32Array;
  /** How many reviews and new cards wait for another day because of the limits. */
  readonly overLimit: { readonly reviews: number; readonly new: number };
}

/**
 * Order: learning steps that have ended, then reviews, then new cards, and last the learning steps that
 * end soon. `candidates` come in the order of their decks. As in Anki, steps under a day know no limit,
 * and new cards come only as far as the limit of reviews leaves room.
 */
export function buildQueue(candidates: readonly Candidate[], options: QueueOptions): Queue {
  const { now } = options;
  // Due cards from the front, new ones from the back.
  const places = new Uint32Array(candidates.length);
  let [dueCount, freshStart, learning] = [0, candidates.length, 0];
  let [soonest, soonestAt] = [Infinity, -1];
  let [hasFamilies, hasPools] = [false, false];
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at];
    if (!candidate) continue;
    const { state, flags = NO_FLAGS } = candidate;
    if (candidate.family !== undefined) hasFamilies = true;
    if (candidate.reviewPool !== undefined && candidate.reviewPool !== 0) hasPools = true;
    if (flags !== NO_FLAGS && isHidden(flags, now.day)) continue;
    if (!state) {
      if (flags.dueDay === undefined) places[--freshStart] = at;
      else if (flags.dueDay <= now.day) places[dueCount++] = at;
    } else if (state.due.unit === 'day') {
      if (isDue(state.due, now)) places[dueCount++] = at;
    } else if (state.due.time <= now.time + options.learnAhead) {
      learning++;
      if (state.due.time < soonest) [soonest, soonestAt] = [state.due.time, at];
    }
  }

  const families = hasFamilies && options.burySiblings ? new Families(candidates, now.day) : undefined;
  const left = { new: [...options.newLeft], reviews: options.reviewsLeft.map((count) => Math.max(0, count)) };
  const over = { reviews: 0, new: 0 };
  const inOrder = orderReviews(candidates, places.subarray(0, dueCount), options.reviewOrder, now.day);
  const takeReviews = (): Uint32Array => {
    // Nearly always: then no card needs another look.
    if (!families && !hasPools) {
      const taken = Math.min(dueCount, left.reviews[0] ?? 0);
      left.reviews[0] = (left.reviews[0] ?? 0) - taken;
      over.reviews = dueCount - taken;
      return inOrder.subarray(0, taken);
    }
    return inOrder.filter((at) => {
      const candidate = candidates[at];
      if (!candidate || families?.isBuried(candidate)) return false;
      if (!takeOne(left.reviews, candidate.reviewPool)) {
        over.reviews++;
        return false;
      }
      families?.take(candidate);
      return true;
    });
  };
  const reviews = takeReviews();
  let firstNew: string | undefined;
  let newCards = 0;
  const fresh = places.subarray(freshStart).reverse();
  for (const at of options.newOrder === 'random' ? shuffle(candidates, fresh, now.day) : fresh) {
    const candidate = candidates[at];
    if (!candidate || families?.isBuried(candidate)) continue;
    if ((left.reviews[candidate.reviewPool ?? 0] ?? 0) <= 0 || !takeOne(left.new, candidate.newPool)) over.new++;
    else {
      takeOne(left.reviews, candidate.reviewPool);
      newCards++;
      firstNew ??= candidate.key;
      families?.take(candidate);
    }
  }

  const keyAt = (at: number | undefined): string | undefined => (at === undefined ? undefined : candidates[at]?.key);
  const ended = soonest <= now.time ? keyAt(soonestAt) : undefined;
  return {
    next: ended ?? keyAt(reviews[0]) ?? firstNew ?? keyAt(soonestAt),
    due: reviews.length,
    learning,
    new: newCards,
    reviews,
    overLimit: over,
  };
}

function takeOne(left: number[], pool = 0): boolean {
  const count = left[pool] ?? 0;
  if (count <= 0) return false;
  left[pool] = count - 1;
  return true;
}

/** Siblings give each other's answer away: when one was asked today, or comes before, the others wait. */
class Families {
  readonly #taken = new Map<number, string>();

  constructor(candidates: readonly Candidate[], day: number) {
    for (const candidate of candidates) {
      if (candidate.family !== undefined && candidate.state?.lastDay === day) this.take(candidate);
    }
  }

  take({ family, key }: Candidate): void {
    if (family !== undefined && !this.#taken.has(family)) this.#taken.set(family, key);
  }

  isBuried({ family, key }: Candidate): boolean {
    if (family === undefined) return false;
    const by = this.#taken.get(family);
    return by !== undefined && by !== key;
  }
}
