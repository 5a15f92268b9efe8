import type { Rating } from '../schedule/interval';

/** What a session may ask: all that is due and new, or some cards that the learner chose. */
export type Scope = { readonly kind: 'due' } | { readonly kind: 'cards'; readonly keys: readonly string[] };

/** A run of answers, from start to summary. Never changed: each step gives the next one. */
export interface Session {
  readonly scope: Scope;
  readonly startedAt: number;
  readonly current: Turn | undefined;
  /** Oldest first; undo takes from the end. */
  readonly answers: readonly GivenAnswer[];
}

/** One card before the learner. */
export interface Turn {
  readonly key: string;
  /** When its question came up, in ms since 1970. */
  readonly askedAt: number;
  readonly isRevealed: boolean;
}

export interface GivenAnswer {
  readonly key: string;
  readonly rating: Rating;
  readonly eventId: string;
  readonly seconds: number;
}

/** Longer than this the learner was away: it does not count as time spent on the card. */
const MAX_SECONDS = 60;

export function startSession(scope: Scope, now: number): Session {
  return { scope, startedAt: now, current: undefined, answers: [] };
}

export function ask(session: Session, key: string | undefined, now: number): Session {
  return { ...session, current: key === undefined ? undefined : { key, askedAt: now, isRevealed: false } };
}

export function reveal(session: Session): Session {
  return session.current ? { ...session, current: { ...session.current, isRevealed: true } } : session;
}

/** Back from the answer to the question, for a learner who looked too early. */
export function conceal(session: Session): Session {
  return session.current ? { ...session, current: { ...session.current, isRevealed: false } } : session;
}

/** Notes an answer that has been stored; the caller asks the next card. */
export function noteAnswer(session: Session, answer: GivenAnswer): Session {
  return { ...session, current: undefined, answers: [...session.answers, answer] };
}

/** Passes over a card that is to be asked no more, chosen or not. */
export function drop(session: Session, key: string): Session {
  const { scope } = session;
  return {
    ...session,
    scope: scope.kind === 'cards' ? { ...scope, keys: scope.keys.filter((chosen) => chosen !== key) } : scope,
    current: session.current?.key === key ? undefined : session.current,
  };
}

/** Takes the last answer back and asks its card again, unrevealed. */
export function takeBack(session: Session, now: number): Session {
  const last = session.answers.at(-1);
  return last ? ask({ ...session, answers: session.answers.slice(0, -1) }, last.key, now) : session;
}

/** How long the learner took over a turn, in seconds. */
export function secondsOn(turn: Turn, now: number): number {
  return Math.min(MAX_SECONDS, Math.max(0, Math.round((now - turn.askedAt) / 100) / 10));
}

/** A card chosen by hand is asked once; what it still owes today is left to the next review. */
export function nextChosen(session: Session): string | undefined {
  if (session.scope.kind !== 'cards') return undefined;
  const answered = new Set(session.answers.map(({ key }) => key));
  return session.scope.keys.find((key) => !answered.has(key));
}
