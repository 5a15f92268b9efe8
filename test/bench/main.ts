/** `npm run bench`: one line of JSON a measure as it is done, then a table for a person. It reports; nothing fails by it. */
import { answerContests } from './answers';
import { deckContests } from './decks';
import { hoverContests, matchingContests } from './matching';
import { hold, type Outcome } from './measure';
import { holdOptimizerContest } from './optimizing';
import { scheduleContests } from './schedule';

void main();

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  const report = (outcome: Outcome): void => {
    outcomes.push(outcome);
    console.log(JSON.stringify(outcome));
  };
  const contests = [
    ...scheduleContests(),
    ...answerContests(),
    ...deckContests(),
    ...hoverContests(),
    ...matchingContests(),
  ];
  for (const contest of contests) {
    report(await hold(contest));
  }
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
