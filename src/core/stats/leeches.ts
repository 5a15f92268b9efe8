import type { CardState } from '../schedule/cardState';

/** A card that is forgotten again and again: it costs more time than it is worth, and wants other words. */
export interface Leech {
  readonly key: string;
  readonly lapses: number;
  /** How many lapses make it stand out the next time. */
  readonly nextAt: number;
}

/** As Anki has it: a card is a leech at 8 lapses, and stands out again after every half of that (12, 16 …). */
const LEECH_LAPSES = 8;

/** The leeches, the worst first. */
export function leeches(states: Iterable<readonly [key: string, state: CardState]>, threshold = LEECH_LAPSES): Leech[] {
  const half = Math.max(1, Math.ceil(threshold / 2));
  const found: Leech[] = [];
  for (const [key, { lapses }] of states) {
    if (!(lapses >= threshold)) continue;
    found.push({ key, lapses, nextAt: threshold + half * (Math.floor((lapses - threshold) / half) + 1) });
  }
  return found.sort((a, b) => b.lapses - a.lapses || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
