import { decodeEvents } from '../progress/codec';
import { ALL_CARDS, eventId, type ProgressEvent, type ResetEvent } from '../progress/events';
import type { EventLog } from '../progress/eventLog';
import { isRecord } from '../progress/plainEvent';

export type ReadBackup =
  | { readonly kind: 'backup'; readonly events: readonly ProgressEvent[] }
  /** A newer version wrote it. */
  | { readonly kind: 'newer' }
  /** Not JSON, or not a backup. */
  | { readonly kind: 'not-a-backup' }
  /** A backup of which a part is damaged; the events are the rest. */
  | { readonly kind: 'damaged'; readonly events: readonly ProgressEvent[] };

/** Reads a backup file of any version up to ours. Never throws. */
export function readBackup(text: string): ReadBackup {
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { kind: 'not-a-backup' };
  }
  if (!isRecord(stored) || stored.format !== 'jargonaut-progress') return { kind: 'not-a-backup' };
  const decoded = decodeEvents(stored);
  if (decoded.kind === 'newer') return { kind: 'newer' };
  if (decoded.kind === 'unreadable') return { kind: 'not-a-backup' };
  return { kind: decoded.damaged.length > 0 ? 'damaged' : 'backup', events: decoded.events };
}

/** What a restore would do. It only ever adds. */
export interface RestorePlan {
  /** What the backup has and the log does not. */
  readonly missing: readonly ProgressEvent[];
  /** How many answers are among these, and on how many cards. */
  readonly answers: number;
  readonly cards: number;
  /** How many answers of the backup are there already. */
  readonly known: number;
  /** The resets, made after the backup, that stand against its answers: to be taken back if the backup is to win. */
  readonly resets: readonly ResetEvent[];
  /** How many answers that are here already these resets put out of count. */
  readonly hidden: number;
}

export function planRestore(log: EventLog, backup: readonly ProgressEvent[]): RestorePlan {
  const inBackup = new Map(backup.map((event) => [eventId(event), event]));
  const missing = [...inBackup].flatMap(([id, event]) => (log.get(id) ? [] : [event]));
  const answers = missing.filter(({ kind }) => kind === 'review');
  const reviews = [...inBackup.values()].filter(({ kind }) => kind === 'review');
  const known = reviews.filter((event) => log.get(eventId(event)));
  const resets = log.resets().filter((reset) => !inBackup.has(eventId(reset)));
  const isHidden = (event: ProgressEvent, by: ResetEvent): boolean =>
    (by.card === ALL_CARDS || by.card === event.card) && event.time <= by.through;
  const against = resets.filter((reset) => reviews.some((event) => isHidden(event, reset)));
  return {
    missing,
    answers: answers.length,
    cards: new Set(answers.map(({ card }) => card)).size,
    known: known.length,
    resets: against,
    hidden: known.filter((event) => against.some((reset) => isHidden(event, reset))).length,
  };
}

/** The events that carry a plan out: those that are missing, and a revocation of each reset that stands against them. */
export function eventsToRestore(
  { missing, resets }: RestorePlan,
  writer: string,
  timeFor: (card: string) => number,
): ProgressEvent[] {
  return [
    ...missing,
    ...resets.map((reset, index): ProgressEvent => {
      // Resets of one card need times of their own.
      const time = timeFor(reset.card) + index;
      return { kind: 'revoke', card: reset.card, time, writer, target: eventId(reset) };
    }),
  ];
}
