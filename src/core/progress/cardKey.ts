/** The facet of a card's plain question; its siblings (reversed, cloze) have names of their own. */
const MAIN_FACET = 'main';

/** `jargonaut:lora`: a card, whatever deck it stands in. */
export type CardRef = `${string}:${string}`;

/** `jargonaut:lora#main`: what progress hangs on. */
export function cardKey(card: CardRef, facet = MAIN_FACET): string {
  return `${card}#${facet}`;
}

/** The card of a key; `undefined` when it is none. */
export function cardOfKey(key: string): CardRef | undefined {
  const match = /^([^:#\s]+:[^:#\s]+)#[^#\s]+$/u.exec(key);
  return match ? (match[1] as CardRef) : undefined;
}
