import type { ProgressEvent } from './events';
import { CardTable, decodeBlock, encodeBlock, isPackable } from './packedEvents';
import { fromPlain, isRecord, toPlain } from './plainEvent';

/**
 * The stored container: its version comes first, so that a newer one is recognised and left alone. Events are
 * packed into blocks by the stretch of time they fall in, so that an answer changes one short text.
 */
export interface StoredEvents {
  readonly version: 2;
  readonly cards: readonly string[];
  readonly blocks: readonly string[];
  /** Events that do not fit the packed form, those of a newer version among them, as plain JSON. */
  readonly others: readonly unknown[];
}

export const STORED_VERSION = 2;

export type DecodedEvents =
  | {
      readonly kind: 'events';
      readonly events: readonly ProgressEvent[];
      /** Blocks that do not hold what was written: to be set aside. */
      readonly damaged: readonly unknown[];
    }
  /** A newer version wrote it: to be read by that one, never overwritten by us. */
  | { readonly kind: 'newer'; readonly version: number }
  /** Not ours or damaged: to be set aside. */
  | { readonly kind: 'unreadable' };

/** About twelve days, in ms. */
const STRETCH = 2 ** 30;

/** The number of the stretch of time that an event is stored in; `undefined` for one that is stored as plain JSON. */
export function stretchOf(event: ProgressEvent): number | undefined {
  return isPackable(event) ? Math.floor(event.time / STRETCH) : undefined;
}

/** `undefined` (nothing stored yet) decodes to no events. Never throws. The first format is still read. */
export function decodeEvents(stored: unknown): DecodedEvents {
  if (stored === undefined) return { kind: 'events', events: [], damaged: [] };
  if (!isRecord(stored) || typeof stored.version !== 'number') return { kind: 'unreadable' };
  if (stored.version > STORED_VERSION) return { kind: 'newer', version: stored.version };
  if (stored.version === 1 && Array.isArray(stored.events)) {
    return { kind: 'events', events: stored.events.map(fromPlain), damaged: [] };
  }
  if (!isStoredEvents(stored)) return { kind: 'unreadable' };
  const table = new CardTable(stored.cards);
  const blocks = stored.blocks.map((block) => decodeBlock(table, block));
  return {
    kind: 'events',
    events: [...blocks.flatMap((events) => events ?? []), ...stored.others.map(fromPlain)],
    damaged: stored.blocks.filter((_, index) => blocks[index] === undefined),
  };
}

/** The events of a set: those that decoding gives, in an order of its own. */
export function encodeEvents(events: Iterable<ProgressEvent>): StoredEvents {
  const table = new CardTable();
  const stretches = new Map<number, ProgressEvent[]>();
  const others: unknown[] = [];
  for (const event of events) {
    const stretch = stretchOf(event);
    if (stretch === undefined) others.push(toPlain(event));
    else addTo(stretches, stretch, event);
  }
  const blocks = [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([, inStretch]) => encodeBlock(table, inStretch.filter(isPackable)));
  return { version: STORED_VERSION, cards: table.cards, blocks, others };
}

export function isStoredEvents(stored: unknown): stored is StoredEvents {
  return (
    isRecord(stored) &&
    stored.version === STORED_VERSION &&
    Array.isArray(stored.cards) &&
    stored.cards.every((card) => typeof card === 'string') &&
    Array.isArray(stored.blocks) &&
    Array.isArray(stored.others)
  );
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
