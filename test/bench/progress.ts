import { ProgressService, type KeyValueStore } from '../../src/app/progressService';
import { EventLog } from '../../src/core/progress/eventLog';
import type { ReviewEvent } from '../../src/core/progress/events';
import type { CardState } from '../../src/core/schedule/cardState';
import { createScheduler, DEFAULT_SCHEDULER_OPTIONS } from '../../src/core/schedule/scheduler';
import { simulateHistory, TODAY } from './learner';
import type { Contest } from './measure';

const CARDS = 10_000;
const ANSWERS_EACH = 5;
/** Answers in a run: their mean is its measure. */
const RUN = 20;

/** A store that costs what VS Code's does before the disk: each value is made JSON when it is written. */
class CountingStore implements KeyValueStore {
  readonly #values = new Map<string, unknown>();
  bytes = 0;

  get(key: string): unknown {
    return this.#values.get(key);
  }

  update(key: string, value: unknown): Promise<void> {
    this.bytes += value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
    this.#values.set(key, value);
    return Promise.resolve();
  }
}

/** What an answer costs to keep, with all that follows it until the store is at rest, against rewriting one JSON text of all states. */
export async function progressContests(): Promise<Contest[]> {
  const scheduler = createScheduler(DEFAULT_SCHEDULER_OPTIONS);
  const histories = simulateHistory(CARDS, ANSWERS_EACH);
  const cards = [...histories.keys()];
  const store = new CountingStore();
  const progress = new ProgressService(
    store,
    { info: () => undefined, warn: () => undefined, error: () => undefined },
    Date.now,
    () => undefined,
    () => Promise.resolve(),
  );
  await progress.refresh();
  await progress.record([...histories.values()].flat());
  await atRest();

  const log = new EventLog();
  log.add([...histories.values()].flat());
  const states: Record<string, CardState | undefined> = {};
  for (const card of cards) states[card] = log.stateOf(card, scheduler);

  let answered = 0;
  const nextAnswer = (): ReviewEvent => {
    const card = cards[(answered * 7_919) % CARDS] ?? '';
    const last = histories.get(card)?.at(-1);
    if (!last) throw new Error('the history has no such card');
    return { ...last, time: TODAY * 86_400_000 + answered++ * 5_000, day: TODAY };
  };
  const ours = async (): Promise<void> => {
    for (let i = 0; i < RUN; i++) {
      await progress.record([nextAnswer()]);
      await atRest();
    }
  };
  let peerBytes = 0;
  const peer = (): void => {
    for (let i = 0; i < RUN; i++) {
      const answer = nextAnswer();
      states[answer.card] = scheduler.apply(states[answer.card], answer);
      peerBytes += Buffer.byteLength(JSON.stringify(states));
    }
  };

  store.bytes = 0;
  await ours();
  const bytesPerAnswer = store.bytes / RUN;
  peer();
  return [
    {
      name: `CPU of keeping an answer, ${String(CARDS)} cards with ${String(CARDS * ANSWERS_EACH)} answers`,
      ours: () => cpuOf(ours),
      peer: { name: 'one JSON of all states', run: () => cpuOf(peer) },
      result: 'value',
      rounds: 5,
      facts: { bytesPerAnswer, peerBytesPerAnswer: peerBytes / RUN },
    },
  ];
}

/** All that was begun in memory is done: nothing of it waits longer than a turn of the event loop. */
function atRest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Milliseconds of CPU an answer, those of the garbage collector too. */
async function cpuOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / RUN;
}
