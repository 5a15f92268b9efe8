import { isRating, type Interval } from '../schedule/interval';
import type { ProgressEvent } from './events';

/** The stored container: its version comes first, so that a newer one is recognised and left alone. */
export interface StoredEvents {
  readonly version: 1;
  readonly events: readonly unknown[];
}

const STORED_VERSION = 1;

export type DecodedEvents =
  | { readonly kind: 'events'; readonly events: readonly ProgressEvent[] }
  /** A newer version wrote it: to be read by that one, never overwritten by us. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Not ours or damaged: to be set aside. */
  | { readonly kind: 'unreadable' };

/** `undefined` (nothing stored yet) decodes to no events. Never throws. */
export function decodeEvents(stored: unknown): DecodedEvents {
  if (stored === undefined) return { kind: 'events', events: [] };
  if (!isRecord(stored) || typeof stored.version !== 'number') return { kind: 'unreadable' };
  if (stored.version > STORED_VERSION) return { kind: 'newer', version: stored.version };
  if (stored.version !== STORED_VERSION || !Array.isArray(stored.events)) return { kind: 'unreadable' };
  return { kind: 'events', events: stored.events.map(decodeEvent) };
}

export function encodeEvents(events: readonly ProgressEvent[]): StoredEvents {
  return {
    version: STORED_VERSION,
    events: events.map((event) => (event.kind === 'unknown' ? event.raw : encodeEvent(event))),
  };
}

function encodeEvent(event: Exclude<ProgressEvent, { kind: 'unknown' }>): unknown {
  if (event.kind !== 'review') return event;
  const { interval, ...rest } = event;
  return { ...rest, interval: interval.unit === 'days' ? interval.days : -interval.seconds };
}

/** An event that we do not understand, in kind or in form, is kept as unknown. */
function decodeEvent(raw: unknown): ProgressEvent {
  const record = isRecord(raw) ? raw : {};
  const head = {
    card: typeof record.card === 'string' ? record.card : '',
    time: isMoment(record.time) ? record.time : 0,
    writer: typeof record.writer === 'string' ? record.writer : fingerprint(raw),
  };
  const unknown: ProgressEvent = { kind: 'unknown', ...head, raw };
  if (head.card === '' || !isMoment(record.time) || typeof record.writer !== 'string') return unknown;
  switch (record.kind) {
    case 'review': {
      const { rating, seconds, day, interval } = record;
      if (!isRating(rating) || !isFinite(seconds) || !isFinite(day) || !isFinite(interval)) return unknown;
      return { kind: 'review', ...head, rating, seconds, day, interval: decodeInterval(interval) };
    }
    case 'revoke':
      return typeof record.target === 'string' ? { kind: 'revoke', ...head, target: record.target } : unknown;
    case 'reset':
      return isMoment(record.through) ? { kind: 'reset', ...head, through: record.through } : unknown;
    case 'suspend':
      return typeof record.suspended === 'boolean'
        ? { kind: 'suspend', ...head, suspended: record.suspended }
        : unknown;
    case 'bury':
      return isFinite(record.day) ? { kind: 'bury', ...head, day: record.day } : unknown;
    case 'due':
      return isFinite(record.day) && isFinite(record.dueDay)
        ? { kind: 'due', ...head, day: record.day, dueDay: record.dueDay }
        : unknown;
    case 'weights':
      return record.weights === null || isWeights(record.weights)
        ? { kind: 'weights', ...head, weights: record.weights }
        : unknown;
    default:
      return unknown;
  }
}

function isWeights(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 21 && value.every(isFinite);
}

/** As Anki stores it: days above zero, seconds below. */
function decodeInterval(stored: number): Interval {
  return stored > 0 ? { unit: 'days', days: stored } : { unit: 'seconds', seconds: -stored };
}

/** Gives a damaged event an id of its own, the same each time, so that a union does not multiply it. */
function fingerprint(raw: unknown): string {
  // In a list, since JSON has no text for a bare undefined.
  const text = JSON.stringify([raw]);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `?${(hash >>> 0).toString(36)}`;
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The range of JavaScript's dates. */
function isMoment(value: unknown): value is number {
  return isFinite(value) && value >= 0 && value <= 8.64e15;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
