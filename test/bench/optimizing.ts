import { createRequire } from 'node:module';
import path from 'node:path';
import { fitWeights } from '../../src/core/optimize/fit';
import { buildHistory, type ReviewHistory } from '../../src/core/optimize/history';
import { predictRecall } from '../../src/core/optimize/predict';
import { DEFAULT_WEIGHTS, type Weights } from '../../src/core/optimize/weights';
import { simulateLearner } from '../fakes/learner';
import { optimizerFolder } from './corpora';
import { median, type Outcome } from './measure';

/** What we use of the native optimiser (fsrs-rs), which is there on some platforms only. */
interface Binding {
  readonly FSRSBindingReview: new (rating: number, days: number) => object;
  readonly FSRSBindingItem: new (reviews: readonly object[]) => object;
  computeParameters(items: readonly object[], options: { enableShortTerm: boolean }): Promise<Weights>;
}

const PEER = '@open-spaced-repetition/binding';
const REVIEWS = 50_000;
/** Those that come after, by which both are judged. */
const UNSEEN = 10_000;
const ROUNDS = 5;

/**
 * Fitting to 50,000 simulated reviews. Both are judged by the log loss to be expected of the learner's later
 * reviews under the true chances of recall; a faster fit that is worse would be no gain. `undefined` where
 * the native optimiser is not to be had.
 */
export async function holdOptimizerContest(): Promise<Outcome | undefined> {
  const binding = loadBinding();
  if (!binding) return undefined;
  const learner = simulateLearner(1, REVIEWS + UNSEEN, 1);
  const seen = learner.reviews.slice(0, REVIEWS);
  const future = buildHistory(learner.reviews);
  const truth = predictRecall(future, learner.weights);
  const items = createItems(buildHistory(seen), binding);
  const first = future.scored - Math.floor((future.scored * UNSEEN) / (REVIEWS + UNSEEN));
  const lossOf = (weights: Weights): number => expectedLoss(truth, predictRecall(future, weights), first);

  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  let [ours, peer]: [Weights, Weights] = [DEFAULT_WEIGHTS, DEFAULT_WEIGHTS];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const history = buildHistory(seen);
    ours = fitWeights(history, { from: 0, until: history.scored }) ?? ours;
    const between = performance.now();
    peer = await binding.computeParameters(items, { enableShortTerm: true });
    // The first round warms up.
    if (round === 0) continue;
    times.ours.push(between - start);
    times.peer.push(performance.now() - between);
  }
  const [oursMs, peerMs] = [median(times.ours), median(times.peer)];
  return {
    name: 'fit weights to 50,000 reviews',
    peer: PEER,
    oursMs,
    peerMs,
    ratio: oursMs / peerMs,
    facts: {
      trueLogLoss: lossOf(learner.weights),
      defaultLogLoss: lossOf(DEFAULT_WEIGHTS),
      oursLogLoss: lossOf(ours),
      peerLogLoss: lossOf(peer),
    },
  };
}

function loadBinding(): Binding | undefined {
  try {
    return createRequire(path.join(optimizerFolder(), 'index.cjs'))(PEER) as Binding;
  } catch (error) {
    console.error(`${PEER} is not available here: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** As fsrs-rs wants them: one item a scored review, with all that came before it, in order of time. */
function createItems(history: ReviewHistory, binding: Binding): object[] {
  const { starts, ratings, elapsed, ranks, scored } = history;
  const items = new Array<object>(scored);
  for (let card = 0; card + 1 < starts.length; card++) {
    const reviews: object[] = [];
    for (let i = starts[card]!; i < starts[card + 1]!; i++) {
      reviews.push(new binding.FSRSBindingReview(ratings[i]!, elapsed[i]!));
      if (ranks[i]! >= 0) items[ranks[i]!] = new binding.FSRSBindingItem(reviews);
    }
  }
  return items;
}

function expectedLoss(truth: Float64Array, chances: Float64Array, first: number): number {
  let sum = 0;
  for (let rank = first; rank < truth.length; rank++) {
    const [p, q] = [truth[rank]!, Math.min(1 - 1e-7, Math.max(1e-7, chances[rank]!))];
    sum -= p * Math.log(q) + (1 - p) * Math.log(1 - q);
  }
  return sum / (truth.length - first);
}
