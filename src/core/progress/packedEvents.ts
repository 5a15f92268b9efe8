import { RATINGS, type Interval } from '../schedule/interval';
import { fromText, numberFromText, numberToText, toText } from './base91';
import { checksum } from './checksum';
import { compareEvents, eventId, type ProgressEvent } from './events';
import { Decoder, Encoder, type Coder } from './rangeCoder';
import { codeLabel, codeNumber, codeSigned, createModels, type Models } from './packedModels';

/**
 * A block: events in the order of their time as one text. Its first eight signs are how many cards of the
 * table it counts on, and a checksum over those cards and what follows.
 */
const HEAD = 8;
const CHECKSUM_SIZE = 2 ** 26;
const DAY = 86_400_000;
/** A day that begins at four in the morning, as most do: what a day is told by its difference from. */
const USUAL_ROLLOVER = 4 * 3_600_000;
const KINDS = ['review', 'revoke', 'reset', 'suspend', 'bury', 'due'] as const;
/** Far more than there are, so that a whole number stays exact. */
const MOST = 2 ** 40;

type PackableEvent = Extract<ProgressEvent, { kind: (typeof KINDS)[number] }>;

/** The cards of a container, in the order of their numbers. It only grows, so that older blocks stay as they are. */
export class CardTable {
  readonly #numbers = new Map<string, number>();
  readonly #cards: string[];
  readonly #checksums: number[] = [0];

  constructor(cards: readonly string[] = []) {
    this.#cards = [...cards];
    cards.forEach((card, number) => this.#numbers.set(card, number));
  }

  get cards(): readonly string[] {
    return this.#cards;
  }

  /** The number of a card, which is given one if it has none. */
  numberOf(card: string): number {
    const known = this.#numbers.get(card);
    if (known !== undefined) return known;
    this.#numbers.set(card, this.#cards.length);
    return this.#cards.push(card) - 1;
  }

  /** Of the first `count` cards. */
  checksum(count: number): number {
    for (let i = this.#checksums.length; i <= count; i++) {
      this.#checksums.push(checksum(`${this.#cards[i - 1] ?? ''}\n`, this.#checksums[i - 1]));
    }
    return this.#checksums[count] ?? 0;
  }
}

/** Whether an event has the usual form: whole numbers in their usual ranges, and a card and writer that are named. */
export function isPackable(event: ProgressEvent): event is PackableEvent {
  if (!isCount(event.time, 8.64e15) || event.card === '' || event.writer === '' || event.writer.length > 64)
    return false;
  switch (event.kind) {
    case 'review':
      return isTenths(event.seconds) && isDay(event.day) && isUsualInterval(event.interval);
    case 'revoke':
      return parseTarget(event.target, event.card) !== undefined;
    case 'reset':
      return isCount(event.through, 8.64e15);
    case 'suspend':
      return true;
    case 'bury':
      return isDay(event.day);
    case 'due':
      return isDay(event.day) && isDay(event.dueDay);
    default:
      return false;
  }
}

export function encodeBlock(table: CardTable, events: readonly PackableEvent[]): string {
  const sorted = [...events].sort(compareEvents);
  for (const { card } of sorted) table.numberOf(card);
  const count = table.cards.length;
  const coder = new Encoder();
  new BlockCoder(coder, table.cards, table).events(sorted);
  const text = toText(coder.finish());
  return numberToText(count) + numberToText(checksum(text, table.checksum(count)) % CHECKSUM_SIZE) + text;
}

/** How many cards of the table a block counts on. */
export function cardsNeededBy(block: string): number {
  return numberFromText(block);
}

/** `undefined` for a text that is no block of this table, or a damaged one. Never throws. */
export function decodeBlock(table: CardTable, block: unknown): ProgressEvent[] | undefined {
  if (typeof block !== 'string' || block.length < HEAD) return undefined;
  const [count, sum, text] = [cardsNeededBy(block), numberFromText(block.slice(4)), block.slice(HEAD)];
  if (!(count >= 0 && count <= table.cards.length)) return undefined;
  if (checksum(text, table.checksum(count)) % CHECKSUM_SIZE !== sum) return undefined;
  return new BlockCoder(new Decoder(fromText(text)), table.cards.slice(0, count), table).events();
}

/** The format of a block, told once for both directions: the coder writes what it is given, or gives what it reads. */
class BlockCoder {
  readonly #coder: Coder;
  readonly #cards: readonly string[];
  readonly #table: CardTable;
  readonly #models: Models = createModels();
  readonly #writers: string[] = [];
  #time = 0;
  #writer = -1;

  constructor(coder: Coder, cards: readonly string[], table: CardTable) {
    this.#coder = coder;
    this.#cards = cards;
    this.#table = table;
  }

  events(given: readonly PackableEvent[] = []): ProgressEvent[] {
    const count = codeNumber(this.#coder, this.#models.count, given.length);
    const events: ProgressEvent[] = [];
    for (let i = 0; i < count; i++) events.push(this.#event(given[i]));
    return events;
  }

  #event(given: PackableEvent | undefined): ProgressEvent {
    const { count, kind: kindModel } = this.#models;
    const kind = KINDS[codeNumber(this.#coder, kindModel, given ? KINDS.indexOf(given.kind) : 0)] ?? 'review';
    this.#time += codeNumber(this.#coder, this.#models.gap, given ? given.time - this.#time : 0);
    const number = this.#coded(given ? this.#table.numberOf(given.card) : 0, this.#cards.length);
    const head = { card: this.#cards[number] ?? '', time: this.#time, writer: this.#codeWriter(given?.writer) };
    const through = (moment: number | undefined): number =>
      head.time - codeSigned(this.#coder, count, head.time - (moment ?? 0));
    switch (kind) {
      case 'review':
        return { kind, ...head, ...this.#review(given?.kind === kind ? given : undefined) };
      case 'revoke': {
        const target = given?.kind === kind ? parseTarget(given.target, head.card) : undefined;
        const time = through(target?.time);
        const writer = this.#codeWriter(target?.writer);
        return { kind, ...head, target: eventId({ card: head.card, time, writer }) };
      }
      case 'reset':
        return { kind, ...head, through: through(given?.kind === kind ? given.through : undefined) };
      case 'suspend': {
        const suspended = given?.kind === kind && given.suspended;
        return { kind, ...head, suspended: this.#coder.even(suspended ? 1 : 0, 2) === 1 };
      }
      case 'bury':
        return { kind, ...head, day: this.#day(given?.kind === kind ? given.day : undefined) };
      case 'due': {
        const due = given?.kind === kind ? given : undefined;
        const day = this.#day(due?.day);
        return { kind, ...head, day, dueDay: day + codeSigned(this.#coder, count, (due?.dueDay ?? 0) - day) };
      }
    }
  }

  #review(given: Extract<PackableEvent, { kind: 'review' }> | undefined) {
    const { rating: ratingModel, seconds: secondsModel, days, steps, unit } = this.#models;
    const index = codeNumber(this.#coder, ratingModel, given ? RATINGS.indexOf(given.rating) : 0) & 3;
    const rating = RATINGS[index] ?? 1;
    const seconds = codeNumber(this.#coder, secondsModel, given ? Math.round(given.seconds * 10) : 0) / 10;
    const day = this.#day(given?.day);
    const isStep = this.#coder.bit(unit, index, given?.interval.unit === 'seconds' ? 1 : 0) === 1;
    const length = given ? (given.interval.unit === 'days' ? given.interval.days : given.interval.seconds) : 0;
    const interval: Interval = isStep
      ? { unit: 'seconds', seconds: codeNumber(this.#coder, steps[index] ?? secondsModel, length) }
      : { unit: 'days', days: codeNumber(this.#coder, days[index] ?? secondsModel, length) };
    return { rating, seconds, day, interval };
  }

  #day(given: number | undefined): number {
    const usual = Math.floor((this.#time - USUAL_ROLLOVER) / DAY);
    return usual + codeSigned(this.#coder, this.#models.day, (given ?? 0) - usual);
  }

  /** Mostly the one before; else one that the block has named; else a new one. */
  #codeWriter(given: string | undefined): string {
    const known = given === undefined ? -1 : this.#writers.indexOf(given);
    const isSame = known >= 0 && known === this.#writer;
    if (this.#coder.bit(this.#models.sameWriter, 0, isSame ? 1 : 0) === 1) return this.#writers[this.#writer] ?? '';
    const index = this.#coded(known < 0 ? this.#writers.length : known, this.#writers.length + 1);
    if (index >= this.#writers.length) this.#writers.push(codeLabel(this.#coder, this.#models, given ?? ''));
    this.#writer = index;
    return this.#writers[index] ?? '';
  }

  /** A number of 0 to below `size`, all alike likely. */
  #coded(value: number, size: number): number {
    if (size <= 65_536) return this.#coder.even(value, Math.max(1, size));
    const high = this.#coder.even(Math.floor(value / 65_536), Math.ceil(size / 65_536));
    return high * 65_536 + this.#coder.even(value % 65_536, 65_536);
  }
}

/** An event of the same card: all that an undo takes back. */
function parseTarget(target: string, card: string): { time: number; writer: string } | undefined {
  const match = /^(\d+)\.(.{1,64})$/su.exec(target.startsWith(`${card}@`) ? target.slice(card.length + 1) : '');
  if (!match) return undefined;
  const [time, writer] = [Number(match[1]), match[2] ?? ''];
  return isCount(time, 8.64e15) && eventId({ card, time, writer }) === target ? { time, writer } : undefined;
}

function isUsualInterval(interval: Interval): boolean {
  return interval.unit === 'days' ? isCount(interval.days, MOST) && interval.days > 0 : isCount(interval.seconds, MOST);
}

function isTenths(seconds: number): boolean {
  const tenths = Math.round(seconds * 10);
  return isCount(tenths, MOST) && tenths / 10 === seconds;
}

function isDay(day: number): boolean {
  return isCount(Math.abs(day), MOST) && !Object.is(day, -0);
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most && !Object.is(value, -0);
}
