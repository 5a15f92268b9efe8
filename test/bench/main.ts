/** `npm run bench`: one line of JSON a measure as it is done, then a table for a person. It reports; nothing fails by it. */
import { deckContests } from './decks';
import { hoverContests, matchingContests } from './matching';
import { hold, type Outcome } from './measure';
import { scheduleContests } from './schedule';

const outcomes: Outcome[] = [];
for (const contest of [...deckContests(), ...scheduleContests(), ...hoverContests(), ...matchingContests()]) {
  const outcome = hold(contest);
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
