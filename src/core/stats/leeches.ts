import type { CardState } from '../schedule/cardState';
import { isLeech, nextLeechLapse } from '../schedule/leech';

/** A card that is forgotten again and again: it costs more time than it is worth, and wants other words. */
export interface Leech {
  readonly key: string;
  readonly lapses: number;
  /** How many lapses make it stand out the next time. */
  readonly nextAt: number;
}

/** The leeches, the worst first. A threshold of 0 means that no card is one. */
export function leeches(states: Iterable<readonly [key: string, state: CardState]>, threshold: number): Leech[] {
  const found: Leech[] = [];
  for (const [key, { lapses }] of states) {
    if (isLeech(lapses, threshold)) found.push({ key, lapses, nextAt: nextLeechLapse(lapses, threshold) });
  }
  return found.sort((a, b) => b.lapses - a.lapses || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
