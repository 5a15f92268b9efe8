import {
  decodeEvents,
  isStoredEvents,
  STORED_VERSION,
  stretchOf,
  type DecodedEvents,
  type StoredEvents,
} from './codec';
import { eventId, type ProgressEvent } from './events';
import { CardTable, cardsNeededBy, decodeBlock, encodeBlock, isPackable } from './packedEvents';
import { fromPlain, toPlain } from './plainEvent';

/** The number of a stretch of time; or, for events that are stored as plain JSON, this. */
type Place = number;
const PLAIN: Place = -1;
/** For a block that spans several stretches: it is written anew, as several. */
const MIXED: Place = -2;

/** A part of what is stored: where its events belong, and how many there are. */
interface Part {
  readonly place: Place;
  readonly count: number;
}

/**
 * One bucket: what this window knows of it beside what is stored. It reads only the blocks that changed since
 * it looked last, and writes only those that lack something, so that an answer costs little however long the
 * history is.
 */
export class StoredBucket {
  /** All that is known, by place and id. */
  readonly #known = new Map<Place, Map<string, ProgressEvent>>();
  /** What is stored, as last seen or written: the blocks, and the plain events as one text. */
  #table = new CardTable();
  #parts = new Map<string, Part>();
  #plain = '';
  #plainCount = 0;
  /** The places whose stored events lack some of the known ones. */
  #lacking = new Set<Place>();
  #isOldFormat = false;

  /** Whether what is stored has an older format. */
  get isOldFormat(): boolean {
    return this.#isOldFormat;
  }

  /** Whether all that is known is stored in today's format, as far as the last look says. */
  get isComplete(): boolean {
    return this.#lacking.size === 0 && !this.#isOldFormat;
  }

  /** Takes in events; gives those that were not known. */
  add(events: Iterable<ProgressEvent>): ProgressEvent[] {
    const added: ProgressEvent[] = [];
    for (const event of events) {
      const place = placeOf(event);
      if (!this.#learn(place, event)) continue;
      added.push(event);
      this.#lacking.add(place);
    }
    return added;
  }

  /** Forgets events that could not be stored. */
  remove(events: Iterable<ProgressEvent>): void {
    for (const event of events) this.#known.get(placeOf(event))?.delete(eventId(event));
    this.#compare();
  }

  /** Takes in what is stored now; gives its events that were not known, and what of it is damaged. */
  absorb(stored: unknown): DecodedEvents {
    if (isStoredEvents(stored)) return this.#absorbBlocks(stored);
    const decoded = decodeEvents(stored);
    if (decoded.kind === 'newer') return decoded;
    this.#table = new CardTable();
    this.#parts = new Map();
    this.#plain = '';
    this.#plainCount = 0;
    const events = decoded.kind === 'events' ? this.add(decoded.events) : [];
    this.#isOldFormat = decoded.kind === 'events' && stored !== undefined;
    this.#compare();
    return decoded.kind === 'events' ? { ...decoded, events } : decoded;
  }

  /** What to store so that nothing known is missing. Call it right after `absorb`: it goes by what that found. */
  merged(): StoredEvents {
    for (const [block, { place }] of this.#parts) {
      if (place === MIXED || this.#lacking.has(place)) this.#parts.delete(block);
    }
    for (const place of this.#lacking) {
      const events = this.#eventsAt(place).filter(isPackable);
      if (place !== PLAIN) this.#parts.set(encodeBlock(this.#table, events), { place, count: events.length });
    }
    const blocks = [...this.#parts].sort(([, a], [, b]) => a.place - b.place).map(([block]) => block);
    const others = this.#eventsAt(PLAIN).map(toPlain);
    return { version: STORED_VERSION, cards: [...this.#table.cards], blocks, others };
  }

  #absorbBlocks(stored: StoredEvents): DecodedEvents {
    this.#isOldFormat = false;
    const sameCards = this.#adopt(stored.cards);
    const before = this.#parts;
    this.#parts = new Map();
    const events: ProgressEvent[] = [];
    const damaged: unknown[] = [];
    for (const block of stored.blocks) {
      const seen = typeof block === 'string' && cardsNeededBy(block) <= sameCards ? before.get(block) : undefined;
      const inBlock = seen ? [] : decodeBlock(this.#table, block);
      if (inBlock) this.#parts.set(block, seen ?? this.#take(inBlock, events));
      else damaged.push(block);
    }
    const plain = JSON.stringify(stored.others);
    if (plain !== this.#plain) {
      this.#plainCount = this.#take(stored.others.map(fromPlain), events).count;
      this.#plain = plain;
    }
    this.#compare();
    return { kind: 'events', events, damaged };
  }

  /** Learns the events of a part; puts those that were not known with the news. */
  #take(found: readonly ProgressEvent[], news: ProgressEvent[]): Part {
    news.push(...found.filter((event) => this.#learn(placeOf(event), event)));
    const [place = MIXED, ...more] = new Set(found.map(placeOf));
    return { place: more.length > 0 ? MIXED : place, count: new Set(found.map(eventId)).size };
  }

  /** A part holds only what is known: if it has as many events as its place, it has all. */
  #compare(): void {
    const stored = new Map<Place, number>([[PLAIN, this.#plainCount]]);
    for (const { place, count } of this.#parts.values()) stored.set(place, Math.max(count, stored.get(place) ?? 0));
    this.#lacking = new Set(
      [...this.#known].flatMap(([place, { size }]) => ((stored.get(place) ?? 0) === size ? [] : [place])),
    );
  }

  #eventsAt(place: Place): ProgressEvent[] {
    return [...(this.#known.get(place)?.values() ?? [])];
  }

  #learn(place: Place, event: ProgressEvent): boolean {
    const known = this.#known.get(place) ?? new Map<string, ProgressEvent>();
    this.#known.set(place, known);
    const id = eventId(event);
    if (known.has(id)) return false;
    known.set(id, event);
    return true;
  }

  /** Takes the stored table, since the stored blocks count on it; says how many of its first cards are as they were. */
  #adopt(cards: readonly string[]): number {
    const old = this.#table.cards;
    let same = 0;
    while (same < cards.length && same < old.length && cards[same] === old[same]) same++;
    if (same < cards.length || same < old.length) this.#table = new CardTable(cards);
    return same;
  }
}

function placeOf(event: ProgressEvent): Place {
  return stretchOf(event) ?? PLAIN;
}
