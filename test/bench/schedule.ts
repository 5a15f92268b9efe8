import { createEmptyCard, fsrs, Rating, State, type Card, type Grade } from 'ts-fsrs';
import { EventLog } from '../../src/core/progress/eventLog';
import type { ReviewEvent } from '../../src/core/progress/events';
import { buildQueue, type Candidate } from '../../src/core/review/queue';
import { REVIEW_ORDERS } from '../../src/core/review/reviewOrder';
import { RATINGS } from '../../src/core/schedule/interval';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../src/core/schedule/scheduler';
import type { Contest } from './measure';

const DAY = 86_400_000;
const CARDS = 100_000;
const EVENTS = 100_000;
const TODAY = 20_000;
const GRADES: Record<1 | 2 | 3 | 4, Grade> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/** What the learner waits for between two cards, and at the first look at a long history, against ts-fsrs doing the same. */
export function scheduleContests(): Contest[] {
  const candidates = makeCandidates();
  const cards = candidates.map(toCard);
  const model = fsrs();
  const now = new Date(TODAY * DAY);
  const peer = {
    name: 'filter, then sort by get_retrievability of ts-fsrs',
    run: () =>
      cards
        .filter(({ due }) => due <= now)
        .map((card) => ({ card, chance: model.get_retrievability(card, now, false) }))
        .sort((a, b) => a.chance - b.chance),
  };
  const queues = REVIEW_ORDERS.map((reviewOrder): Contest => ({
    name: `queue of ${String(CARDS)} cards, order ${reviewOrder}`,
    ours: () =>
      buildQueue(candidates, {
        now: { time: TODAY * DAY, day: TODAY },
        newLeft: [20],
        reviewsLeft: [Infinity],
        reviewOrder,
        newOrder: 'deck',
        learnAhead: 0,
        burySiblings: true,
      }),
    peer,
    facts: { cards: CARDS, due: cards.filter(({ due }) => due <= now).length },
  }));
  const events = makeEvents();
  const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
  return [
    ...queues,
    {
      name: `fold of ${String(EVENTS)} events`,
      ours: () => {
        const log = new EventLog();
        log.add(events);
        return log.cards().map((card) => log.stateOf(card, scheduler));
      },
      peer: { name: 'next of ts-fsrs, event by event', run: () => foldByPeer(events) },
      rounds: 7,
      facts: { events: EVENTS, cards: new Set(events.map(({ card }) => card)).size },
    },
  ];
}

/** Half of the cards are due: more than that no backlog has, and less would spare the peer its work. */
function makeCandidates(): Candidate[] {
  const random = createRandom(1);
  return Array.from({ length: CARDS }, (_, i): Candidate => {
    const lastDay = TODAY - 1 - Math.floor(random() * 400);
    const stability = 0.5 + random() * 400;
    return {
      key: `jargonaut:card-${String(i)}#main`,
      state: {
        phase: 'review',
        step: 0,
        stability,
        difficulty: 1 + random() * 9,
        reps: 5,
        lapses: 0,
        lastRating: 3,
        lastTime: lastDay * DAY + random() * DAY,
        lastDay,
        due: { unit: 'day', day: lastDay + Math.max(1, Math.round(stability)) },
      },
    };
  });
}

function toCard({ state }: Candidate): Card {
  if (state?.due.unit !== 'day') throw new Error('all cards are in review');
  const { stability, difficulty, reps, lapses, lastDay, due } = state;
  return {
    ...createEmptyCard(new Date(lastDay * DAY)),
    state: State.Review,
    stability,
    difficulty,
    reps,
    lapses,
    scheduled_days: due.day - lastDay,
    last_review: new Date(lastDay * DAY),
    due: new Date(due.day * DAY),
  };
}

/** Ten answers a card, in the order of time, as a log is read. */
function makeEvents(): ReviewEvent[] {
  const random = createRandom(2);
  const count = EVENTS / 10;
  return Array.from({ length: EVENTS }, (_, i): ReviewEvent => {
    const day = TODAY + Math.floor(i / count) * 20;
    return {
      kind: 'review',
      card: `jargonaut:card-${String(i % count)}#main`,
      time: day * DAY + (i % count) * 1000,
      writer: 'bench',
      rating: RATINGS[Math.min(3, Math.floor(random() * 5))] ?? 3,
      seconds: 3,
      day,
      interval: { unit: 'days', days: 20 },
    };
  });
}

function foldByPeer(events: readonly ReviewEvent[]): Map<string, Card> {
  const model = fsrs({ enable_fuzz: false });
  const cards = new Map<string, Card>();
  for (const { card, time, rating } of events) {
    const at = new Date(time);
    cards.set(card, model.next(cards.get(card) ?? createEmptyCard(at), at, GRADES[rating]).card);
  }
  return cards;
}

function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
