/** `npm run bench`: one line of JSON a measure as it is done, then a table for a person. It reports; nothing fails by it. */
import { deckContests } from './decks';
import { hoverContests, matchingContests } from './matching';
import { hold, type Outcome } from './measure';
import { progressContests } from './progress';
import { scheduleContests } from './schedule';

void main();

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  const contests = [
    ...scheduleContests(),
    ...(await progressContests()),
    ...deckContests(),
    ...hoverContests(),
    ...matchingContests(),
  ];
  for (const contest of contests) {
    const outcome = await hold(contest);
    outcomes.push(outcome);
    console.log(JSON.stringify(outcome));
  }
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
