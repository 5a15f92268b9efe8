import type { CardState } from '../schedule/cardState';
import {
  compareEvents,
  type BuryEvent,
  type ProgressEvent,
  type SetDueEvent,
  type SuspendEvent,
  type WeightsEvent,
} from './events';

/** What the learner decided about a card, besides answering it. */
export type MarkEvent = SuspendEvent | BuryEvent | SetDueEvent;

/** What the marks of a card amount to. */
export interface CardFlags {
  readonly isSuspended: boolean;
  /** The days of the learner on which it is hidden. */
  readonly buriedOn: readonly number[];
  /** Of a card without an answer: the day for which it was set. That of others is in their state. */
  readonly dueDay: number | undefined;
}

export const NO_FLAGS: CardFlags = { isSuspended: false, buriedOn: [], dueDay: undefined };

export function isMark(event: ProgressEvent): event is MarkEvent {
  return event.kind === 'suspend' || event.kind === 'bury' || event.kind === 'due';
}

/** The flags of one card, from those of its marks that count, in any order. */
export function flagsOf(marks: Iterable<MarkEvent>): CardFlags {
  let suspend: SuspendEvent | undefined;
  let due: SetDueEvent | undefined;
  const buriedOn = new Set<number>();
  for (const mark of marks) {
    if (mark.kind === 'bury') buriedOn.add(mark.day);
    else if (mark.kind === 'suspend') suspend = latest(suspend, mark);
    else due = latest(due, mark);
  }
  return {
    isSuspended: suspend?.suspended ?? false,
    buriedOn: [...buriedOn].sort((a, b) => a - b),
    dueDay: due?.dueDay,
  };
}

/** Whether a card is out of all queues on a day of the learner. */
export function isHidden({ isSuspended, buriedOn }: CardFlags, day: number): boolean {
  return isSuspended || buriedOn.includes(day);
}

/** The state of a card whose due day was set: in review, as Anki has it. A new card stays new. */
export function withDueDay(state: CardState | undefined, { dueDay }: SetDueEvent): CardState | undefined {
  return state && { ...state, phase: 'review', step: 0, due: { unit: 'day', day: dueDay } };
}

/** The adoption of weights that counts: the latest one. `undefined` when there is none. */
export function lastAdoption(events: Iterable<WeightsEvent>): WeightsEvent | undefined {
  let last: WeightsEvent | undefined;
  for (const event of events) last = latest(last, event);
  return last;
}

function latest<T extends ProgressEvent>(known: T | undefined, other: T): T {
  return known && compareEvents(known, other) > 0 ? known : other;
}
