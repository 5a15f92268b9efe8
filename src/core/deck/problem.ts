/** One thing that is wrong with a deck file: what, where, and which card it costs. */
export interface DeckProblem {
  readonly path: string;
  /** Counts from 1; absent when it is the file as a whole. */
  readonly line?: number;
  readonly message: string;
}

/** `decks/team.yaml:5: card "Y" has no "id": add one.` */
export function describeProblem({ path, line, message }: DeckProblem): string {
  return `${line === undefined ? path : `${path}:${String(line)}`}: ${message}`;
}
