import { checksum } from './checksum';
import type { ProgressEvent } from './events';
import { fromPlain, intervalToNumber, toPlain } from './plainEvent';

/**
 * A journal is lines of ASCII, one event each: a checksum in base 36, a space, and JSON, which for a review is
 * a list and for most else the plain form. Each line stands for itself, so that damage costs the lines that
 * it hits and no other.
 */
export function writeJournalLines(events: Iterable<ProgressEvent>): string {
  let text = '';
  for (const event of events) {
    const json = toAscii(JSON.stringify(toLine(event)));
    text += `${checksum(json).toString(36)} ${json}\n`;
  }
  return text;
}

/** The events of all lines that are whole, in their order, and how many lines are not. Never throws. */
export function readJournalLines(text: string): { readonly events: ProgressEvent[]; readonly damaged: number } {
  const events: ProgressEvent[] = [];
  let damaged = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const event = readLine(line);
    if (event) events.push(event);
    else damaged++;
  }
  return { events, damaged };
}

function readLine(line: string): ProgressEvent | undefined {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  if (space < 1 || line.slice(0, space) !== checksum(json).toString(36)) return undefined;
  try {
    const raw: unknown = JSON.parse(json);
    return fromPlain(Array.isArray(raw) ? fromList(raw) : raw);
  } catch {
    return undefined;
  }
}

/** A list of one is an event that was not understood, as it was. */
function toLine(event: ProgressEvent): unknown {
  if (event.kind === 'unknown') return [event.raw];
  if (event.kind !== 'review') return toPlain(event);
  const { time, card, writer, rating, seconds, day, interval } = event;
  return [time, card, writer, rating, seconds, day, intervalToNumber(interval)];
}

function fromList(list: readonly unknown[]): unknown {
  if (list.length === 1) return list[0];
  const [time, card, writer, rating, seconds, day, interval] = list;
  return { kind: 'review', card, time, writer, rating, seconds, day, interval };
}

function toAscii(json: string): string {
  return json.replace(/[^\0-~]/gu, (letters) =>
    Array.from({ length: letters.length }, (_, i) => `\\u${letters.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}
