import { encodeEvents, type StoredEvents } from '../progress/codec';
import { compareEvents, type ProgressEvent } from '../progress/events';
import { toPlain } from '../progress/plainEvent';

const DAILY = 'jargonaut-progress-';

interface BackupHead {
  readonly format: 'jargonaut-progress';
  readonly createdAt: string;
  /** Stored values that could not be read, under the keys they were found at. */
  readonly setAside: Readonly<Record<string, unknown>>;
}

/** A backup file: every event, and what could not be read, so that nothing is lost by it. */
export interface Backup extends BackupHead {
  readonly version: 1;
  readonly events: readonly unknown[];
}

/** The same in a twentieth of the space, for the backups that are written each day. */
type PackedBackup = BackupHead & StoredEvents;

/** A backup that a person, or another program, can read. */
export function createBackup(
  events: readonly ProgressEvent[],
  setAside: Readonly<Record<string, unknown>>,
  now: number,
): Backup {
  return { ...head(setAside, now), version: 1, events: [...events].sort(compareEvents).map(toPlain) };
}

export function createPackedBackup(
  events: readonly ProgressEvent[],
  setAside: Readonly<Record<string, unknown>>,
  now: number,
): PackedBackup {
  return { ...head(setAside, now), ...encodeEvents(events) };
}

/** `jargonaut-progress-2026-11-24.json` */
export function backupName(now: number): string {
  return `jargonaut-progress-${new Date(now).toISOString().slice(0, 10)}.json`;
}

/** `jargonaut-progress-2026-11-24-auto-3f2a.json`: in the order of their days. */
export function dailyBackupName(now: number, machine: string): string {
  return `${DAILY}${new Date(now).toISOString().slice(0, 10)}-auto-${machine}.json`;
}

/** Whether a file is a daily backup of this machine. */
export function isDailyBackup(name: string, machine: string): boolean {
  return name.startsWith(DAILY) && name.endsWith(`-auto-${machine}.json`);
}

function head(setAside: Readonly<Record<string, unknown>>, now: number): BackupHead {
  return { format: 'jargonaut-progress', createdAt: new Date(now).toISOString(), setAside };
}
