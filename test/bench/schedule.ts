import { createEmptyCard, fsrs, Rating, State, type Card } from 'ts-fsrs';
import { EventLog } from '../../src/core/progress/eventLog';
import { buildQueue, type Candidate } from '../../src/core/review/queue';
import { createCalendar } from '../../src/core/schedule/calendar';
import type { CardState } from '../../src/core/schedule/cardState';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../src/core/schedule/scheduler';
import { computeStatistics } from '../../src/core/stats/statistics';
import { random, simulateHistory, TODAY } from './learner';
import type { Contest } from './measure';

const DAY = 86_400_000;
const GRADES = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const;
const QUEUE_CARDS = 100_000;

/** What is to be asked next, of very many cards, and what a history of very many answers amounts to. */
export function scheduleContests(): Contest[] {
  return [...queueContests(), ...foldContests()];
}

/** About a third of the cards is due. */
function queueContests(): Contest[] {
  const candidates = simulateCandidates();
  const now = { time: TODAY * DAY + DAY / 2, day: TODAY };
  const at = new Date(now.time);
  const model = fsrs();
  const cards = candidates.flatMap(({ state }) => (state ? [peerCard(state)] : []));
  const ranked = (all: readonly Card[]): { card: Card; chance: number }[] =>
    all.map((card) => ({ card, chance: model.get_retrievability(card, at, false) }));
  const queue = (): unknown => buildQueue(candidates, { now, newLeft: 20 });
  const facts = { cards: QUEUE_CARDS, due: buildQueue(candidates, { now, newLeft: 20 }).due };
  return [
    {
      name: `queue of ${String(QUEUE_CARDS)} cards`,
      ours: queue,
      peer: {
        name: 'ts-fsrs get_retrievability of all, filter and sort',
        run: () =>
          ranked(cards)
            .filter(({ card }) => card.due <= at)
            .sort((a, b) => a.chance - b.chance),
      },
      facts,
    },
    {
      name: `queue of ${String(QUEUE_CARDS)} cards, the peer spared those not due`,
      ours: queue,
      peer: {
        name: 'filter, ts-fsrs get_retrievability and sort',
        run: () => ranked(cards.filter(({ due }) => due <= at)).sort((a, b) => a.chance - b.chance),
      },
      facts,
    },
  ];
}

function foldContests(): Contest[] {
  const histories = simulateHistory(10_000, 10);
  const events = [...histories.values()].flat();
  const model = fsrs();
  const answers = [...histories.values()].map((reviews) =>
    reviews.map(({ time, rating }) => ({ at: new Date(time), grade: GRADES[rating - 1] ?? Rating.Good })),
  );
  const log = new EventLog();
  log.add(events);
  const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
  const fold = (): unknown => {
    log.forgetStates();
    return log.cards().map((card) => log.stateOf(card, scheduler));
  };
  const calendar = createCalendar(4, () => 0);
  return [
    {
      name: `fold ${String(events.length)} events`,
      ours: fold,
      peer: {
        name: 'ts-fsrs next',
        run: () =>
          answers.map((reviews) => {
            let card = createEmptyCard(reviews[0]?.at ?? new Date(0));
            for (const { at, grade } of reviews) ({ card } = model.next(card, at, grade));
            return card;
          }),
      },
      rounds: 5,
    },
    {
      name: `all statistics of ${String(events.length)} answers`,
      ours: () => {
        const states = new Map(
          log.cards().flatMap((card) => {
            const state = log.stateOf(card, scheduler);
            return state ? [[card, state]] : [];
          }),
        );
        const upcoming = states.values();
        const past = log.cards().map((card) => log.reviewsOf(card));
        return computeStatistics({ histories: past, states, upcoming, scheduler, calendar, today: TODAY });
      },
      peer: { name: 'folding them', run: fold },
      rounds: 5,
    },
  ];
}

function simulateCandidates(): Candidate[] {
  const next = random(2);
  return Array.from({ length: QUEUE_CARDS }, (_, i): Candidate => {
    const lastDay = TODAY - Math.floor(next() * 60);
    const stability = 1 + next() * 90;
    return {
      key: `jargonaut:card-${String(i)}#main`,
      state: {
        phase: 'review',
        step: 0,
        stability,
        difficulty: 1 + next() * 9,
        reps: 5,
        lapses: 0,
        lastRating: 3,
        lastTime: lastDay * DAY + DAY / 2,
        lastDay,
        due: { unit: 'day', day: lastDay + Math.round(stability) },
      },
    };
  });
}

function peerCard({ due, stability, difficulty, reps, lapses, lastTime, lastDay }: CardState): Card {
  const dueDay = due.unit === 'day' ? due.day : Math.floor(due.time / DAY);
  return {
    ...createEmptyCard(new Date(lastTime)),
    due: new Date(dueDay * DAY),
    stability,
    difficulty,
    scheduled_days: dueDay - lastDay,
    reps,
    lapses,
    state: State.Review,
    last_review: new Date(lastTime),
  };
}
