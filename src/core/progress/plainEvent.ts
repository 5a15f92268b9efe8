import { isRating, type Interval } from '../schedule/interval';
import type { ProgressEvent } from './events';

/**
 * An event as plain JSON: what a person can read in a backup, what the first format stored, and the form of
 * those events that do not fit the packed one.
 */
export function toPlain(event: ProgressEvent): unknown {
  if (event.kind === 'unknown') return event.raw;
  if (event.kind !== 'review') return event;
  const { interval, ...rest } = event;
  return { ...rest, interval: intervalToNumber(interval) };
}

/** An event that we do not understand, in kind or in form, is kept as unknown. */
export function fromPlain(raw: unknown): ProgressEvent {
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
      return { kind: 'review', ...head, rating, seconds, day, interval: intervalOfNumber(interval) };
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

/** As Anki stores it: days above zero, seconds below. */
export function intervalToNumber(interval: Interval): number {
  return interval.unit === 'days' ? interval.days : -interval.seconds;
}

function intervalOfNumber(stored: number): Interval {
  return stored > 0 ? { unit: 'days', days: stored } : { unit: 'seconds', seconds: 0 - stored };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWeights(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 21 && value.every(isFinite);
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
