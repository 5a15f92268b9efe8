import type { CardState } from '../schedule/cardState';
import { binOf, equalEdges, type Axis, type Series } from './series';

/** How a property of the learner's cards is spread. */
export interface Distribution {
  readonly series: Series<'cards'>;
  readonly cards: number;
  /** `undefined` when there is no card. */
  readonly mean: number | undefined;
}

/** Where bins of days begin: at places that people count in, days, weeks, months and years. */
const DAYS = [0, 1, 2, 3, 4, 7, 14, 21, 30, 61, 91, 182, 365, 730, 1826];

/** The days that cards in review wait. A card in a learning step waits for no day. */
export function intervals(states: Iterable<CardState>): Distribution {
  return distribution(states, 'days', DAYS, true, ({ due, lastDay }) =>
    due.unit === 'day' ? Math.max(0, due.day - lastDay) : undefined,
  );
}

/** The days after which the chance of recall has fallen to 90 %. */
export function stabilities(states: Iterable<CardState>): Distribution {
  return distribution(states, 'days', DAYS, true, ({ stability }) => stability);
}

/** From 1, easy, to 10. */
export function difficulties(states: Iterable<CardState>): Distribution {
  return distribution(states, 'difficulty', equalEdges(1, 10, 9), false, ({ difficulty }) => difficulty);
}

/** The chance of recall now; its mean times the cards is about how many the learner would recall. */
export function retrievabilities(
  states: Iterable<CardState>,
  today: number,
  retrievability: (state: CardState, day: number) => number,
): Distribution {
  return distribution(states, 'chance', equalEdges(0, 1, 10), false, (state) => retrievability(state, today));
}

/**
 * @param isOpen whether what is beyond the last edge has a bin of its own; else it counts in the last bin.
 * @param valueOf cards without a number for a value are left out.
 */
function distribution(
  states: Iterable<CardState>,
  axis: Axis,
  edges: readonly number[],
  isOpen: boolean,
  valueOf: (state: CardState) => number | undefined,
): Distribution {
  const bins = Array.from({ length: isOpen ? edges.length : edges.length - 1 }, () => 0);
  let [cards, sum] = [0, 0];
  for (const state of states) {
    const value = valueOf(state);
    if (value === undefined || !Number.isFinite(value)) continue;
    const bin = Math.min(bins.length - 1, Math.max(0, binOf(edges, value)));
    bins[bin] = (bins[bin] ?? 0) + 1;
    cards++;
    sum += value;
  }
  return {
    series: {
      axis,
      rows: bins.map((count, bin) => ({ from: edges[bin] ?? 0, to: edges[bin + 1], values: { cards: count } })),
    },
    cards,
    mean: cards > 0 ? sum / cards : undefined,
  };
}
