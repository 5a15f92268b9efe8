import { encodeEvents, type StoredEvents } from '../progress/codec';
import { compareEvents, type ProgressEvent } from '../progress/events';

/** A backup file: every event, and what could not be read, so that nothing is lost by it. */
export interface Backup extends StoredEvents {
  readonly format: 'jargonaut-progress';
  readonly createdAt: string;
  /** Stored values that could not be read, under the keys they were found at. */
  readonly setAside: Readonly<Record<string, unknown>>;
}

export function createBackup(
  events: readonly ProgressEvent[],
  setAside: Readonly<Record<string, unknown>>,
  now: number,
): Backup {
  return {
    format: 'jargonaut-progress',
    createdAt: new Date(now).toISOString(),
    ...encodeEvents([...events].sort(compareEvents)),
    setAside,
  };
}

/** `jargonaut-progress-2026-11-24.json` */
export function backupName(now: number): string {
  return `jargonaut-progress-${new Date(now).toISOString().slice(0, 10)}.json`;
}
