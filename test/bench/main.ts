/** `npm run bench`: one line of JSON a measure as it is done, then a table for a person. It reports; nothing fails by it. */
import { deckContests } from './decks';
import { hoverContests, matchingContests } from './matching';
import { hold, type Outcome } from './measure';
import { holdOptimizerContest } from './optimizing';

const outcomes: Outcome[] = [];

function report(outcome: Outcome): void {
  outcomes.push(outcome);
  console.log(JSON.stringify(outcome));
}

async function main(): Promise<void> {
  for (const contest of [...deckContests(), ...hoverContests(), ...matchingContests()]) report(hold(contest));
  const optimizing = await holdOptimizerContest();
  if (optimizing) report(optimizing);
  console.table(
    outcomes.map(({ name, peer, oursMs, peerMs, ratio }) => ({
      measure: name,
      peer,
      'ours ms': oursMs.toFixed(2),
      'peer ms': peerMs.toFixed(2),
      ratio: ratio.toFixed(2),
    })),
  );
}

void main();
