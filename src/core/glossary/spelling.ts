/** Mostly capitals, and short: such letters are often a word of their own when small. */
export function isAcronym(spelling: string): boolean {
  const letters = spelling.replace(/\P{L}/gu, '');
  return letters.length <= 6 && capitalsOf(spelling) >= 2 && capitalsOf(spelling) * 2 > letters.length;
}

export function capitalsOf(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
