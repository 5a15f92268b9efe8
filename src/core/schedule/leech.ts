/** A card that is forgotten again and again costs more than it is worth: Anki calls it a leech. */

/** Whether the lapse that was just counted is one to tell of: at the threshold, then at every half of it. A threshold of 0 turns this off. */
export function isLeechLapse(lapses: number, threshold: number): boolean {
  if (threshold < 1 || lapses < threshold) return false;
  return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}

/** The number of lapses at which a leech is told of the next time. */
export function nextLeechLapse(lapses: number, threshold: number): number {
  const half = Math.ceil(threshold / 2);
  return threshold + half * (Math.floor((lapses - threshold) / half) + 1);
}

/** Whether a card counts as a leech, from the threshold on. */
export function isLeech(lapses: number, threshold: number): boolean {
  return threshold >= 1 && lapses >= threshold;
}
